"""Options that are changed while the session goes on: what is checked, and what is kept."""

import pytest

from tests.wwe_host.conversation import ORIGIN, STRANGER
from wwe_host.settings.definitions import HOST, WORKSPACE
from wwe_host.settings.live import COUNTS_LATER
from wwe_host.settings.option_checks import OptionError
from wwe_host.settings.options import TRANSACTION, default_of, read_options

API = "service-client-api"
ORIGINS = f"{API}.accepted-web-content-origins"
CRM = {"label": "CRM", "url": "https://crm.example.com/"}


@pytest.mark.parametrize(
    ("section", "name", "value", "right"),
    [
        (WORKSPACE, ORIGINS, "crm.example.com", "is not an origin"),
        (WORKSPACE, f"{API}.rate-limit", "-1", "a whole number, 0 or more"),
        (WORKSPACE, f"{API}.rate-limit.voice.dail", "4", "there is no operation voice.dail"),
        (WORKSPACE, "voice.auto-answer", "yes", '"true" or "false"'),
        (WORKSPACE, "no.such", "1", "there is no such option"),
        (WORKSPACE, "workspace.web-content", "crm,other", 'it names the section "other", which does not exist'),
        (WORKSPACE, "service-client-api-accepted-web-content-origins", "*", "Write it into [interaction-workspace]"),
        (HOST, "agent.media", "f ax", '"f ax" is not a name of a medium'),
        ("crm", "url", "ftp://crm.example.com", "begins with http:// or https://"),
        ("crm", "kind", "window", "one of tab, popup, background, hidden"),
        ("crm", "colour", "red", "web content has no such option"),
        (TRANSACTION, "Colours", "x", "can only be set in the options file"),
        ("", "label", "x", "needs a section and a name"),
        ("mine", "", "x", "needs a section and a name"),
    ],
)
def test_what_cannot_be_changes_nothing_and_says_what_would_be_right(stage, live, section, name, value, right):
    before, told = stage.workspace.session.options.sections, []
    live.listeners.append(lambda: told.append(True))
    with pytest.raises(OptionError) as error:
        live.set(section, name, value)
    assert right in error.value.problem
    assert stage.workspace.session.options.sections is before
    assert (live.changes(), told) == ({}, [])


def test_what_was_changed_is_known_and_can_be_taken_back_one_by_one(live, set_):
    set_(f"{API}.rate-limit", "5")
    set_("agent.first-name", "Ann", HOST)
    assert live.changes() == {WORKSPACE: {f"{API}.rate-limit": "5"}, HOST: {"agent.first-name": "Ann"}}
    set_(f"{API}.rate-limit", None)
    assert live.changes() == {HOST: {"agent.first-name": "Ann"}}


def test_or_all_at_once(stage, live, set_):
    set_("option.custom", "7", "mine")
    set_("label", "Customer", "crm")
    live.reset_all()
    assert live.changes() == {}
    assert "mine" not in stage.workspace.session.options.sections
    assert [frame.content.label for frame in stage.tab.frames.values()] == ["CRM"]


def test_what_is_set_to_what_it_was_is_no_change(stage, live, set_):
    before = stage.workspace.session.options.sections
    set_("voice.auto-answer", "true")
    set_("voice.auto-answer", "false")
    set_(ORIGINS, STRANGER)
    set_(ORIGINS, ORIGIN)
    assert stage.workspace.session.options.sections == before


def test_a_section_that_was_new_is_gone_with_its_last_option(stage, set_):
    set_("code", "7", "mine")
    set_("code", None, "mine")
    assert "mine" not in stage.workspace.session.options.sections


def test_what_counts_later_is_about_options_that_there_are():
    assert [place for place in COUNTS_LATER if default_of(*place) is None] == []


def test_other_options_of_the_start_count_at_once_and_what_was_changed_stays_changed(stage, live, set_):
    set_(f"{API}.rate-limit", "5")
    start = {WORKSPACE: {"workspace.web-content": "crm", "voice.auto-answer": "true"}, "crm": CRM | {"label": "New"}}
    live.start_from(read_options(start))
    assert [frame.content.label for frame in stage.tab.frames.values()] == ["New"]
    assert live.changes() == {WORKSPACE: {f"{API}.rate-limit": "5"}}
    live.reset_all()
    assert stage.workspace.session.options.sections == read_options(start).sections


def test_a_change_that_the_other_options_have_no_place_for_is_given_up(stage, live, set_):
    set_("label", "Mine", "mine")
    set_("url", "https://mine.example.com", "mine")
    set_("workspace.web-content", "crm,mine")
    live.start_from(read_options({WORKSPACE: {"interaction.web-content": "other"}, "other": CRM}))
    assert list(stage.workspace.session.options.sections) == [WORKSPACE, "other"]
    assert live.changes() == {}

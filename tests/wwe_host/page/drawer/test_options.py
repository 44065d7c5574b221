import re
import tomllib
from html import unescape

import pytest

from tests.wwe_host.page.drawer.panels import OpenPanel
from wwe_host.settings.definitions import DEFINITIONS, HOST, WORKSPACE

WRAP_UP = {"section": HOST, "name": "voice.wrap-up-time"}


@pytest.fixture
def panel(stage):
    return OpenPanel(stage, "options")


def row(panel, name):
    """The HTML of one option."""
    start = panel.regions["options"].index(f">{name}</label>")
    return panel.regions["options"][start:].partition("</li>")[0]


def test_every_option_that_the_host_knows_is_there_with_what_it_means_and_its_source(panel):
    for definition in DEFINITIONS.values():
        html = unescape(row(panel, definition.name))
        assert definition.means in html
        assert definition.source in html


def test_flags_and_kinds_are_chosen_and_numbers_are_typed_as_numbers(panel):
    assert re.findall(r"<option[^>]*>(\w+)", row(panel, "messenger.echo")) == ["true", "false"]
    assert "<option selected>tab" in row(panel, "kind")
    assert 'inputmode="numeric"' in row(panel, "voice.wrap-up-time")
    assert "<select" not in row(panel, "agent.first-name")


def test_a_change_takes_effect_and_is_marked_until_it_is_reset(stage, panel):
    assert panel.do("set-option", **WRAP_UP, value="5") == {"options", "options-changed"}
    assert stage.workspace.session.options.number("voice.wrap-up-time", HOST) == 5
    assert "was <code>30</code>" in row(panel, "voice.wrap-up-time")
    assert panel.do("reset-option", **WRAP_UP) == {"options", "options-changed"}
    assert "Reset" not in row(panel, "voice.wrap-up-time")


def test_what_cannot_be_stays_in_its_field_beside_what_would_be_right(stage, panel):
    assert panel.do("set-option", **WRAP_UP, value="soon") == {"options"}
    html = unescape(row(panel, "voice.wrap-up-time"))
    assert 'value="soon"' in html
    assert 'aria-invalid="true"' in html
    assert 'It is "soon", but it must be a whole number, 0 or more.' in html
    assert stage.workspace.session.live_options.changes() == {}
    panel.do("set-option", **WRAP_UP, value="7")
    assert "aria-invalid" not in row(panel, "voice.wrap-up-time")


def test_a_problem_elsewhere_is_told_with_its_place(panel):
    panel.do("add-option", section="new", name="url", value="https://new.example.com")
    panel.do("set-option", section=WORKSPACE, name="workspace.web-content", value="crm,new")
    panel.do("reset-option", section="new", name="url")
    sentence = '[interaction-workspace] workspace.web-content: it names the section "new", which does not exist.'
    assert sentence in unescape(panel.regions["options"])


def test_everything_is_reset_at_once(stage, panel):
    panel.do("set-option", **WRAP_UP, value="5")
    panel.do("set-option", section=HOST, name="agent.media", value="fax")
    panel.do("reset-options")
    assert stage.workspace.session.live_options.changes() == {}
    assert "aria-invalid" not in panel.regions["options"]


def test_what_was_changed_can_be_copied_as_an_options_file(panel):
    assert panel.regions["options-changed"].strip() == ""
    panel.do("set-option", **WRAP_UP, value="5")
    panel.do("set-option", section="crm", name="label", value='<The "CRM">')
    text = unescape(re.search(r"<pre[^>]*>(.*?)</pre>", panel.regions["options-changed"], re.DOTALL)[1])
    assert tomllib.loads(text) == {HOST: {"voice.wrap-up-time": "5"}, "crm": {"label": '<The "CRM">'}}
    assert "2 options are changed" in panel.regions["options-changed"]


def test_the_limit_of_one_request_is_added_by_its_name(stage, panel):
    name = "service-client-api.rate-limit.voice.dial"
    assert f'<option value="{name}">' in panel.regions["options-add"]
    panel.do("add-option", section=WORKSPACE, name=name, value="4")
    assert stage.workspace.session.options.rate_limit("voice.dial") == 4
    assert "How many requests of voice.dial a frame may send in a minute" in row(panel, name)
    assert "was <code>0</code>" in row(panel, name)


def test_what_cannot_be_added_is_still_in_the_form_and_a_name_may_be_guessed(panel):
    assert panel.do("add-option", section=WORKSPACE, name="voice.auto-anser", value="true") == {"options-add"}
    form = unescape(panel.regions["options-add"])
    assert 'value="voice.auto-anser"' in form
    assert "There is no such option. Did you mean voice.auto-answer?" in form
    panel.do("add-option", section=WORKSPACE, name="voice.other", value="1")
    assert 'value="voice.auto-anser"' not in panel.regions["options-add"]


def test_a_change_by_somebody_else_is_seen_and_nothing_is_sent_without_one(stage, panel):
    stage.workspace.session.live_options.set(HOST, "agent.first-name", "Ann")
    assert "options" in panel.look()
    assert panel.look() == set()


def test_text_that_somebody_typed_is_text(panel):
    evil = "<script>alert(1)</script>"
    panel.do("set-option", section=HOST, name="agent.first-name", value=evil)
    panel.do("set-option", **WRAP_UP, value=evil)
    panel.do("add-option", section=evil, name=evil, value=evil)
    panel.do("add-option", section="", name=evil, value=evil)
    assert "<script>" not in "".join(panel.regions.values())


def test_fields_that_no_page_of_ours_sends_are_refused_beside_the_form(panel):
    panel.do("add-option", section=["x"], name={"y": 1}, value=None)
    assert "An option needs a section and a name." in panel.regions["options-add"]

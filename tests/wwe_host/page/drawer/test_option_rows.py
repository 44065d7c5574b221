import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_host.page.drawer.option_rows import Problem, option_groups, transaction_tables
from wwe_host.settings.definitions import HOST, WORKSPACE
from wwe_host.settings.live import COUNTS_LATER


@pytest.fixture
def session():
    sections = {
        "notes": {"url": f"{ORIGIN}/notes.html"},
        "Custom": {"code": "7"},
        "transaction": {"Colours": {WORKSPACE: {"frame-color": "red"}}},
    }
    options = {"interaction.web-content": "notes", "privilege.voice.can-use": "true"}
    return Stage(options, sections=sections).workspace.session


@pytest.fixture
def groups(session):
    """Section -> its group, with the rows by name."""

    def read(problems=()):
        found = option_groups(session.options, session.live_options, dict(problems))
        return {each["section"]: each | {"rows": {row["name"]: row for row in each["rows"]}} for each in found}

    return read


def test_the_two_sections_that_the_host_knows_come_first(groups):
    assert list(groups()) == [WORKSPACE, HOST, "crm", "notes", "Custom"]


def test_a_section_says_what_it_is(groups):
    means = {section: group["means"] for section, group in groups().items()}
    assert means["crm"] == "An extension's view at workspace level."
    assert means["notes"] == "An extension's view at interaction level."
    assert "configuration.getOption" in means["Custom"]


def test_an_extensions_section_has_every_key_that_it_may_have(groups):
    rows = groups()["notes"]["rows"]
    assert list(rows) == ["label", "url", "kind", "allow"]
    assert (rows["label"]["value"], rows["kind"]["value"]) == ("notes", "tab")


def test_what_the_host_does_nothing_with_says_so(groups):
    assert "has no effect" in groups()[WORKSPACE]["rows"]["privilege.voice.can-use"]["means"]


def test_a_change_is_what_differs_from_the_start(session, groups):
    assert not any(row["is_changed"] for group in groups().values() for row in group["rows"].values())
    session.live_options.set("notes", "kind", "hidden")
    row = groups()["notes"]["rows"]["kind"]
    assert (row["value"], row["at_start"], row["is_changed"]) == ("hidden", "tab", True)


def test_a_problem_shows_what_was_typed(groups):
    row = groups({(HOST, "agent.number"): Problem("", "It must not be empty.")})[HOST]["rows"]["agent.number"]
    assert (row["value"], row["problem"], row["is_changed"]) == ("", "It must not be empty.", False)


def test_what_counts_later_is_said(groups):
    found = groups()
    for (section, name), sentence in COUNTS_LATER.items():
        assert found[section]["rows"][name]["later"] == sentence


def test_transaction_objects_are_shown(session):
    assert transaction_tables(session.options) == [
        {"name": "Colours", "section": WORKSPACE, "rows": [("frame-color", "red")]}
    ]

"""The reference's "only gives access to the dial operation", off and on."""

import pytest

from tests.wwe_host.conversation import ORIGIN, Refusal, Stage

ELSEWHERE = {
    "notes": {"label": "Notes", "url": f"{ORIGIN}/notes.html"},
    "window": {"label": "Window", "url": f"{ORIGIN}/window.html", "kind": "popup"},
}
OPTIONS = {"interaction.web-content": "notes", "workspace.web-content": "crm,window"}


@pytest.fixture
def strict():
    return Stage(OPTIONS, {"web-content.tab-dial-only": True}, ELSEWHERE)


def test_a_page_in_a_workspace_tab_may_dial(strict):
    strict.page.ask("voice.dial", "5002", None)
    assert [call.dnis for call in strict.workspace.session.interactions.values()] == ["5002"]


@pytest.mark.parametrize("operation", ["agent.get", "voice.dialEx", "system.getAllowedServices"])
def test_it_may_do_nothing_else(strict, operation):
    with pytest.raises(Refusal, match=f"{operation}: operation not allowed in a workspace tab, which may only dial"):
        strict.page.ask(operation, *(["5002", None, None] if operation == "voice.dialEx" else []))
    assert strict.journal.find(rule="web-content.dial-only")
    assert strict.workspace.session.interactions == {}


def test_it_hears_nothing(strict):
    with pytest.raises(Refusal, match="may only dial"):
        strict.page.subscribe("interaction")
    strict.ring()
    assert strict.page.events() == []


def test_it_is_not_about_pages_elsewhere(strict):
    strict.talk()
    for section in ("notes", "window"):
        assert strict.page_of(section).ask("agent.get")["employeeId"] == "1001"


def test_an_origin_that_may_not_dial_may_not_dial_from_there_either():
    stage = Stage(
        {"service-client-api.accepted-web-content-origins": f"{ORIGIN} (agent.*)"}, {"web-content.tab-dial-only": True}
    )
    with pytest.raises(Refusal, match=r"voice\.dial: operation not allowed for"):
        stage.page.ask("voice.dial", "5002", None)


def test_unless_the_option_is_set_it_may_do_everything(extension):
    assert extension.ask("agent.get")["employeeId"] == "1001"

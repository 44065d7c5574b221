"""Several browser tabs of one session: what is each tab's own, and what all share. Real ones are in tests/browser."""

import pytest

from tests.browser.folders import EXTENSIONS

pytestmark = pytest.mark.wwe_extensions(str(EXTENSIONS / "desk"))


def test_ids_are_each_tabs_own_and_the_uuid_is_shared(workspace, extension):
    [first] = workspace.tabs
    workspace.ring().reject()
    second = workspace.open_tab()
    call = workspace.ring("+33298001008")
    assert "RINGING=2" in extension(tab=first).text("#interaction")
    assert extension(tab=second).text("#interaction") == "RINGING=1"
    rung = workspace.events("interaction", "RINGING")[-2:]
    assert [(each.tab, each.data["interaction"]["interactionUUID"]) for each in rung] == [(first, call), (second, call)]


@pytest.mark.wwe_options({"interaction-workspace": {"voice.auto-answer": True}})
def test_a_call_is_answered_once_however_many_tabs_there_are(workspace, extension):
    tabs = [*workspace.tabs, workspace.open_tab(), workspace.open_tab()]
    call = workspace.ring()
    workspace.wait_until(lambda: call.state == "TALKING")
    workspace.advance(60)
    for tab in tabs:
        assert extension(tab=tab).text("#interaction") == "RINGING=1 ESTABLISHED=1"

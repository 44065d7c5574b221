"""axe finds nothing to mend on the workspace's page, in light and dark, wide and narrow, frames included."""

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDE, NARROW = {"width": 1400, "height": 900}, {"width": 360, "height": 800}


@pytest.fixture
def findings(workspace_page):
    """Let axe look at the page as it is; give what it found, each with the places."""

    def look():
        found = Axe().run(workspace_page).response["violations"]
        return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]

    return look


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def size(request, workspace_page):
    workspace_page.set_viewport_size(request.param)


@pytest.fixture(params=["light", "dark"])
def scheme(request, workspace_page):
    workspace_page.emulate_media(color_scheme=request.param)


@pytest.mark.usefixtures("size", "scheme")
def test_an_empty_workspace(findings):
    assert findings() == []


@pytest.mark.usefixtures("size", "scheme")
def test_a_busy_workspace(workspace, extension_frame, findings):
    workspace.answer(workspace.ring())
    workspace.ring("+33298001008")
    for summary in ("work-item-arrives", "chat-arrives", "email-arrives"):
        fields = {"subject": "Claim"} if summary.startswith("work") else {"sender": "ann.miller@example.com"}
        workspace.do(summary, **fields)
    extension_frame("Customer")
    assert findings() == []


@pytest.mark.usefixtures("scheme")
def test_a_chat_and_a_preview_record(workspace, workspace_page, findings):
    chat = workspace.do("chat-arrives", sender="ann.miller@example.com", text="Is my line down?")
    workspace.do("accept", interaction=chat)
    assert findings() == []
    workspace.do("get-record", campaign="Offer of the Month")
    workspace_page.get_by_text("Offer of the Month").first.wait_for(state="attached")
    assert findings() == []

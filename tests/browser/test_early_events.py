"""Nothing is lost between the first moment of a page and Python being ready."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal import Kind

COUNT = 500


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "counter"]


@pytest.fixture
def wwe_runtime(each_runtime):
    return each_runtime


@pytest.fixture
def numbered_events(workspace):
    """Let 500 events happen at the moment in which the page subscribes: its first script has not ended by then."""

    def happen(session):
        for number in range(COUNT):
            session.publisher.publish("messenger:numbers", lambda _tab, number=number: {"number": number})

    def watch(workspace):
        def subscribed(entry):
            if entry.kind is Kind.SUBSCRIBED:
                happen(workspace.session)

        workspace.journal.listeners.append(subscribed)

    workspace.on_workspace(watch)


@pytest.mark.usefixtures("numbered_events")
def test_python_sees_every_event_once_and_in_order(workspace_page, extension_frame):
    frame = extension_frame("Counter")
    expect(frame.locator("#numbers")).to_have_text(",".join(map(str, range(COUNT))), timeout=30_000)
    early = frame.locator("html").evaluate("() => performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert any("busy" in name for name in early)
    assert frame.locator("html").evaluate("() => wweFrame.dropped()") == 0

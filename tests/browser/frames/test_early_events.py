"""Nothing is lost between the first moment of a page and Python being ready."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind

pytestmark = pytest.mark.wwe_served  # events happen at a moment that only a function beside the host can name

COUNT = 500
TOO_MANY = 1100
LOST = 101  # 1000 messages fit, and the first one is the answer to the subscription
SHOWN = 900  # the page shows full hundreds


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "counter"]


@pytest.fixture
def wwe_runtime(each_interpreter):
    return each_interpreter


@pytest.fixture
def count():
    return COUNT


@pytest.fixture
def numbered_events(workspace, count):
    """Let events happen at the moment in which the page subscribes: its first script has not ended by then."""

    def happen(session):
        for number in range(count):
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


class TestMoreThanFit:
    @pytest.fixture
    def count(self):
        return TOO_MANY

    @pytest.fixture
    def wwe_runtime(self):
        return "pyodide"

    @pytest.fixture
    def held_back(self, page):
        """What Python cannot start without: the test lets it come after the last of the events."""
        held = []
        page.route("**/pyodide.asm.wasm", lambda route: held.append(route))  # noqa: PLW0108 - a method takes no mark
        return held

    @pytest.mark.usefixtures("numbered_events")
    def test_how_many_were_lost_is_reported(self, held_back, workspace, workspace_page, extension_frame):
        early = workspace_page.frame_locator("iframe").locator("html")
        expect(early).to_have_attribute("data-wwe", "starting")
        workspace_page.frames[1].wait_for_function("lost => wweFrame.dropped() === lost", arg=LOST)
        workspace.wait_until(lambda: bool(workspace_page.evaluate("1") and held_back))  # routes come while it is asked
        held_back[0].continue_()
        frame = extension_frame("Counter")
        expect(frame.locator("#numbers")).to_have_text(",".join(map(str, range(SHOWN))), timeout=30_000)
        assert frame.locator("html").evaluate("() => wweFrame.dropped()") == LOST
        expect(frame.get_by_role("alert")).to_contain_text(f"{LOST} events were dropped")
        workspace.wait_until(lambda: any(f"EventsLost: {LOST} events" in text for text in workspace.printed))

"""Firefox as agents have it: each site in a process of its own.

Clicks that Playwright makes do not reach a frame of another site then, so the page itself makes the events.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind
from wwe_kit.testing import firefox

COUNT = 500


@pytest.fixture(scope="module")
def isolating_browser(browser_type, browser_type_launch_args):
    options = firefox.launch_options(isolation=True, optimizes_wasm=False)
    browser = browser_type.launch(**browser_type_launch_args | options)
    yield browser
    browser.close()


@pytest.fixture
def page(isolating_browser):
    context = isolating_browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def wwe_runtime(each_runtime):
    return each_runtime


def press(place, name):
    place.get_by_role("button", name=name, exact=True).dispatch_event("click")


def test_a_call_pops_the_callers_record_and_is_followed_to_its_end(workspace, workspace_page, extension_frame):
    press(workspace_page, "Ring me")
    press(workspace_page, "Answer")
    frame = extension_frame("Customer")
    expect(frame.get_by_role("heading", name="Ann Miller")).to_be_visible()
    expect(frame.get_by_text("voice · TALKING")).to_be_visible()

    frame.get_by_label("Note", exact=True).evaluate("(field) => { field.value = 'Wants a call back' }")
    press(frame, "Attach to the call")
    expect(frame.get_by_text("Attached to the call.")).to_be_visible()
    case = workspace_page.get_by_role("region", name="Selected case")
    expect(case).to_contain_text("NoteWants a call back")
    expect(case).to_contain_text("ScreenPopshown")

    press(case, "Hang up")
    expect(frame.get_by_text("voice · IDLE")).to_be_visible()
    press(case, "Mark done")
    expect(workspace_page.locator("iframe[title=Customer]")).to_have_count(0)
    assert workspace.messages(Kind.FAILURE) == []


class TestEarlyEvents:
    pytestmark = pytest.mark.wwe_served  # events happen at a moment that only a function beside the host can name

    @pytest.fixture
    def wwe_extensions(self):
        return [EXTENSIONS / "counter"]

    @pytest.fixture
    def numbered_events(self, workspace):
        """Let events happen at the moment in which the page subscribes: its first script has not ended by then."""

        def watch(own):
            publish = own.session.publisher.publish

            def subscribed(entry):
                if entry.kind is Kind.SUBSCRIBED:
                    for number in range(COUNT):
                        publish("messenger:numbers", lambda _tab, number=number: {"number": number})

            own.journal.listeners.append(subscribed)

        workspace.on_workspace(watch)

    @pytest.mark.usefixtures("numbered_events")
    def test_python_sees_every_event_once_and_in_order(self, extension_frame):
        frame = extension_frame("Counter")
        expect(frame.locator("#numbers")).to_have_text(",".join(map(str, range(COUNT))), timeout=30_000)
        assert frame.locator("html").evaluate("() => wweFrame.dropped()") == 0


class TestAnOriginThatIsNotAccepted:
    @pytest.fixture
    def wwe_options(self):
        return {"interaction-workspace": {"service-client-api.accepted-web-content-origins": "https://crm.example.com"}}

    def test_changes_nothing_and_hears_nothing(self, workspace, workspace_page):
        call = workspace.ring()
        call.answer()
        frame = workspace_page.frame_locator('iframe[title="Customer"]')
        expect(frame.get_by_role("alert")).to_contain_text("origin not accepted", timeout=60_000)
        refused = workspace.wait_for(Kind.FAILURE, rule="origin.not-accepted", count=2)
        assert {entry.origin for entry in refused} == set(workspace.extension_origins.values())
        assert workspace.messages(Kind.EVENT) == []
        assert "ScreenPop" not in call.user_data

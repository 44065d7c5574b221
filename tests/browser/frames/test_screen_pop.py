"""The main job, end to end: an inbound call pops the caller's record, in Python, on each runtime, on two origins."""

import re

import pytest
from playwright.sync_api import expect

from wwe_host.journal.entry import Kind


@pytest.fixture
def wwe_runtime(each_runtime):
    return each_runtime


def test_a_call_pops_the_callers_record_and_is_followed_to_its_end(workspace, workspace_page, extension_frame):
    page = workspace_page
    page.get_by_role("button", name="Ring me").click()
    extension = page.locator("iframe[title=Customer]")
    expect(extension).to_have_count(0)  # its page is born when the call is answered
    page.get_by_role("button", name="Answer").click()
    frame = extension_frame("Customer")

    expect(frame.get_by_role("heading", name="Ann Miller")).to_be_visible()
    expect(frame.get_by_text("Fibre 500")).to_be_visible()
    assert_sites_are_two(page, frame)
    case = page.get_by_role("region", name="Selected case")
    expect(case).to_contain_text("ScreenPopshown")  # the key that the extension has written back
    expect(frame.get_by_text("voice · TALKING")).to_be_visible()

    case.get_by_role("button", name="Hold").click()
    expect(frame.get_by_text("voice · HELD")).to_be_visible()
    frame.get_by_label("Note", exact=True).fill("Wants a call back")
    frame.get_by_role("button", name="Attach to the call").click()
    expect(frame.get_by_text("Attached to the call.")).to_be_visible()
    expect(case).to_contain_text("NoteWants a call back")

    case.get_by_role("button", name="Hang up").click()
    expect(frame.get_by_text("voice · IDLE")).to_be_visible()
    case.get_by_role("button", name="Mark done").click()
    expect(extension).to_have_count(0)
    assert workspace.messages(Kind.FAILURE) == []


def assert_sites_are_two(page, frame):
    """Both are of sites of their own, and the page of the extension does not reach into that of the workspace."""
    assert page.evaluate("location.origin").startswith("http://localhost:")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", frame.locator("html").evaluate("() => location.origin"))
    reach = "() => { try { parent.document; return true } catch { return false } }"
    assert frame.locator("html").evaluate(reach) is False


class TestAnOutgoingCall:
    @pytest.fixture
    def wwe_runtime(self):
        return "micropython"

    def test_opens_the_record_of_who_is_called(self, workspace_page, extension_frame):
        workspace_page.get_by_role("button", name="Call", exact=True).click()
        frame = extension_frame("Customer")
        expect(frame.get_by_role("heading", name="Jorge Núñez")).to_be_visible()
        workspace_page.get_by_role("button", name="They pick up").click()
        expect(frame.get_by_text("voice · TALKING")).to_be_visible()

"""The workspace's page as a person works with it: the keyboard, the drawer, what stays while everything changes."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS

CALLERS = ["+33298001007", "+33298001008"]


@pytest.fixture
def drawer(workspace_page):
    return workspace_page.get_by_role("region", name="Developer")


# --- the drawer ------------------------------------------------------------------------------------------------------


def test_the_drawer_is_put_away_and_stays_so_until_it_is_taken_out_again(workspace_page, drawer):
    workspace_page.get_by_role("tab", name="Clock").click()
    workspace_page.get_by_role("button", name="Put the drawer away").click()
    expect(drawer).to_have_count(0)
    expect(workspace_page.get_by_role("button", name="Developer")).to_be_focused()
    workspace_page.reload()
    expect(workspace_page.get_by_role("combobox", name="State")).to_be_visible()
    expect(drawer).to_have_count(0)
    workspace_page.keyboard.press("Tab")
    workspace_page.get_by_role("button", name="Developer").click()
    expect(workspace_page.get_by_role("button", name="Pause")).to_be_visible()


def test_the_drawer_is_worked_with_the_keyboard(workspace_page):
    workspace_page.get_by_role("tab", name="Simulate").focus()
    workspace_page.keyboard.press("ArrowLeft")
    expect(workspace_page.get_by_role("tab", name="Frames")).to_be_focused()
    expect(workspace_page.get_by_role("tabpanel", name="Frames")).to_be_visible()
    workspace_page.keyboard.press("Home")
    expect(workspace_page.get_by_role("tabpanel", name="Simulate")).to_be_visible()
    edge = workspace_page.get_by_role("separator", name="Height of the drawer")
    before = edge.get_attribute("aria-valuenow")
    edge.focus()
    workspace_page.keyboard.press("ArrowUp")
    expect(edge).not_to_have_attribute("aria-valuenow", before)


def test_a_call_is_taken_to_its_end_with_the_keyboard_alone(workspace, workspace_page):
    def press(name):
        """Tab until a button of this name has the focus, and press it."""
        button = workspace_page.get_by_role("button", name=name, exact=True)
        expect(button).to_be_visible()
        for _ in range(150):
            if button.evaluate("element => element === document.activeElement"):
                break
            workspace_page.keyboard.press("Tab")
        expect(button).to_be_focused()
        workspace_page.keyboard.press("Enter")

    for name in ("Ring me", "Answer", "Hold", "Resume", "Hang up", "Mark done"):
        press(name)
    workspace.wait_until(lambda: workspace.interactions == [])


# --- the clock -------------------------------------------------------------------------------------------------------


def test_time_is_paused_and_pushed_and_the_timers_of_the_page_follow(workspace, workspace_page):
    workspace_page.get_by_role("tab", name="Clock").click()
    workspace_page.get_by_role("button", name="Pause").click()
    expect(workspace_page.get_by_text("stands still")).to_be_visible()
    call = workspace.ring()
    row = workspace_page.get_by_role("button", name="Ann Miller")
    expect(row.get_by_title("In this state")).to_have_text("0:00")
    workspace_page.get_by_role("button", name="10 s").click()
    expect(row.get_by_title("In this state")).to_have_text("0:10")
    assert call.state == "RINGING"
    workspace_page.get_by_role("button", name="Let it run").click()
    expect(row.get_by_title("In this state")).to_have_text(re.compile(r"0:(1[1-9]|[2-5]\d)"))  # as soon as one looks


# --- what the agent works with ---------------------------------------------------------------------------------------


def test_the_agent_is_ready_for_one_medium_and_not_for_another(workspace, workspace_page):
    workspace_page.get_by_role("button", name="Media:").click()
    workspace_page.get_by_role("combobox", name="State of Chat").select_option(label="Not Ready · Lunch")
    expect(workspace_page.get_by_role("button", name="Chat Not Ready · Lunch")).to_be_visible()
    assert workspace.agent_state == "PARTIAL_READY"
    expect(workspace_page.get_by_role("dialog", name="Media")).to_be_visible()  # it is the agent's to close
    workspace_page.keyboard.press("Escape")
    expect(workspace_page.get_by_role("dialog", name="Media")).to_be_hidden()


def test_a_colleague_is_consulted_and_gets_the_call(workspace, workspace_page):
    call = workspace.ring()
    call.answer()
    workspace_page.get_by_role("textbox", name="Agent or number").fill("5002")
    workspace_page.get_by_role("button", name="Consult").click()
    workspace_page.get_by_role("button", name="They pick up").click()
    workspace_page.get_by_role("button", name="Complete transfer").click()
    workspace.wait_until(lambda: call.state == "IDLE")


def test_a_disposition_is_chosen_and_data_attached(workspace, workspace_page):
    call = workspace.ring()
    call.answer()
    workspace_page.get_by_role("combobox", name="Disposition").select_option("Call back")
    workspace_page.get_by_role("textbox", name="Attach data").fill("Topic=Line down")
    workspace_page.get_by_role("button", name="Attach", exact=True).click()
    expect(workspace_page.get_by_role("region", name="Selected case")).to_contain_text("Line down")
    assert call.user_data["DispositionCode"] == "CallBack"


def test_a_chat_goes_to_and_fro(workspace, workspace_page):
    workspace_page.get_by_role("button", name="Start a chat").click()
    workspace_page.get_by_role("button", name="Accept").click()
    case = workspace_page.get_by_role("region", name="Selected case")
    case.get_by_label("Message", exact=True).fill("It is.")
    case.get_by_role("button", name="Write", exact=True).click()
    workspace_page.get_by_label("Their message").fill("Thank you.")
    workspace_page.get_by_role("button", name="Let them write").click()
    transcript = case.get_by_role("list").first
    expect(transcript.get_by_role("listitem")).to_have_count(3)
    expect(transcript).to_contain_text("It is.")


def test_an_email_is_composed_saved_and_sent(workspace, workspace_page):
    workspace_page.get_by_role("button", name="Compose an e-mail").click()
    case = workspace_page.get_by_role("region", name="Selected case")
    case.get_by_label("Text").fill("Dear Ann,")
    case.get_by_role("button", name="Add to the draft").click()
    expect(case.get_by_text("Dear Ann,")).to_be_visible()
    case.get_by_role("button", name="Save").click()
    case.get_by_role("button", name="Go on writing").click()
    case.get_by_role("button", name="Send").click()
    workspace.wait_until(lambda: workspace.interactions == [])


# --- what stays ------------------------------------------------------------------------------------------------------


class TestStaying:
    @pytest.fixture
    def wwe_extensions(self):
        return [EXTENSIONS / "desk"]

    @pytest.fixture
    def token(self, workspace, extension_frame):
        """What only this document of the extension knows."""
        workspace.ring().answer()
        body = extension_frame("Desk").locator("body")
        body.evaluate("() => { window.token = Math.random() }")
        return lambda: body.evaluate("() => window.token")

    def test_a_frame_is_the_same_document_through_sorting_selecting_and_a_hundred_updates(
        self, workspace, workspace_page, token
    ):
        before = token()
        for number in range(20):
            workspace.ring(CALLERS[number % 2])
        workspace_page.get_by_role("combobox", name="Order").select_option("By name")
        workspace_page.get_by_role("combobox", name="Order").select_option("Newest first")
        for number in range(100):
            workspace.interactions[number % 20].attach({"Number": str(number)})
        workspace_page.get_by_role("button", name="Jorge Núñez").first.click()
        workspace_page.get_by_role("button", name="Ann Miller").last.click()
        expect(workspace_page.get_by_role("region", name="Selected case")).to_contain_text("Number")
        assert token() == before

    def test_what_is_being_typed_and_the_focus_stay_while_everything_changes(self, workspace, workspace_page):
        call = workspace.ring()
        call.answer()
        field = workspace_page.get_by_role("textbox", name="Attach data")
        field.fill("Topic=Li")
        for number in range(20):
            call.attach({"Number": str(number)})
            workspace.ring(CALLERS[1])
        expect(workspace_page.get_by_role("region", name="Selected case")).to_contain_text("19")
        expect(field).to_be_focused()
        expect(field).to_have_value("Topic=Li")

    def test_a_row_keeps_the_focus_when_the_list_is_sorted_under_it(self, workspace, workspace_page):
        for number in range(6):
            workspace.ring(CALLERS[number % 2])
        row = workspace_page.get_by_role("button", name="Jorge Núñez").first
        workspace_page.get_by_role("combobox", name="Order").select_option("By name")
        row.focus()
        workspace.ring(CALLERS[0])  # it comes before
        expect(workspace_page.get_by_role("button", name="Ann Miller")).to_have_count(4)
        expect(row).to_be_focused()

"""The drawer's panel of messages in a real browser: it is filtered, pinned, sent again, copied and saved."""

import json
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import COLOURS, found_in
from wwe_host.journal.entry import Kind


@pytest.fixture
def call(workspace, workspace_page, extension_frame):
    """A call that was answered, with the extension's page for it."""
    call = workspace.ring()
    call.answer()
    extension_frame("Customer")
    workspace.wait_for(Kind.SUCCESS, "interaction.setUserData")
    return call


@pytest.fixture
def panel(workspace_page):
    workspace_page.get_by_role("tab", name="Messages").click()
    return workspace_page.get_by_role("tabpanel", name="Messages")


@pytest.fixture
def said(panel):
    """The messages that are listed."""
    return panel.get_by_role("region", name="Messages, newest last").locator("tbody").get_by_role("row")


@pytest.fixture
def message(panel):
    """The one that is looked at."""
    return panel.get_by_role("region", name="Message", exact=True)


@pytest.mark.usefixtures("call")
def test_messages_are_filtered_on_the_way_and_saved_as_json_lines(workspace, workspace_page, panel, said):
    panel.get_by_role("combobox", name="Kind").select_option("request")
    expect(said.filter(has_text="success")).to_have_count(0)
    expect(said.filter(has_text="interaction.setUserData").first).to_be_visible()
    panel.get_by_role("searchbox", name="Search").fill("getbyinteraction")
    expect(said).to_have_count(len(workspace.messages(Kind.REQUEST, "interaction.getByInteractionId")))
    panel.get_by_role("button", name="Show all").click()
    expect(panel.get_by_role("searchbox", name="Search")).to_have_value("")
    expect(panel.get_by_role("combobox", name="Kind")).to_have_value("")
    expect(said).to_have_count(len(workspace.messages()))
    panel.get_by_role("checkbox", name="Only refused").check()
    expect(said).to_have_count(0)
    panel.get_by_role("button", name="Show all").click()
    expect(panel.get_by_role("checkbox", name="Only refused")).not_to_be_checked()

    panel.get_by_role("combobox", name="Direction").select_option("in")
    with workspace_page.expect_download() as saving:
        panel.get_by_role("button", name="Export").click()
    lines = Path(saving.value.path()).read_text(encoding="utf-8").splitlines()
    asked = [entry.number for entry in workspace.messages() if entry.is_incoming]
    assert [json.loads(line)["number"] for line in lines] == asked
    assert saving.value.suggested_filename.endswith(".jsonl")


@pytest.mark.usefixtures("call")
def test_a_message_is_chosen_with_the_keyboard_and_leads_to_its_answer(workspace_page, panel, said, message):
    expect(said.first).to_be_visible()
    panel.get_by_role("region", name="Messages, newest last").focus()
    workspace_page.keyboard.press("End")
    workspace_page.keyboard.press("Home")
    expect(said.first.get_by_role("button")).to_have_attribute("aria-current", "true")
    expect(message).to_contain_text("subscribe 0")
    message.get_by_role("button", name="subscribed 1").click()
    expect(message).to_contain_text("subscribed 1")
    expect(said.nth(1).get_by_role("button")).to_have_attribute("aria-current", "true")
    message.get_by_role("button", name="Pin").focus()
    workspace_page.keyboard.press("Escape")
    expect(message.get_by_role("button")).to_have_count(0)
    expect(said.nth(1).get_by_role("button")).to_be_focused()


def test_a_request_is_sent_again_and_what_is_pinned_stays_when_the_log_is_cleared_and_paused(
    workspace, call, panel, said, message
):
    said.filter(has_text="interaction.setUserData").first.click()
    message.get_by_role("button", name="Send again").click()
    expect(message.get_by_text("Replayed as")).to_be_visible()
    expect(said.filter(has_text="replayed")).to_have_count(2)
    [*_, answer] = workspace.messages(Kind.SUCCESS, "interaction.setUserData")
    assert answer.reference_id == "replay-1"
    assert workspace.printed == []  # its page is not told

    said.first.click()
    expect(message).to_contain_text("subscribe 0")  # and no longer the one before, which would be pinned
    message.get_by_role("button", name="Pin").click()
    panel.get_by_role("button", name="Clear").click()
    expect(said).to_have_count(0)
    pins = panel.get_by_role("region", name="Pinned messages").locator("tbody").get_by_role("row")
    expect(pins).to_have_count(1)
    panel.get_by_role("button", name="Pause").click()
    expect(panel.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "true")
    call.attach({"Note": "x"})
    expect(panel.get_by_text("1 new")).to_be_visible()
    expect(said).to_have_count(0)
    panel.get_by_role("button", name="Pause").click()
    expect(said).to_have_count(1)
    message.get_by_role("button", name="Pin").click()
    expect(pins).to_have_count(0)


@pytest.mark.usefixtures("call")
def test_a_call_is_copied_as_python_and_where_that_is_not_allowed_the_text_is_selected(
    workspace_page, context, said, message
):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    said.filter(has_text="interaction.getByInteractionId").first.click()
    expected = 'await service.interaction.get_by_interaction_id("1")'
    expect(message.get_by_role("region", name="As Python")).to_have_text(expected)
    message.get_by_role("button", name="Copy as Python").click()
    expect(workspace_page.get_by_text("Copied.")).to_be_visible()
    assert workspace_page.evaluate("navigator.clipboard.readText()") == expected

    # Chromium gives no way to forbid it after a click; browsers that do, and pages without https, have no such object.
    workspace_page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    message.get_by_role("button", name="Copy as Python").click()
    expect(workspace_page.get_by_text("press Ctrl+C")).to_be_visible()
    assert workspace_page.evaluate("getSelection().toString()").startswith("await service.interaction")


@pytest.mark.usefixtures("call")
def test_axe_finds_nothing(workspace_page, said, message):
    said.first.click()
    message.get_by_role("button", name="Pin").click()
    for width, (scheme, rules) in product((1440, 320), (("light", ()), ("dark", COLOURS))):
        workspace_page.set_viewport_size({"width": width, "height": 800})
        workspace_page.emulate_media(color_scheme=scheme)
        assert found_in(workspace_page, rules) == [], (width, scheme)

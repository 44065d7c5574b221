"""Done by hand in the page, copied with one click, and run: the test passes, the scenario goes as it went."""

import subprocess

import pytest
from playwright.sync_api import expect

from tests.authors_pytest import AUTHORS_PYTEST
from tests.browser.folders import EXAMPLES


@pytest.fixture
def wwe_options():
    return {"interaction-workspace": {"service-client-api.toast.width": 350}}


@pytest.fixture
def copied(workspace_page, context):
    """Press a button that copies, and return what is on the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])

    def press(name):
        workspace_page.evaluate("navigator.clipboard.writeText('')")  # what was copied before
        workspace_page.get_by_role("button", name=name).click()
        workspace_page.wait_for_function("async () => Boolean(await navigator.clipboard.readText())")
        expect(workspace_page.get_by_text("Copied.")).to_be_visible()
        return workspace_page.evaluate("navigator.clipboard.readText()")

    return press


@pytest.fixture
def a_call_by_hand(workspace_page, extension_frame):
    """A call from its ring to mark done, with an extension that does its part."""
    page = workspace_page
    page.get_by_role("button", name="Ring me").click()
    page.get_by_role("button", name="Answer").click()
    frame = extension_frame("Customer")
    frame.get_by_label("Note", exact=True).fill("By hand")
    frame.get_by_role("button", name="Attach to the call").click()
    case = page.get_by_role("region", name="Selected case")
    expect(case).to_contain_text("By hand")
    case.get_by_role("button", name="Hold").click()
    case.get_by_role("combobox", name="Disposition").select_option("Solved")
    case.get_by_role("button", name="Hang up").click()
    case.get_by_role("button", name="Mark done").click()
    expect(page.get_by_text("No case is selected.")).to_be_visible()


@pytest.mark.usefixtures("a_call_by_hand")
def test_what_was_done_by_hand_is_copied_as_a_test_that_passes_and_a_scenario_that_goes_as_it_went(
    workspace, copied, tmp_path
):
    text = copied("Copy as test")
    assert 'in the page of "Customer"' in text  # the note was typed there, which no step of the workspace is
    (tmp_path / "test_by_hand.py").write_text(text, encoding="utf-8")
    command = [*AUTHORS_PYTEST, str(tmp_path / "test_by_hand.py")]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, cwd=EXAMPLES / "screen-pop")
    assert answer.returncode == 0, answer.stdout + text
    assert "1 passed" in answer.stdout

    file = tmp_path / "recorder.toml"
    file.write_text(copied("Copy as scenario"), encoding="utf-8")
    workspace.hold_clock()
    workspace.play(file)
    workspace.advance(3600)  # by hand it took as long as the machine wanted
    assert workspace.steps_done == 6
    assert workspace.interactions == []

"""The agent's desk: the state, all interactions, a number to dial, a reminder."""

import pytest

from wwe_kit.testing import Extension, Workspace


def test_it_shows_the_agent_and_the_state(workspace: Workspace, extension: Extension) -> None:
    extension.expect.heading("Desk of")
    [*_, last] = [each for each in workspace.agent_states if each.type not in (workspace.agent_state, "LOGOUT")]
    workspace.set_agent_state(last.operation_name)
    extension.expect(extension.locator("#state")).to_have_text(last.display_name)


def test_interactions_are_listed_until_they_end(workspace: Workspace, extension: Extension) -> None:
    listed = extension.get_by_role("list", name="Interactions").get_by_role("listitem")
    call = workspace.ring("+33298001007")
    extension.expect(listed).to_have_text(["+33298001007: RINGING"])
    call.answer()
    extension.expect(listed).to_have_text(["+33298001007: TALKING"])
    call.hang_up()
    call.mark_done()
    extension.expect(listed).to_have_count(0)


def test_it_dials_with_attached_data(workspace: Workspace, extension: Extension) -> None:
    extension.get_by_role("textbox", name="Number").fill("+33298001008")
    extension.get_by_role("button", name="Dial").click()
    extension.expect.items(["+33298001008: DIALING"], selector="#interactions li")
    [call] = workspace.interactions
    assert call.user_data["DialledFrom"] == "desk"


def test_a_toast_reminds_and_its_button_is_heard(workspace: Workspace, extension: Extension) -> None:
    extension.get_by_role("button", name="Remind me").click()
    workspace.wait_until(lambda: bool(workspace.toasts))
    workspace.toasts[0].click("Later")
    extension.expect.text("You chose: Later")


@pytest.mark.wwe_options({"interaction-workspace": {"service-client-api.rate-limit.voice.dial": 1}})
def test_a_call_that_is_refused_is_not_dialled(workspace: Workspace, extension: Extension) -> None:
    extension.get_by_role("textbox", name="Number").fill("+33298001008")
    extension.get_by_role("button", name="Dial").click()
    extension.expect.text("+33298001008: DIALING")
    extension.get_by_role("button", name="Dial").click()
    extension.expect.text("Not dialled: ")
    assert len(workspace.interactions) == 1

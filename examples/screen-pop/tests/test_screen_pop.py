"""The page of a call: the caller's record, and a note that is attached to the call."""

from wwe_kit.testing import Extension, Workspace


def test_the_callers_record_is_shown_and_the_call_is_followed(workspace: Workspace, extension: Extension) -> None:
    call = workspace.ring("+33298001007", {"CustomerId": "1007"})
    call.answer()
    extension.expect.heading("Ann Miller")
    extension.expect.text("Fibre 500")
    extension.expect.text("voice · TALKING")
    call.hold()
    extension.expect.text("voice · HELD")
    assert workspace.requests("interaction.setUserData").one().parameters == [call.id, {"ScreenPop": "shown"}]
    call.hang_up()
    extension.reload()
    extension.expect.text("voice · IDLE")


def test_a_note_is_attached_to_the_call_until_that_has_ended(workspace: Workspace, extension: Extension) -> None:
    call = workspace.ring("+33298001007")
    call.answer()
    extension.get_by_label("Note", exact=True).fill("Wants a call back")
    extension.get_by_role("button", name="Attach to the call").click()
    extension.expect.text("Attached to the call.")
    assert call.user_data["Note"] == "Wants a call back"
    call.hang_up()
    extension.get_by_role("button", name="Attach to the call").click()
    extension.expect.text("Not attached")


def test_an_outgoing_call_opens_the_record_of_who_is_called(workspace: Workspace, extension: Extension) -> None:
    call = workspace.dial("+33298001008", {"CustomerId": "1008"})
    extension.expect.heading("Jorge Núñez")
    call.far_end_answers()
    extension.expect.text("voice · TALKING")

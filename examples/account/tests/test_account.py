"""The caller's account, in the language of the texts in the sources."""

from wwe_kit.testing import Extension, Workspace


def test_the_account_is_shown_and_a_note_is_attached(workspace: Workspace, extension: Extension) -> None:
    call = workspace.ring("+33298001007")
    call.answer()
    extension.expect.heading("Account")
    extension.expect.text("3 calls this week")
    extension.get_by_label("Note").fill("Wants to be called back")
    extension.get_by_role("button", name="Attach to the call").click()
    extension.expect.text("Attached to the call: Wants to be called back")
    assert call.user_data["Note"] == "Wants to be called back"

"""The caller's account, in the language of the texts in the sources, and in an agent's own."""

import pytest

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
    call.hang_up()
    extension.get_by_role("button", name="Attach to the call").click()
    extension.expect.text("The call has ended and takes no note.")


@pytest.mark.browser_context_args(locale="de-AT", timezone_id="Europe/Vienna")
def test_an_agent_in_vienna_reads_german_and_austrian_numbers(workspace: Workspace, extension: Extension) -> None:
    workspace.ring("+33298001007").answer()
    extension.expect.heading("Konto")
    extension.expect.text("7. März 2019")
    extension.expect.text("1\u00a0234,5 GB")
    extension.expect.text("€ 49,90")
    extension.expect.field("Notiz", "")

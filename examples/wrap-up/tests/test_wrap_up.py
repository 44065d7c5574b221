"""The page of a call, and the page of the shift that counts it; both share one interpreter."""

import re

from wwe_kit.testing import Extension, Workspace


def test_a_call_is_timed_noted_and_counted_in_the_shift(workspace: Workspace, extension: Extension) -> None:
    call = workspace.ring("+33298001007")
    call.answer()
    wrap_up, shift = extension("Wrap-up"), extension("My shift")
    shift.expect(shift.get_by_text("No calls yet.")).to_be_visible()
    wrap_up.expect(wrap_up.locator("h1")).to_have_text("+33298001007")
    call.hold()
    times = wrap_up.locator("#steps li")
    wrap_up.expect(times).to_have_text([re.compile(r"Talking \d:\d\d"), re.compile(r"Held \d:\d\d")])
    call.hang_up()
    shift.expect(shift.locator("#calls")).to_have_text("1")
    shift.expect(shift.locator("#handled li")).to_have_text(re.compile(r"\+33298001007 \d:\d\d"))
    shift.expect(shift.get_by_text("No calls yet.")).not_to_be_visible()


def test_a_reason_and_a_note_are_attached(workspace: Workspace, extension: Extension) -> None:
    call = workspace.ring("+33298001007")
    call.answer()
    wrap_up = extension("Wrap-up")
    wrap_up.bring_to_front()  # the page of the shift is before it
    wrap_up.get_by_label("Reason").select_option("Order")
    wrap_up.get_by_label("Note").fill("Sends the contract")
    wrap_up.get_by_role("button", name="Attach to the call").click()
    wrap_up.expect.text("Attached to the call.")
    assert call.user_data["WrapUpReason"] == "Order"
    assert call.user_data["WrapUpNote"] == "Sends the contract"
    call.hang_up()
    wrap_up.get_by_role("button", name="Attach to the call").click()
    wrap_up.expect.text("The call has ended and takes no more data.")

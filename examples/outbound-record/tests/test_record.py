"""The record of an outbound call: corrected, and called again."""

from wwe_kit.testing import Extension, Workspace


def test_a_record_is_corrected_and_called_again(workspace: Workspace, extension: Extension) -> None:
    workspace.campaign("Offer of the Month").get_record()
    fields = extension.get_by_role("form", name="Fields")
    fields.get_by_label("Phone", exact=True).fill("+33298005555")
    fields.get_by_label("Consent").check()
    fields.get_by_role("button", name="Save").click()
    extension.expect(fields.get_by_role("status")).to_have_text("Saved.")
    request = workspace.requests("outbound.updateRecordFields").one()
    assert request.parameters[1] == {"GSW_PHONE": "+33298005555", "CONSENT": True}

    extension.get_by_text("Call again", exact=True).first.click()
    again = extension.get_by_role("form", name="Call again")
    again.get_by_role("button", name="Call again").click()
    extension.expect(again.get_by_label("Time at the customer's")).to_have_attribute("aria-invalid", "true")
    again.get_by_label("Time at the customer's").fill("2030-01-02T15:30")
    again.get_by_label("Me", exact=True).check()
    again.get_by_role("button", name="Call again").click()
    extension.expect(again.get_by_role("status")).to_have_text("Called again on 01/02/2030 15:30.")


def test_an_interaction_without_a_record_says_so(workspace: Workspace, extension: Extension) -> None:
    workspace.ring().answer()
    extension.expect.status("no outbound record")
    extension.expect(extension.get_by_text("Reading the record")).to_be_hidden()

"""The example with forms: an outbound record is corrected and called again, on every runtime."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from wwe_host.journal.entry import Kind


@pytest.fixture
def wwe_extensions():
    return [EXAMPLES / "outbound-record"]


@pytest.fixture
def wwe_runtime(each_runtime):
    return each_runtime


def test_a_record_is_corrected_and_called_again(workspace, workspace_page, extension_frame):
    workspace.campaign("Offer of the Month").get_record()
    frame = extension_frame("Record")
    fields = frame.get_by_role("form", name="Fields")
    fields.get_by_label("Phone", exact=True).fill("+33298005555")
    fields.get_by_label("Consent").check()
    fields.get_by_role("button", name="Save").click()
    expect(fields.get_by_role("status")).to_have_text("Saved.")

    frame.get_by_text("Call again", exact=True).first.click()
    again = frame.get_by_role("form", name="Call again")
    again.get_by_role("button", name="Call again").click()
    expect(again.get_by_label("Time at the customer's")).to_have_attribute("aria-invalid", "true")
    again.get_by_label("Time at the customer's").fill("2030-01-02T15:30")
    again.get_by_label("Me", exact=True).check()
    again.get_by_role("button", name="Call again").click()
    expect(again.get_by_role("status")).to_have_text("Called again on 01/02/2030 15:30.")
    [asked] = workspace.messages(Kind.REQUEST, "outbound.updateRecordFields")
    assert list(asked.message["parameters"])[1] == {"GSW_PHONE": "+33298005555", "CONSENT": True}

"""What only a browser can prove of forms: its validation and messages, focus, its own values, and a record's form."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "forms"]


@pytest.fixture
def wwe_runtime(each_interpreter):
    return each_interpreter


@pytest.fixture
def frame(workspace_page, extension_frame):
    return extension_frame("Forms")


def replace(field, text):
    """Type over what is in a field: in Firefox Playwright's `fill` appends to addresses and numbers."""
    field.press("Control+a")
    field.press_sequentially(text)


def test_a_form_is_checked_by_the_browser_sent_once_and_its_values_are_pythons(frame):
    form, name, mail = frame.locator("#everything"), frame.get_by_label("Name"), frame.get_by_label("Mail")
    save = frame.get_by_role("button", name="Save", exact=True)
    mail.fill("no address")
    save.click()
    expect(name).to_be_focused()
    for field in (name, mail):  # the browser's own sentence, in whatever language
        expect(field).to_have_accessible_description(field.evaluate("field => field.validationMessage"))
    replace(mail, "zoe@example.com")
    expect(mail).to_have_accessible_description("")

    name.fill("nobody")
    save.click()
    expect(form).to_have_attribute("aria-busy", "true")
    name.press("Enter")  # a button that is disabled is not pressed by a test
    frame.get_by_role("button", name="Go on").click()
    expect(form).not_to_have_attribute("aria-busy", "true")
    expect(name).to_have_accessible_description("Nobody has this name.")
    expect(name).to_be_focused()

    frame.get_by_label("Moment").fill("2026-11-28T14:30")
    name.fill("Ann")
    save.click()
    expect(form.get_by_role("status")).to_have_text("Saved.")
    assert frame.locator("#sent").inner_text().split("\n") == [
        "count=17915077519067811",
        "day=2026-11-28",
        "mail=zoe@example.com",
        "moment=2026-11-28T14:30",
        "name=Ann",
        "plan=mobile",
        "sent=['nobody', 'Ann']",
        "tags=[]",
        "urgent=False",
    ]

    frame.get_by_role("button", name="Fill").click()
    replace(frame.get_by_label("Count"), "3")
    save.click()
    expect(frame.locator("#sent")).to_contain_text("name=Zoë")
    sent = frame.locator("#sent").inner_text()
    assert "count=3\nday=2027-01-02\n" in sent
    assert "plan=fibre\nsent=['nobody', 'Ann', 'Zoë']\ntags=['new', 'due']\nurgent=True" in sent


class TestARecord:
    @pytest.fixture
    def wwe_runtime(self):
        return "micropython"  # tests/portable tries what it makes of fields on all

    def test_makes_its_own_form_and_what_was_changed_goes_to_the_workspace(self, workspace, frame):
        workspace.campaign("Offer of the Month").get_record()
        record = frame.get_by_role("form", name="Record")
        date = record.get_by_label("GSW_CUSTOM_DATE")
        expect(date).to_be_visible()
        date.fill("2027-01-02T08:00")
        record.get_by_role("button", name="Save").click()
        expect(record.get_by_role("status")).to_have_text("Saved.")
        record.get_by_role("button", name="Save").click()
        expect(record.get_by_role("status")).to_have_text("Nothing has changed.")
        mandatory = record.get_by_label("Call From")
        mandatory.fill("")
        record.get_by_role("button", name="Save").click()
        expect(mandatory).to_have_attribute("aria-invalid", "true")

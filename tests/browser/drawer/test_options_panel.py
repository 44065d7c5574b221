"""The drawer's panel Options in a real page: what is set there counts for the extensions at once."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import found_in
from wwe_host.journal.entry import Kind

ORIGINS = "service-client-api.accepted-web-content-origins"


@pytest.fixture
def panel(workspace_page):
    workspace_page.get_by_role("tab", name="Options").click()
    return workspace_page.get_by_role("tabpanel", name="Options")


@pytest.fixture
def set_option(panel):
    """Type a value and press Enter."""

    def type_and_enter(name, value, section="interaction-workspace"):
        field = panel.get_by_role("region", name=section, exact=True).get_by_role("textbox", name=name, exact=True)
        field.fill(value)
        field.press("Enter")
        return field

    return type_and_enter


@pytest.fixture
def customer(workspace, extension_frame):
    """The page of the extension, opened for a call."""
    workspace.ring().answer()
    return extension_frame("Customer")


def test_what_is_set_counts_for_the_extension_at_once_and_does_not_load_it_again(
    workspace, workspace_page, set_option, panel, customer
):
    customer.get_by_role("textbox", name="Note").fill("half a sentence")
    set_option("label", "Caller", "screen-pop.customer")
    frame = workspace_page.frame_locator('iframe[title="Caller"]')
    expect(frame.get_by_role("textbox", name="Note")).to_have_value("half a sentence")
    strip = workspace_page.get_by_role("group", name="Extensions")
    expect(strip.get_by_role("button")).to_have_text(["Caller"])
    expect(panel.get_by_text("1 option is changed")).to_be_visible()

    field = set_option(ORIGINS, "https://crm.example.com")
    expect(panel.get_by_text("2 options are changed")).to_be_visible()
    frame.get_by_role("textbox", name="Note").press("Enter")
    [refused] = workspace.wait_for(Kind.FAILURE, "interaction.setUserData", rule="origin.not-accepted")
    [origin] = workspace.extension_origins.values()
    assert refused.origin == origin
    panel.get_by_role("button", name=f"Reset {ORIGINS}").click()
    expect(field).to_have_value(origin)
    expect(panel.get_by_text("1 option is changed")).to_be_visible()


def test_what_cannot_be_is_said_beside_the_field_and_what_is_typed_elsewhere_stays(set_option, panel):
    other = panel.get_by_role("textbox", name="agent.last-name")
    other.fill("Mill")
    field = set_option("service-client-api.rate-limit", "many")
    expect(field).to_have_accessible_description(
        "How many requests a frame may send in a minute; 0: no limit. "
        'It is "many", but it must be a whole number, 0 or more.'
    )
    expect(field).to_have_value("many")
    expect(field).to_be_focused()
    expect(other).to_have_value("Mill")


def test_options_are_found_by_name_and_meaning_and_what_was_changed_is_copied_or_else_selected(panel, workspace_page):
    panel.get_by_role("searchbox", name="Find").fill("after-call seconds")
    rows = panel.get_by_role("listitem").filter(visible=True)
    expect(rows).to_have_count(1)
    expect(panel.get_by_role("status").first).to_have_text("1 found")
    panel.get_by_role("textbox", name="voice.wrap-up-time").fill("9")
    panel.get_by_role("button", name="Set voice.wrap-up-time").click()
    expect(panel.get_by_text("was 30")).to_be_visible()
    expect(rows).to_have_count(1)
    assert found_in(workspace_page) == []

    workspace_page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    panel.get_by_role("button", name="Copy as an options file").click()
    expect(panel.get_by_text("The text is selected")).to_be_visible()
    text = '[wwe-host]\n"voice.wrap-up-time" = "9"'
    assert workspace_page.evaluate("String(getSelection())").strip() == text
    workspace_page.evaluate("() => { navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }; }")
    panel.get_by_role("button", name="Copy as an options file").click()
    expect(panel.get_by_text("Copied.")).to_be_visible()
    assert workspace_page.evaluate("globalThis.copied").strip() == text

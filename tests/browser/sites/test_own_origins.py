"""Each extension has an origin of its own: none reaches into another, and the workspace tells them apart."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind

REACH = """() => [...Array(parent.frames.length).keys()].map((index) => parent.frames[index])
    .filter((other) => other !== window)
    .map((other) => { try { return other.document.title; } catch (error) { return error.name; } })"""


@pytest.fixture(params=["serve", "static"])
def wwe_host(request):
    return request.param


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "surface", EXTENSIONS / "desk"]


@pytest.fixture
def pages(workspace_page, extension_frame):
    """The documents of both, by their labels."""
    return {label: extension_frame(label).locator("html") for label in ("Overlays", "Desk")}


@pytest.fixture
def toast(workspace_page):
    return workspace_page.get_by_role("status").get_by_role("listitem")


def test_no_page_reaches_into_anothers_frame_and_what_is_granted_to_one_is_not_granted_to_another(
    workspace, pages, extension_frame, toast
):
    for page in pages.values():
        assert page.evaluate(REACH) == ["SecurityError"]
    origins = workspace.extension_origins
    assert len(set(origins.values())) == 2
    surface = extension_frame("Overlays")
    surface.get_by_role("button", name="Toast").click()
    toast.get_by_role("button", name="Three").click()
    expect(surface.get_by_text("clicked wweCustomToast0 2")).to_be_visible()
    expect(toast).to_have_count(0)

    workspace.set_option("interaction-workspace", "service-client-api.accepted-web-content-origins", origins["desk"])
    surface.get_by_role("button", name="Toast").click()
    [refused, *_] = workspace.wait_for(Kind.FAILURE, rule="origin.not-accepted")
    assert refused.origin == origins["surface"]

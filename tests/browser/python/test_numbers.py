"""Large integers cross between the workspace and Python with all their digits, on every runtime."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "numbers"]


@pytest.fixture
def wwe_runtime(each_runtime):
    return each_runtime


def test_an_id_of_seventeen_digits_stays_what_it_is(workspace, workspace_page, extension_frame):
    frame = extension_frame("Numbers")
    call = workspace.ring(user_data={"mediaId": 17915077519067810})
    expect(frame.locator("#number")).to_have_text("17915077519067810")
    expect(frame.locator("#refused")).to_contain_text(
        "mediaId is 17915077519067811, which no JavaScript number holds: give it as text"
    )
    data = call.user_data
    assert (data["mediaId"], data["next"], data["power"]) == (17915077519067810, 17915077519067812, 2**60)

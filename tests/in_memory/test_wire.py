"""What the client says on the wire: that windows hand it over as it is, tests/wwe_link shows."""

import pytest

from tests.browser.folders import EXTENSIONS
from wwe_host.journal.entry import Kind


@pytest.mark.wwe_extensions(str(EXTENSIONS / "desk"))
@pytest.mark.wwe_options({"wwe-host": {"web-content.send-frame-id": True}})
def test_the_client_echoes_the_frame_id_that_it_was_told(workspace, extension):
    [told] = workspace.messages(Kind.FRAME_ID)
    extension.get_by_role("button", name="Ask").click()
    asked = workspace.requests("system.isLastActiveFrame").one()
    assert asked.frame == told.frame == told.message["frameId"]
    [entry] = workspace.messages(Kind.REQUEST, "system.isLastActiveFrame")
    assert entry.message["frameId"] == told.frame


@pytest.mark.wwe_extensions(str(EXTENSIONS / "numbers"))
def test_an_id_of_seventeen_digits_stays_what_it_is(workspace, extension):
    call = workspace.ring(user_data={"mediaId": 17915077519067810})
    assert extension.text("#number") == "17915077519067810"
    assert "mediaId is 17915077519067811, which no JavaScript number holds: give it as text" in extension.text(
        "#refused"
    )
    data = call.user_data
    assert (data["mediaId"], data["next"], data["power"]) == (17915077519067810, 17915077519067812, 2**60)

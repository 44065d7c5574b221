"""What an extension hears of the session, and shows in the workspace; the pages of both are in tests/browser."""

import pytest

from tests.browser.folders import EXTENSIONS


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "surface"]


def test_a_lost_connection_is_told_when_it_is_lost_stays_away_and_comes_back(workspace, extension):
    workspace.lose_connection()
    extension.expect.text("DISCONNECTED")
    extension.expect.no_text("DOWN")
    workspace.advance(60)
    extension.expect.text("DOWN")
    workspace.regain_connection()
    extension.expect.text("RECONNECTED")


def test_a_toast_closes_by_itself(workspace, extension):
    extension.get_by_role("button", name="Reminder").click()
    assert len(workspace.toasts) == 1
    workspace.advance(19.9)
    assert len(workspace.toasts) == 1
    workspace.advance(0.1)
    assert workspace.toasts == []

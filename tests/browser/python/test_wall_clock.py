"""Python in a page lives in the agent's time zone and language, wherever the site was built."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXTENSIONS

ZONE = "America/St_Johns"  # half an hour beside others, with summer time


@pytest.fixture
def wwe_extensions():
    return [EXTENSIONS / "wall-clock"]


@pytest.fixture
def wwe_runtime(each_interpreter):
    return each_interpreter


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"timezone_id": ZONE, "locale": "fr-CA"}


def test_local_time_is_the_agents_and_so_are_the_workspaces_moments(
    workspace, workspace_page, extension_frame, wwe_runtime
):
    frame = extension_frame("Wall clock")
    expect(frame.locator("#local")).to_have_text("2025-06-15T12:36:40")
    expect(frame.locator("#zoned")).to_have_text("2025-06-15T12:36:40-02:30")
    expect(frame.locator("#clock")).to_have_text("12:36")
    if wwe_runtime == "pyodide":
        expect(frame.locator("#names")).to_have_text("UTC-0330 UTC-0230 UTC-0230 UTC-0230")
        expect(frame.locator("#language")).to_have_text("fr_CA.UTF-8")
        expect(frame.locator("#seconds")).to_have_text("12600 9000 1")

    workspace.ring()
    expect(frame.locator("#text")).to_have_text(re.compile("Z$"))
    text = frame.locator("#text").inner_text()
    local = datetime.fromisoformat(frame.locator("#rang").inner_text())
    assert local == datetime.fromisoformat(text)
    assert local.utcoffset() == datetime.fromisoformat(text).astimezone(ZoneInfo(ZONE)).utcoffset()

"""A page in a frame that posts whatever a browser lets through: the workspace, its page and its neighbours go on."""

import pytest
from playwright.sync_api import expect

from wwe_host.journal.entry import Kind


@pytest.fixture
def wwe_extensions():
    return []


@pytest.fixture
def wwe_options(origin):
    return {
        "interaction-workspace": {
            "workspace.web-content": "hostile",
            "service-client-api.accepted-web-content-origins": origin,
        },
        "hostile": {"label": "Hostile", "url": origin + "/hostile.html"},
        "wwe-host": {"voice.no-answer-timeout": 0},
    }


@pytest.fixture
def frame(workspace_page):
    frame = workspace_page.frame_locator('iframe[title="Hostile"]').locator("html")
    expect(frame).to_be_attached()
    frame.evaluate("() => document.readyState === 'complete' || new Promise((done) => { window.onload = done; })")
    return frame


def is_alive(frame):
    """Return whether the workspace still answers the page in the frame."""
    return frame.evaluate("() => ask()") == "1001"


def test_nothing_that_a_page_can_post_takes_the_workspace_down(workspace, workspace_page, frame):
    call = workspace.ring()
    call.answer()
    for name in frame.evaluate("() => names"):
        frame.evaluate("(_, name) => attack(name)", name)
        assert is_alive(frame), name
    expect(workspace_page.locator("#connection")).to_be_hidden()
    assert len(workspace_page.locator("iframe").all()) == 1  # it was not reloaded
    data = call.user_data
    assert {"doubled", "nested", "cycle", "holes", "bigint", "text", "buffer", "map"}.isdisjoint(data)
    assert data["large"] == 2**60  # a double holds it exactly
    assert data["prototype"] == {"__proto__": {"polluted": True}, "constructor": {"prototype": 1}}
    assert workspace_page.evaluate("() => ({}).polluted") is None
    assert [line for line in workspace.printed if not line.startswith("Warning: ")] == []  # no defect of the host


@pytest.mark.parametrize("name", ["holes", "text"])
def test_what_is_too_large_is_answered_and_nobody_waits(workspace, frame, name):
    workspace.ring()
    assert "larger than 1,000,000" in frame.evaluate("(_, name) => refusal(name)", name)


def test_a_flood_of_messages_is_survived(workspace, workspace_page, frame):
    frame.evaluate("() => { for (let count = 0; count < 5000; count++) parent.postMessage({ flood: count }, '*'); }")
    subscribe = "{ event: 'subscribe', data: 'messenger:' + count, userAgent: 'WWE Client', referenceId: '1' }"
    frame.evaluate(f"() => {{ for (let count = 0; count < 500; count++) parent.postMessage({subscribe}, '*'); }}")
    assert is_alive(frame)
    assert workspace.messages(Kind.FAILURE, rule="subscribe.bounds")
    expect(workspace_page.locator("#connection")).to_be_hidden()

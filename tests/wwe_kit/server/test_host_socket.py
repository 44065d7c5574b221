"""What a page and the host say to each other over the socket."""

import re
import threading

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.wwe_kit.server.rig.host_page import CALLER, CRM, OPTIONS, PATIENCE_S, Page, is_drawn, is_ringing
from wwe_host.journal.entry import Kind
from wwe_kit.server.polling import poll

# --- what is said ----------------------------------------------------------------------------------------------------


def test_the_first_that_a_page_gets_fills_all_its_regions_and_says_which_frames_there_are(get, open_page):
    page = open_page().wait(is_drawn)
    panels = re.split(r'<section id="drawer"', get().body.decode())[0]
    assert set(page.regions) - {"toasts"} == set(re.findall(r'data-region="([^"]+)"', panels))
    [frame] = page.frames
    assert (frame["title"], frame["url"], frame["loads"]) == ("CRM", f"{CRM}/crm.html", 1)


def test_a_page_gets_what_has_changed_and_nothing_again(host, open_page):
    page = open_page().wait(is_drawn)
    page.regions = {}
    host.run(lambda _workspace: None)
    page.tell("do", "ring", CALLER)
    assert is_ringing(page.wait(lambda page: page.regions))
    assert "agent" not in page.regions


def test_what_a_frame_says_reaches_the_host_with_its_origin_and_is_answered_there(open_page):
    page = open_page().wait(is_drawn)
    page.tell("do", "open-panel", {"panel": "messages"})
    [frame] = page.frames
    ask = {
        "request": "agent.get",
        "parameters": [],
        "referenceId": "7",
        "userAgent": "WWE Client",
        "protocolVersion": 2,
    }
    page.tell("message", frame["id"], CRM, ask)
    [(frame_id, origin, answer)] = page.wait(lambda page: page.posted).posted
    assert (frame_id, origin) == (frame["id"], CRM)
    assert (answer["referenceId"], answer["data"]["employeeId"]) == ("7", "1001")
    assert "agent.get" in page.wait(lambda page: page.journal).journal


def test_what_is_told_is_on_every_page_also_on_one_that_is_opened_later_until_it_is_dismissed(host, open_page):
    first = open_page().wait(is_drawn)
    host.tell("The page refuses to be framed.")
    second = open_page().wait(is_drawn)
    second.tell("do", "open-panel", {"panel": "messages"})
    for page in (first, second):
        page.wait(lambda page: "refuses to be framed" in page.regions.get("notice", ""))
    second.tell("do", "dismiss", {})
    second.wait(lambda page: "refuses" not in page.regions["notice"])


def test_what_comes_from_a_frame_that_is_gone_is_not_taken(host, open_page):
    page = open_page().wait(is_drawn)
    page.tell("message", "frame99", CRM, {"request": "agent.get"})
    page.tell("do", "ring", CALLER)
    page.wait(is_ringing)
    assert host.run(lambda workspace: len(workspace.journal)) == 0


def test_messages_that_came_too_fast_to_be_sent_are_counted_in_the_journal(open_page):
    page = open_page().wait(is_drawn)
    page.tell("do", "open-panel", {"panel": "messages"})
    page.tell("lost", 1234)
    assert "not read: 1,234 messages" in page.wait(lambda page: page.journal).journal


def test_what_javascript_cannot_hold_is_noted_and_what_comes_after_it_is_sent(host, open_page):
    page = open_page().wait(is_drawn)
    page.tell("do", "open-panel", {"panel": "messages"})
    [frame] = page.frames
    subscribe = {"event": "subscribe", "data": "interaction", "referenceId": "0", "userAgent": "WWE Client"}
    page.tell("message", frame["id"], CRM, subscribe)
    page.wait(lambda page: page.posted)
    host.run(lambda workspace: workspace.calls.ring("+33298001007", user_data={"Number": 2**60 + 1}))
    host.run(lambda workspace: workspace.session.agent_states.choose("NotReady"))
    assert "not sent: " in page.wait(lambda page: "not sent" in page.journal).journal
    for number, operation in enumerate(("interaction.getInteractions", "agent.get"), 1):
        ask = {"request": operation, "referenceId": str(number), "userAgent": "WWE Client"}
        page.tell("message", frame["id"], CRM, ask)
    page.wait(lambda page: page.posted[-1][2].get("request") == "agent.get")
    [refused] = [message for _frame, _origin, message in page.posted if message.get("referenceId") == "1"]
    assert refused["errorMessage"] == (
        "Error: The answer cannot be sent: the value at data[0].userData.Number is 1152921504606846977, "
        "which no JavaScript number holds: give it as text."
    )


def test_a_page_that_reads_too_slowly_is_heard_again_when_it_has_read(host, open_page):
    page = open_page().wait(is_drawn)
    [frame] = page.frames
    for number in range(3000):
        ask = {"request": "agent.getStateList", "referenceId": str(number), "userAgent": "WWE Client"}
        page.tell("message", frame["id"], CRM, ask)
    page.wait(lambda page: len(page.posted) == 3000)
    assert [answer["referenceId"] for _frame, _origin, answer in page.posted] == [str(n) for n in range(3000)]


def test_a_message_that_is_too_large_is_noted_in_its_place(open_page):
    page = open_page().wait(is_drawn)
    page.tell("do", "open-panel", {"panel": "messages"})
    page.tell("too-large", "frame1", CRM, 5_000_000)
    row = page.wait(lambda page: page.journal).journal
    assert "not read: a message of " in row
    assert "5,000,000 characters" in row
    assert CRM in row


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '["do"]',
        '["do", "ring", "now"]',
        '["message", 1, "x", {}]',
        '["shout", "x"]',
        "5",
        b"\x00",
        "[" * 50_000,
        '["message", "frame1", "x", {"$js": "bigint"}]',
    ],
    ids=lambda text: repr(text)[:30],
)
def test_a_page_that_sends_what_it_never_sends_is_hung_up_on_and_the_others_stay(host, open_page, text):
    stranger, other = open_page().wait(is_drawn), open_page().wait(is_drawn)
    stranger.send(text)
    with pytest.raises(ConnectionClosed):
        stranger.wait(lambda _page: False)
    assert host.run(lambda workspace: len(workspace.session.tabs)) == 1
    host.run(lambda workspace: workspace.actions.do("ring", CALLER))
    other.wait(is_ringing)
    [sentence] = host.said
    assert sentence.startswith("A page sent a message that no page of the workspace sends, and was disconnected (")
    assert len(sentence) < 400


def test_of_a_page_that_goes_with_nonsense_nothing_more_is_told_than_that(host, open_page, caplog):
    for _ in range(5):
        stranger = open_page().wait(is_drawn)
        stranger.send("nonsense")
        stranger.vanish()
    assert poll(lambda: not host.run(lambda workspace: workspace.session.tabs), PATIENCE_S)
    host.run(lambda _workspace: None)
    assert caplog.messages == []
    assert {"was disconnected" in sentence for sentence in host.said} == {True}


# --- many pages ------------------------------------------------------------------------------------------------------


def test_every_page_is_a_browser_tab_of_the_same_session(host, open_page):
    pages = [open_page().wait(is_drawn) for _ in range(3)]
    assert len({page.frames[0]["id"] for page in pages}) == 3
    pages[0].tell("do", "ring", CALLER)
    for page in pages:
        page.wait(is_ringing)
    assert host.run(lambda workspace: len(workspace.session.tabs)) == 3


def test_what_cannot_be_done_is_said_on_the_page_that_asked(open_page):
    sender, other = open_page().wait(is_drawn), open_page().wait(is_drawn)
    sender.tell("do", "rnig", {})
    sender.wait(lambda page: "There is no action" in page.regions["notice"])
    sender.tell("do", "ring", CALLER)
    assert "There is no action" not in other.wait(is_ringing).regions["notice"]


def test_a_page_that_goes_takes_its_tab_with_it_and_leaves_the_call(host, address, monkeypatch):
    gone, close_tab = threading.Event(), host.workspace.close_tab

    def close(tab):
        close_tab(tab)
        gone.set()

    monkeypatch.setattr(host.workspace, "close_tab", close)
    with connect(address, origin=host.origin) as socket:
        Page(socket).wait(is_drawn)
        host.run(lambda workspace: workspace.actions.do("ring", CALLER))
    assert gone.wait(PATIENCE_S)
    assert host.run(lambda workspace: (workspace.session.tabs, len(workspace.session.interactions))) == ([], 1)
    assert host.run(lambda workspace: workspace.journal.find(Kind.FAILURE)) == []


# --- what a page tells of its browser tab ----------------------------------------------------------------------------


def test_the_page_that_the_agent_turned_to_last_is_the_active_one(host, open_page):
    first, second = (open_page().wait(is_drawn) for _ in range(2))
    for page in (first, second):
        page.tell("do", "open-panel", {"panel": "simulate"})
    second.tell("active")
    second.wait(lambda page: "last active" in page.regions.get("tab", ""))
    first.tell("active")
    second.wait(lambda page: "last active" not in page.regions["tab"])
    assert host.run(lambda workspace: workspace.session.last_active.tab is workspace.session.tabs[0])


def test_a_page_that_is_embedded_has_a_frame_for_the_page_around_it(open_page):
    page = open_page().wait(is_drawn)
    page.tell("embedded")
    page.wait(lambda page: len(page.frames) == 2)
    assert [frame["kind"] for frame in page.frames] == ["tab", "parent"]
    ask = {"request": "agent.get", "referenceId": "0", "userAgent": "WWE Client"}
    page.tell("message", page.frames[1]["id"], CRM, ask)
    [(frame_id, origin, _answer)] = page.wait(lambda page: page.posted).posted
    assert (frame_id, origin) == (page.frames[1]["id"], CRM)


class TestPopupWindows:
    @pytest.fixture
    def options(self):
        return OPTIONS | {"crm": OPTIONS["crm"] | {"kind": "popup"}}

    def test_a_page_tells_that_a_window_was_opened_and_closed(self, open_page):
        page = open_page().wait(is_drawn)
        assert "Open CRM" in page.regions["frame-tabs"]
        page.tell("window", page.frames[0]["id"], True)
        page.wait(lambda page: "Show CRM" in page.regions["frame-tabs"])
        page.tell("window", page.frames[0]["id"], False)
        page.wait(lambda page: "Open CRM" in page.regions["frame-tabs"])

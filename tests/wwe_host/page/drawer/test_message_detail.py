import pytest

from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.page.drawer.message_detail import LONGEST, MessageDetail


@pytest.fixture
def detail(stage):
    return MessageDetail(stage.journal)


@pytest.fixture
def look(stage, detail):
    """Look at the newest entry of a kind; return what is shown."""

    def look(kind):
        detail.look_at(stage.journal.find(kind)[-1])
        return detail.values("CRM", "", is_pinned=False)

    return look


def links(shown):
    return [(link["words"], link["kind"], link["number"]) for link in shown["links"]]


def test_nothing_is_shown_until_something_is_looked_at(detail):
    assert detail.values("", "", is_pinned=False) == {"number": None}


def test_a_message_is_shown_whole(stage, look):
    stage.page.ask("agent.get")
    shown = look(Kind.REQUEST)
    assert '  "request": "agent.get"' in shown["json"]
    assert shown["python"] == "await service.agent.get()"
    facts = dict(shown["facts"])
    assert (facts["Frame"], facts["Origin"], facts["Browser tab"]) == ("CRM (frame1)", stage.page.origin, "tab1")
    assert (facts["Reference id"], facts["Time"]) == ("0", "0.000 s")


def test_a_request_and_its_answer_lead_to_each_other(stage, look):
    stage.page.ask("agent.get")
    assert links(look(Kind.REQUEST)) == [("Answer", "success", 1)]
    assert links(look(Kind.SUCCESS)) == [("It answers", "request", 0)]


def test_an_event_leads_to_what_the_page_did_then_also_if_that_comes_later(stage, listener, look, detail):
    stage.page.ask("agent.get")
    stage.ring()
    event = look(Kind.EVENT)
    assert links(event) == []
    stage.page.ask("agent.get")
    [(words, kind, number)] = links(detail.values("CRM", "", is_pinned=False))
    assert (words, kind) == ("Then the page said", "request")
    assert links(look(Kind.REQUEST))[0] == ("First message after", "event", event["number"])
    assert number == look(Kind.REQUEST)["number"]


def test_what_was_sent_again_and_what_came_of_it_lead_to_each_other(stage, look):
    stage.page.ask("agent.get")
    stage.workspace.replay.again(stage.journal.find(Kind.REQUEST)[0])
    replayed = look(Kind.REQUEST)
    assert links(replayed) == [("It replays", "request", 0), ("Answer", "success", 3)]


def test_a_refusal_says_its_rule_with_the_source(stage, look):
    stage.page.send({"request": "voice.dail"})
    shown = look(Kind.FAILURE)
    assert shown["rule"]["name"] == "operation.unknown"
    assert shown["rule"]["source"].startswith("guess: ")


def test_silence_has_no_message_and_still_its_rule_and_the_line_of_a_test(stage, look):
    address = FrameAddress("tab1", "frame1", stage.page.origin)
    stage.journal.write(Kind.SILENCE, "voice.dial", address, None, rule="rate-limit.quarantine")
    shown = look(Kind.SILENCE)
    assert (shown["json"], shown["rule"]["name"]) == ("", "rate-limit.quarantine")
    assert "Kind.SILENCE" in shown["python"]


def test_of_a_large_message_only_the_beginning_is_shown(stage, look):
    stage.page.post({"text": "x" * (LONGEST + 100)})
    shown = look(Kind.FOREIGN)
    assert len(shown["json"]) == LONGEST
    assert shown["left_out"] > 100
    assert shown["python"] == ""


def test_a_closed_one_follows_no_more(stage, detail):
    before = len(stage.journal.listeners)
    detail.close()
    assert len(stage.journal.listeners) == before - 1

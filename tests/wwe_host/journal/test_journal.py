import pytest

from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import HIDDEN, KEPT, KEPT_WEIGHT, Journal

PAGE = FrameAddress("tab1", "frame1", "https://crm.example.com")


def test_an_entry_tells_what_was_said_when_where_and_by_which_rule():
    journal = Journal(lambda: 1250.0)
    entry = journal.write(Kind.FAILURE, "voice.dial", PAGE, {"errorMessage": "no"}, rule="voice.state")
    assert (entry.number, entry.simulated_ms, entry.name, entry.rule) == (0, 1250.0, "voice.dial", "voice.state")
    assert (entry.tab, entry.frame, entry.origin) == PAGE
    assert not entry.is_incoming


def test_customer_data_is_not_in_an_entrys_repr():
    entry = Journal(lambda: 0.0).write(Kind.EVENT, "interaction", PAGE, {"data": {"Name": "Miller"}})
    assert "Miller" not in repr(entry)


def test_entries_are_found_by_everything_that_is_given():
    journal = Journal(lambda: 0.0)
    journal.write(Kind.REQUEST, "agent.get", PAGE, {})
    journal.write(Kind.REQUEST, "voice.dial", PAGE, {})
    journal.write(Kind.FAILURE, "voice.dial", PAGE, {}, rule="r")
    assert [entry.number for entry in journal.find(name="voice.dial")] == [1, 2]
    assert [entry.number for entry in journal.find(Kind.REQUEST, "voice.dial")] == [1]
    assert [entry.number for entry in journal.find(rule="r")] == [2]
    assert journal.find(frame="frame2") == []


def test_only_the_newest_are_kept_and_all_are_counted():
    journal = Journal(lambda: 0.0)
    for _ in range(KEPT + 5):
        journal.write(Kind.EVENT, "agent", PAGE, {})
    assert (len(journal), journal.count) == (KEPT, KEPT + 5)
    assert [entry.number for entry in journal.newest(2)] == [KEPT + 3, KEPT + 4]
    assert journal.newest(0) == []


def test_an_entry_is_found_by_its_number_as_long_as_it_is_kept():
    journal = Journal(lambda: 0.0)
    assert journal.entry(0) is None
    for _ in range(KEPT + 5):
        journal.write(Kind.EVENT, "agent", PAGE, {})
    found = journal.entry(5)
    assert (found is not None and found.number, journal.entry(4), journal.entry(KEPT + 5)) == (5, None, None)


@pytest.mark.parametrize(
    ("kind", "rule", "is_refused"),
    [(Kind.FAILURE, "", True), (Kind.SILENCE, "r", True), (Kind.SILENCE, "", False), (Kind.SUCCESS, "", False)],
)
def test_a_refusal_is_a_failure_or_names_a_rule(kind, rule, is_refused):
    assert Journal(lambda: 0.0).write(kind, "agent.get", PAGE, {}, rule=rule).is_refused is is_refused


def test_listeners_hear_of_each_entry():
    journal, heard = Journal(lambda: 0.0), []
    journal.listeners.append(heard.append)
    entry = journal.write(Kind.EVENT, "agent", PAGE, {})
    assert heard == [entry]


def test_the_token_of_the_session_is_not_kept_and_what_came_with_it_is():
    message = {"data": {"expiration": "2026", "jwtToken": "secret"}}
    entry = Journal(lambda: 0.0).write(Kind.SUCCESS, "auth.getJwtToken", PAGE, message)
    assert entry.message == {"data": {"expiration": "2026", "jwtToken": HIDDEN}}
    assert message["data"]["jwtToken"] == "secret"


def test_what_cannot_be_kept_leaves_a_note_in_its_place():
    entry = Journal(lambda: 0.0).write(Kind.FOREIGN, "", PAGE, {"x": "y" * 2_000_000}, note="not for this API")
    assert (entry.message, entry.weight) == (None, 0)
    assert entry.note.startswith("not for this API not kept: it is larger than")


def test_the_oldest_go_when_all_that_is_kept_weighs_too_much():
    journal = Journal(lambda: 0.0)
    for _ in range(70):
        journal.write(Kind.EVENT, "agent", PAGE, {"data": "x" * 900_000})
    assert sum(entry.weight for entry in journal) <= KEPT_WEIGHT
    assert [entry.number for entry in journal.newest(1)] == [69]
    assert 0 < len(journal) < 70

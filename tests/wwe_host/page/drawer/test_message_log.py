import pytest

from wwe_host.actions.fields import BadField
from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import KEPT, Journal
from wwe_host.page.drawer.message_log import SHOWN_ENTRIES, MessageLog

PAGE = FrameAddress("tab1", "frame1", "https://crm.example.com")


@pytest.fixture
def journal():
    return Journal(lambda: 0.0)


@pytest.fixture
def write(journal):
    return lambda name="agent.get", kind=Kind.REQUEST, address=PAGE: journal.write(kind, name, address, {})


@pytest.fixture
def log(journal, write):
    write("before")
    return MessageLog(journal)


def names(log):
    entries, restarts = log.take()
    return [entry.name for entry in entries], restarts


def test_it_begins_with_what_was_said_before_and_gives_everything_once(log, write):
    assert names(log) == (["before"], True)
    write("a")
    write("b")
    assert names(log) == (["a", "b"], False)
    assert names(log) == ([], False)


def test_another_filter_begins_anew_and_only_what_matches_comes(log, write):
    names(log)
    log.change_filter({"name": "dial"})
    assert names(log) == ([], True)
    write("voice.dial")
    write("voice.hold")
    assert names(log) == (["voice.dial"], False)
    assert (log.matching, log.count) == (1, 3)
    log.reset_filter()
    assert names(log) == (["before", "voice.dial", "voice.hold"], True)


def test_a_filter_that_is_none_changes_nothing(log):
    names(log)
    with pytest.raises(BadField):
        log.change_filter({"kind": "letter"})
    assert names(log) == ([], False)


def test_what_was_cleared_away_stays_away(log, write):
    log.clear()
    assert names(log) == ([], True)
    write("after")
    log.change_filter({"name": ""})
    assert names(log) == (["after"], True)
    assert log.count == 1


def test_while_it_is_paused_nothing_moves_and_nothing_is_lost(log, write):
    names(log)
    log.is_paused = True
    write("a")
    assert (names(log), log.waiting) == (([], False), 1)
    log.is_paused = False
    assert (names(log), log.waiting) == ((["a"], False), 0)


def test_also_while_it_is_paused_another_filter_is_shown(log, write):
    log.is_paused = True
    log.change_filter({"name": "before"})
    assert names(log) == (["before"], True)


def test_where_more_came_than_is_given_at_once_the_newest_are_all_there_is_so_that_there_is_no_gap(log, write):
    names(log)
    for number in range(SHOWN_ENTRIES):
        write(str(number))
    assert names(log)[1] is False
    for number in range(SHOWN_ENTRIES + 5):
        write(str(number))
    assert names(log) == ([str(number) for number in range(5, SHOWN_ENTRIES + 5)], True)


def test_also_with_a_gap_nothing_moves_while_it_is_paused(log, write):
    names(log)
    log.is_paused = True
    for number in range(SHOWN_ENTRIES + 5):
        write(str(number))
    assert names(log) == ([], False)
    log.is_paused = False
    assert names(log)[1] is True


def test_a_search_through_all_that_is_kept_gives_the_newest(log, write):
    for number in range(KEPT):
        write(f"voice.dial {number}" if number % 2 else "agent.get")
    log.change_filter({"text": "VOICE"})
    found, _ = names(log)
    assert (len(found), found[-1], log.matching) == (SHOWN_ENTRIES, f"voice.dial {KEPT - 1}", KEPT // 2)


def test_it_knows_the_frames_that_had_to_do_with_it(log, write):
    write(address=FrameAddress("tab1", "frame2", ""))
    assert list(log.frames) == ["frame1", "frame2"]


def test_a_closed_one_follows_no_more(log, journal):
    log.close()
    assert journal.listeners == []

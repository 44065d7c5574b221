from wwe_host.journal.entry import Entry, GonePage, Kind
from wwe_kit.testing.hygiene.calls import sentence, unanswered
from wwe_kit.testing.hygiene.timeouts import Timeouts


def entry(number, kind, name="", *, frame="frame1", reference_id="", at_ms=0.0, **more):
    message = {"parameters": ["1"]}
    return Entry(number, 0.0, at_ms, kind, name, "tab1", frame, "", message, reference_id=reference_id, **more)


ASKED = entry(1, Kind.REQUEST, "voice.hold", reference_id="3")
LAST = entry(9, Kind.EVENT, "interaction", frame="frame2", at_ms=500.0)
GONE = GonePage("frame1", 9, 400.0)


def test_a_call_without_an_answer_is_told_when_its_frame_has_gone():
    assert unanswered([ASKED, LAST], [GONE]) == [
        'voice.hold("1") of frame1 had no answer when its page went. Wait for its answer before the page goes, or make '
        "it in a function under @page.on_leave."
    ]


def test_a_call_of_a_frame_that_is_there_may_still_be_answered():
    assert unanswered([ASKED, LAST], [GonePage("frame2", 10, 600.0)]) == []


def test_an_answer_or_a_refusal_is_enough():
    for kind in (Kind.SUCCESS, Kind.FAILURE):
        assert unanswered([ASKED, entry(2, kind, "voice.hold", reference_id="3"), LAST], [GONE]) == []


def test_the_answer_of_another_page_with_the_same_number_is_none_of_it():
    other = entry(2, Kind.SUCCESS, "voice.hold", frame="frame2", reference_id="3")
    assert len(unanswered([ASKED, other], [GONE])) == 1
    again = [entry(10, kind, "voice.hold", reference_id="3") for kind in (Kind.REQUEST, Kind.SUCCESS)]
    assert len(unanswered([ASKED, LAST, *again], [GONE])) == 1


def test_a_page_that_has_closed_itself_is_answered_afterwards():
    assert unanswered([ASKED, entry(9, Kind.SUCCESS, "voice.hold", reference_id="3")], [GONE]) == []


def test_the_page_itself_has_given_up_what_is_older_than_its_patience_when_it_goes():
    assert unanswered([ASKED, LAST], [GonePage("frame1", 9, 10_001.0)]) == []


def test_what_waits_longer_is_told_as_long_as_it_waits_and_what_waits_less_is_not():
    timeouts = Timeouts(10.0, {"voice.hold": 30.0, "agent.get": 2.0})
    briefly = entry(2, Kind.REQUEST, "agent.get", reference_id="4")

    def names_at(seconds):
        told = unanswered([ASKED, briefly, LAST], [GonePage("frame1", 9, seconds * 1000.0 + 1)], timeouts)
        return [each.partition("(")[0] for each in told]

    assert [names_at(seconds) for seconds in (1, 3, 29, 30)] == [["voice.hold", "agent.get"], *[["voice.hold"]] * 2, []]


def test_how_long_the_test_goes_on_afterwards_changes_nothing():
    assert len(unanswered([ASKED, entry(9, Kind.EVENT, frame="frame2", at_ms=60_000.0)], [GONE])) == 1


def test_each_page_that_a_frame_has_had_is_asked_for_its_own():
    again = entry(12, Kind.REQUEST, "agent.get", reference_id="3", at_ms=500.0)
    pages = [GONE, GonePage("frame1", 20, 700.0)]
    assert [each.partition(" of ")[0] for each in unanswered([ASKED, LAST, again], pages)] == [
        'voice.hold("1")',
        'agent.get("1")',
    ]


def test_a_page_that_has_loaded_itself_again_has_gone_too():
    first = entry(0, Kind.SUBSCRIBE, "agent", reference_id="0")
    anew = entry(5, Kind.SUBSCRIBE, "agent", reference_id="0", at_ms=300.0)
    assert len(unanswered([first, ASKED, anew], [])) == 1
    assert unanswered([first, anew], []) == []


def test_what_was_sent_again_by_a_developer_is_not_the_pages():
    assert unanswered([entry(1, Kind.REQUEST, "voice.hold", replays=0), LAST], [GONE]) == []


def test_nothing_was_said():
    assert unanswered([], [GONE]) == []


def test_the_authors_line_is_named_where_it_is_known():
    assert sentence(ASKED, "main.py:12").startswith('voice.hold("1") of frame1, made at main.py:12, had no answer')

"""One conversation with a page's bridge, for its twins: `web/frame/early.js`, and `wwe_kit.memory.bridge` for tests.

Functions of `end` are called where that end is. They go into a browser as source: they use nothing but what they get.
"""

import pytest

from tests.wwe_link.link_behaviour import *  # noqa: F403 - what holds for every link holds for these
from tests.wwe_link.link_behaviour import open_it


def test_what_is_not_the_apis_is_not_received(link):
    link.do(open_it)
    for stray in ("text", 7, None, ["WWE"], {"data": 1}, {"userAgent": 7, "data": 1}):
        link.far_post(stray)
    link.far_send("a message")
    assert link.received() == ["a message"]


def test_a_message_from_another_window_of_the_same_origin_is_not_received(link):
    link.do(open_it)
    link.post_from_another_window({"userAgent": "WWE", "data": "from elsewhere"})
    assert link.received() == []


def test_a_message_from_the_right_window_with_another_origin_is_not_received(link):
    link.do(open_it)
    link.post_from_another_origin({"userAgent": "WWE", "data": "from elsewhere"})
    assert link.received() == []


def test_a_message_stays_in_javascript_and_is_read_field_by_field(link):
    def open_and_read_two_fields(end):
        def take(message):
            end.log.append([type(message).__name__, message.get("data").get("number"), message.get("absent", "none")])

        end.link.open(take)

    link.do(open_and_read_two_fields)
    link.far_send({"number": 2**40})
    assert link.received() == [["JsObject", 2**40, "none"]]


def request(parameters, **others):
    return {
        "request": "voice.hold",
        "parameters": parameters,
        "referenceId": "7",
        "userAgent": "WWE Client",
        "protocolVersion": 2,
    } | others


ORDINARY = [request(parameters) for parameters in (["1"], ["Zoë", "", "\U0001f600", '"$js"'])]
OUT_OF_THE_ORDINARY = [
    *[request(parameters) for parameters in (["a\0b"], ["\0u"], [7], ["1", None], [["1"]], {"0": "1"}, "1")],
    *[request(["1"], **other) for other in ({"request": "a\0b"}, {"referenceId": 7}, {"userAgent": "WWE"})],
    *[request(["1"], **other) for other in ({"protocolVersion": 3}, {"frameId": "3"})],
    {"request": "voice.hold", "parameters": ["1"], "userAgent": "WWE Client", "protocolVersion": 2, "data": "1"},
]


@pytest.mark.parametrize("messages", [ORDINARY, OUT_OF_THE_ORDINARY])
def test_a_request_arrives_as_it_was_sent(link, messages):
    def open_and_note(end):
        end.link.open(lambda message: end.log.append(message.to_python()))

    def send_each(end, messages):
        for message in messages:
            end.link.send(message)

    link.do(open_and_note)
    link.echo()
    link.do(send_each, messages)
    assert link.received() == messages


def open_and_note_events(end):
    def happened(name, data, whole):
        end.log.append([name, data.get("eventType", "none"), data.get("number"), whole().to_python()["event"]])

    end.link.open(lambda message: end.log.append(message.to_python()), happened)


def test_an_event_is_handed_over_with_its_name_and_its_data_and_a_way_to_the_whole_of_it(link):
    link.do(open_and_note_events)
    link.far_post({"userAgent": "WWE", "event": "agent", "data": {"eventType": "STATE_CHANGED", "number": 2**40}})
    link.far_post({"userAgent": "WWE", "event": "\0n", "data": {"eventType": "\0u", "number": None}})
    link.far_post({"userAgent": "WWE", "event": "media", "data": {}})
    assert link.received() == [
        ["agent", "STATE_CHANGED", 2**40, "agent"],
        ["\0n", "\0u", None, "\0n"],
        ["media", "none", None, "media"],
    ]


def assert_are_messages(link, messages):
    """Let them come from the far end: each is received as a message, whatever the others were."""
    for message in messages:
        link.far_post(message)
    assert link.received() == messages


def test_an_event_whose_data_are_no_object_is_a_message_like_all_others(link):
    link.do(open_and_note_events)
    kinds = (7, "\0n", None, [{"eventType": "ADDED"}], True)
    messages = [{"userAgent": "WWE", "event": "agent", "data": data} for data in kinds]
    assert_are_messages(link, [*messages, {"userAgent": "WWE", "event": "media"}])


def test_a_message_with_a_name_that_is_no_text_is_no_event(link):
    link.do(open_and_note_events)
    names = ("", None, 7, True, ["agent"], {"name": "agent"})
    assert_are_messages(link, [{"userAgent": "WWE", "event": name, "data": 1} for name in names])


def open_and_note_answers(end):
    def answered(reference_id, message):
        end.log.append([reference_id, message.get("data", "none"), message.to_python()["referenceId"]])

    end.link.open(lambda message: end.log.append(message.to_python()), None, answered)


def test_an_answer_is_handed_over_with_its_reference_id(link):
    link.do(open_and_note_answers)
    link.far_post({"userAgent": "WWE", "referenceId": "12", "data": 2**40})
    link.far_post({"userAgent": "WWE", "referenceId": "\0n", "data": "\0u"})
    link.far_post({"userAgent": "WWE", "referenceId": "13"})
    assert link.received() == [["12", 2**40, "12"], ["\0n", "\0u", "\0n"], ["13", "none", "13"]]


def test_what_is_no_plain_answer_is_a_message_like_all_others(link):
    link.do(open_and_note_answers)
    others = ({"errorMessage": None}, {"event": ""}, {"event": None}, {"referenceId": 12}, {"referenceId": ""})
    assert_are_messages(link, [{"userAgent": "WWE", "referenceId": "12", "data": 1} | other for other in others])


def test_without_receivers_of_their_own_events_and_answers_are_messages_like_all_others(link):
    def open_without(end):
        end.link.open(lambda message: end.log.append([message.get("event"), message.get("referenceId")]))

    link.do(open_without)
    link.far_post({"userAgent": "WWE", "event": "agent", "data": {}})
    link.far_post({"userAgent": "WWE", "referenceId": "12"})
    assert link.received() == [["agent", None], [None, "12"]]


def test_the_clock_of_the_link_is_woken_by_the_page(link):
    def note_what_is_due(end):
        end.open()
        clock = end.link.clock
        now = clock.now()
        clock.call_at(now + 2, lambda: end.log.append("second"))
        clock.call_at(now + 1, lambda: end.log.append("first"))

    link.do(note_what_is_due)
    link.wait_for("second")
    assert link.received() == ["first", "second"]


def test_python_is_told_when_its_page_goes_away(link):
    link.do(open_it)
    link.remove_page()
    link.wait_for("left")

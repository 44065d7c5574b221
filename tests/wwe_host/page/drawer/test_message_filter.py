import pytest

from wwe_host.actions.fields import BadField
from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import Journal
from wwe_host.page.drawer.message_filter import MessageFilter


@pytest.fixture
def journal():
    journal = Journal(lambda: 0.0)
    journal.write(
        Kind.REQUEST, "voice.dial", FrameAddress("tab1", "frame1", ""), {"parameters": ["+1", {"Name": "Müller"}]}
    )
    journal.write(
        Kind.FAILURE, "voice.dial", FrameAddress("tab1", "frame1", ""), {"errorMessage": "no"}, rule="voice.state"
    )
    journal.write(Kind.EVENT, "interaction", FrameAddress("tab1", "frame2", ""), {"data": {"eventType": "RINGING"}})
    journal.write(Kind.SILENCE, "voice.dial", FrameAddress("tab1", "frame1", ""), None, rule="rate-limit.quarantine")
    journal.write(Kind.FOREIGN, "", FrameAddress("tab1", "frame2", ""), "hello", note="not for this API")
    return journal


@pytest.fixture
def found(journal):
    """The numbers of what is let through."""

    def found(**fields):
        test = MessageFilter().changed(fields).test()
        return [entry.number for entry in journal if test(entry)]

    return found


@pytest.mark.parametrize(
    ("fields", "numbers"),
    [
        ({}, [0, 1, 2, 3, 4]),
        ({"direction": "in"}, [0, 4]),
        ({"direction": "out"}, [1, 2, 3]),
        ({"kind": "event"}, [2]),
        ({"frame": "frame2"}, [2, 4]),
        ({"name": "DIAL"}, [0, 1, 3]),
        ({"name": "ringing"}, [2]),
        ({"refused": True}, [1, 3]),
        ({"text": "müller"}, [0]),
        ({"text": "RATE-limit"}, [3]),
        ({"text": "not for"}, [4]),
        ({"direction": "out", "name": "dial", "refused": True, "text": "state"}, [1]),
    ],
)
def test_messages_are_let_through_by_everything_that_is_asked(found, fields, numbers):
    assert found(**fields) == numbers


def test_one_field_can_be_changed_and_the_others_stay():
    chosen = MessageFilter().changed({"kind": "event", "name": " x "}).changed({"kind": ""})
    assert chosen == MessageFilter(name="x")


@pytest.mark.parametrize(("value", "is_on"), [(True, True), (False, False), ("on", True)])
def test_the_switch_is_read_from_a_box_and_from_a_form(value, is_on):
    assert MessageFilter().changed({"refused": value}).refused is is_on


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"direction": "up"}, "direction must be one of in, out or empty, not 'up'"),
        ({"kind": "letter"}, "kind must be one of request, .* or empty, not 'letter'"),
        ({"text": 7}, "text must be a text"),
        ({"refused": "maybe"}, "refused must be true or false"),
        ({"colour": "red"}, 'has no field "colour". Valid names: direction, kind, frame, name, text, refused'),
    ],
)
def test_what_is_no_filter_is_refused(fields, sentence):
    with pytest.raises(BadField, match=sentence):
        MessageFilter().changed(fields)

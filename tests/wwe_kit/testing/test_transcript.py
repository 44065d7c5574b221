import pytest

from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import Journal
from wwe_kit.testing import Answer, Fetched
from wwe_kit.testing.evidence.page_fetches import PageFetch
from wwe_kit.testing.transcript import transcript

PAGE = FrameAddress("tab1", "frame1", "https://crm.example.com")


def line(kind, name, message, **more):
    journal = Journal(lambda: 1500.0)
    return transcript([journal.write(kind, name, PAGE, message, **more)])


@pytest.mark.parametrize(
    ("kind", "message", "said"),
    [
        (Kind.REQUEST, {"request": "voice.dial", "parameters": ["5001", {"Key": "vé"}]}, '["5001",{"Key":"vé"}]'),
        (Kind.SUCCESS, {"request": "voice.dial", "data": {"state": "DIALING"}}, '{"state":"DIALING"}'),
        (Kind.FAILURE, {"request": "voice.dial", "errorMessage": "no such number"}, '"no such number"'),
        (Kind.FOREIGN, {"hello": 1}, '{"hello":1}'),
        (Kind.FOREIGN, "hello", '"hello"'),
    ],
)
def test_a_message_is_shown_with_what_it_says(kind, message, said):
    assert line(kind, "voice.dial", message).endswith(f"{kind}  voice.dial  frame1  {said}")


def test_what_the_journal_has_not_kept_is_shown_by_its_note():
    assert line(Kind.SILENCE, "", None, note="not sent: too large").endswith("not sent: too large")


def test_a_long_message_is_cut_and_its_length_told():
    shown = line(Kind.EVENT, "interaction", {"data": "x" * 5_000})
    assert len(shown) < 600
    assert shown.endswith("... (5,002 characters)")


def test_what_pages_fetch_stands_among_the_messages():
    journal = Journal(lambda: 1500.0)
    entries = [journal.write(Kind.REQUEST, name, PAGE, {"parameters": []}) for name in ("a.one", "a.two", "a.three")]
    asked = Fetched("https://crm.example/1", "PUT", body='{"id":1}')
    fetches = [PageFetch(after, asked, Answer(text="x" * 5_000)) for after in (0, 2, 3)]
    said = transcript(entries[1:], fetches, since=1).splitlines()
    assert [line.split()[1 if "fetch" in line else 3] for line in said] == ["a.two", "fetch", "a.three", "fetch"]
    assert said[1].startswith('→  fetch  PUT https://crm.example/1: 200  {"id":1}  xxx')
    assert len(said[1]) < 600


def test_no_messages_are_told_as_such():
    assert transcript([]) == "nothing at all"

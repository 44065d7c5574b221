import pytest

from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.page.drawer.message_rows import message_row, milliseconds, size


@pytest.fixture
def rows(stage):
    """The rows of everything that was said."""
    return lambda: [message_row(entry, stage.workspace.session.frame_labels) for entry in stage.journal]


def test_a_row_says_who_said_what_to_whom_how_long_it_took_and_how_large_it_is(stage, rows):
    stage.page.ask("agent.get")
    request, answer = rows()
    assert (request["direction"], request["kind"], request["name"]) == ("from the page", "request", "agent.get")
    assert (request["label"], request["took"], request["number"]) == ("CRM", "", 0)
    assert (answer["direction"], answer["kind"], answer["took"]) == ("to the page", "success", "0.00")
    assert answer["size"].endswith(" B")


def test_an_event_has_its_type_and_what_follows_is_a_reaction(stage, listener, rows):
    stage.ring()
    listener.ask("agent.get")
    event = next(row for row in rows() if row["kind"] == Kind.EVENT)
    assert event["name"] == "interaction ADDED"
    assert rows()[-2]["is_reaction"]
    assert not rows()[-1]["is_reaction"]


def test_a_refusal_says_the_rule_and_what_it_says(stage, rows):
    stage.page.send({"request": "voice.dail"})
    row = rows()[-1]
    assert (row["is_bad"], row["rule"]) == (True, "operation.unknown")
    assert row["says"] == "An operation that the reference does not know is refused by name."


def test_what_has_no_name_and_no_frame_that_is_known_has_words_all_the_same(stage):
    entry = stage.journal.write(Kind.FOREIGN, "", FrameAddress("tab1", "frame9", ""), None, note="not for this API")
    row = message_row(entry, {})
    assert (row["name"], row["label"], row["size"], row["note"]) == ("foreign", "frame9", "", "not for this API")


@pytest.mark.parametrize(
    ("passed", "words"), [(None, ""), (0.123, "0.12"), (12.34, "12.3"), (123.4, "123"), (61_234.5, "61,234")]
)
def test_times_are_as_precise_as_anybody_reads_them(passed, words):
    assert milliseconds(passed) == words


@pytest.mark.parametrize(("count", "words"), [(0, "0 B"), (999, "999 B"), (1250, "1.2 kB"), (1_000_000, "1,000.0 kB")])
def test_sizes_are_in_bytes_and_thousands_of_them(count, words):
    assert size(count) == words

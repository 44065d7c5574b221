import json

import pytest

from tests.wwe_host.page.shown import templates
from wwe_host.actions.fields import BadField
from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import KEPT
from wwe_host.page.changes import Changes
from wwe_host.page.drawer.messages import MOST_PINNED, MessagesPanel


@pytest.fixture
def panel(stage):
    return MessagesPanel(stage.workspace)


@pytest.fixture
def do(panel):
    return lambda action, **fields: panel.handlers[action](fields)


@pytest.fixture
def content(panel):
    """What the panel gives, by name; a file has none."""
    return lambda: {getattr(each, "name", ""): each for each in panel.content()}


def rows(content):
    return [(row["kind"], row["name"]) for row in content["journal"].rows]


def test_messages_come_as_they_are_said_each_once(stage, content):
    content()
    stage.page.ask("agent.get")
    assert rows(content()) == [("request", "agent.get"), ("success", "agent.get")]
    assert rows(content()) == []


def test_a_filter_shows_only_what_matches_from_the_beginning(stage, do, content):
    stage.page.ask("agent.get")
    stage.page.send({"request": "voice.dail"})
    content()
    do("filter-messages", refused=True)
    shown = content()
    assert (rows(shown), shown["journal"].restarts) == ([("failure", "voice.dail")], True)
    assert dict(shown["message-count"].values) == {"matching": 1, "count": 4, "waiting": 0}
    assert shown["message-filter"].values["frames"] == [("frame1", "CRM (frame1)")]
    do("reset-filter")
    assert len(rows(content())) == 4


def test_clear_and_pause(stage, do, content):
    stage.page.ask("agent.get")
    do("clear-messages")
    assert rows(content()) == []
    do("pause-messages")
    stage.page.ask("agent.get")
    shown = content()
    assert (rows(shown), shown["message-count"].values["waiting"]) == ([], 2)
    assert shown["message-filter"].values["is_paused"]
    do("pause-messages")
    assert len(rows(content())) == 2


def test_one_is_looked_at_and_put_away(stage, do, content):
    stage.page.ask("agent.get")
    do("show-message", number="1")
    shown = content()
    assert shown["message-detail"].values["number"] == 1
    assert [row["is_selected"] for row in shown["journal"].rows] == [False, True]
    do("hide-message")
    assert content()["message-detail"].values == {"number": None}


def test_what_is_pinned_stays_also_when_the_journal_has_forgotten_it(stage, do, content):
    stage.page.ask("agent.get")
    do("pin-message", number="0")
    for _ in range(KEPT):
        stage.journal.write(Kind.EVENT, "agent", FrameAddress("tab1", "frame1", stage.page.origin), {})
    do("clear-messages")
    [(key, row)] = content()["pinned"].rows
    assert (key, row["name"]) == ("0", "agent.get")
    do("show-message", number="0")
    assert content()["message-detail"].values["is_pinned"]
    do("pin-message", number="0")
    assert content()["pinned"].rows == []


def test_only_so_many_can_be_pinned(stage, do):
    for number in range(MOST_PINNED + 1):
        stage.journal.write(Kind.EVENT, "agent", FrameAddress("tab1", "frame1", ""), {})
        if number < MOST_PINNED:
            do("pin-message", number=str(number))
    with pytest.raises(BadField, match="at most 50 messages"):
        do("pin-message", number=str(MOST_PINNED))


@pytest.mark.parametrize("number", ["", "-1", "7", "one", "²"])
@pytest.mark.parametrize("action", ["show-message", "pin-message", "replay-message"])
def test_a_message_that_is_not_there_is_refused(do, action, number):
    with pytest.raises(BadField, match=f"{action}: number must be the number of a message in the journal"):
        do(action, number=number)


def test_a_request_is_sent_again_and_marked(stage, do, content):
    stage.page.ask("agent.get")
    content()
    do("replay-message", number="0")
    assert [row["is_replayed"] for row in content()["journal"].rows] == [True, True]


def test_what_cannot_be_sent_again_says_why(stage, do, content):
    stage.page.ask("agent.get")
    do("show-message", number="1")
    assert "send the request again" in content()["message-detail"].values["refusal"]
    with pytest.raises(BadField, match="cannot be replayed"):
        do("replay-message", number="1")


def test_what_the_filter_lets_through_is_saved_piece_by_piece(stage, panel, do):
    for _ in range(3):
        stage.page.post({"text": "x" * 300_000})
    stage.page.ask("agent.get")
    do("filter-messages", kind="foreign")
    changes = Changes(templates())
    do("export-messages")
    files = []
    while not files or not files[-1]["is_last"]:
        files.append(changes.since_last(panel.content())["file"])
        assert "file" not in changes.since_last(panel.content())
        do("export-more")
    text = "".join(file["text"] for file in files)
    assert [json.loads(line)["kind"] for line in text.splitlines()] == ["foreign"] * 3
    assert len(files) == 2
    assert files[0]["name"] == "messages-2026-01-05T09-00-00.000Z.jsonl"
    assert "file" not in changes.since_last(panel.content())


def test_what_extensions_say_is_text_never_markup(stage, panel, do):
    evil = "<script>alert(1)</script>"
    stage.page.send({"request": f"{evil}.get", "parameters": [evil]})
    do("pin-message", number="1")
    do("show-message", number="0")
    update = Changes(templates()).since_last(panel.content())
    html = update["regions"]["message-detail"] + update["logs"]["journal"]["html"] + str(update["rows"]["pinned"])
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_a_closed_panel_follows_nothing(stage):
    before = list(stage.journal.listeners)
    MessagesPanel(stage.workspace).close()
    assert stage.journal.listeners == before

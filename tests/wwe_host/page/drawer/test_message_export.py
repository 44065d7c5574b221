import json

from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import HIDDEN, Journal
from wwe_host.page.drawer.message_export import PIECE, line, pieces

PAGE = FrameAddress("tab1", "frame1", "https://crm.example.com")


def test_a_line_has_everything_that_is_known_of_a_message():
    journal = Journal(lambda: 1500.0)
    journal.write(Kind.REQUEST, "voice.dial", PAGE, {"request": "voice.dial"}, reference_id="7")
    entry = journal.write(Kind.FAILURE, "voice.dial", PAGE, {"errorMessage": "no"}, reference_id="7", rule="r")
    assert json.loads(line(entry, {"frame1": "CRM"})) == {
        "number": 1,
        "seconds": 1.5,
        "direction": "out",
        "kind": "failure",
        "name": "voice.dial",
        "tab": "tab1",
        "frame": "frame1",
        "label": "CRM",
        "origin": "https://crm.example.com",
        "referenceId": "7",
        "rule": "r",
        "note": "",
        "cause": 0,
        "tookMs": 0.0,
        "replays": None,
        "message": {"errorMessage": "no"},
    }


def test_a_message_is_one_line_whatever_is_in_it():
    entry = Journal(lambda: 0.0).write(Kind.FOREIGN, "", PAGE, {"text": "two\nlines", "number": float("nan")})
    assert line(entry, {}).count("\n") == 1


def test_tokens_are_not_in_it():
    entry = Journal(lambda: 0.0).write(Kind.SUCCESS, "auth.getJwtToken", PAGE, {"data": {"jwtToken": "secret"}})
    assert json.loads(line(entry, {}))["message"]["data"]["jwtToken"] == HIDDEN


def test_a_file_comes_in_pieces_of_whole_lines_and_the_last_says_so():
    journal = Journal(lambda: 0.0)
    for _ in range(5):
        journal.write(Kind.EVENT, "agent", PAGE, {"data": "x" * (PIECE // 2)})
    files = list(pieces("m.jsonl", journal, {}))
    assert [file.is_last for file in files] == [False, False, True]
    assert {file.name for file in files} == {"m.jsonl"}
    lines = "".join(file.text for file in files).splitlines()
    assert [json.loads(each)["number"] for each in lines] == [0, 1, 2, 3, 4]


def test_a_file_of_nothing_is_a_file():
    assert [(file.text, file.is_last) for file in pieces("m.jsonl", [], {})] == [("", True)]

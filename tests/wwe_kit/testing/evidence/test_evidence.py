from dataclasses import replace

import pytest

from wwe_host.journal.entry import Entry, Kind
from wwe_kit.testing import Answer, Fetched, NoRoute
from wwe_kit.testing.evidence.diary import Step
from wwe_kit.testing.evidence.evidence import Evidence
from wwe_kit.testing.evidence.page_fetches import PageFetch


def entry(number, kind, name, message=None, **more):
    return Entry(number, number * 1000.0, 0.0, kind, name, "tab1", "frame1", "http://localhost", message, **more)


@pytest.fixture
def evidence():
    return Evidence(
        "tests/test_main.py::test_the_caller_is_shown[<b>]",
        {"Tier": "memory"},
        ">   assert text == 'Noted, dear.'\nE  assert 'Noted.' == 'Noted, dear.'",
        [
            Step(0, "ring ani=+33298000000"),
            Step(1, "answer interaction=fd42f8f3-34cd-4413-b110-1d2aa30babbd"),
            Step(5, "click #save"),
        ],
        [
            entry(1, Kind.EVENT, "interaction", {"event": "interaction", "data": {"eventType": "RINGING"}}),
            entry(2, Kind.FAILURE, "voice.dial", {"errorMessage": "<no>"}, rule="origin"),
        ],
        ["[Desk] hello"],
        {"What Desk shows": "Noted."},
        {"The browser's page": b"\x89PNG"},
        {"http://localhost": "desk"},
    )


def test_steps_stand_before_the_messages_that_came_of_them(evidence):
    assert [(each.time, each.kind, each.what, each.whose, each.why) for each in evidence.lines()] == [
        ("", "", "ring ani=+33298000000", "", ""),
        ("1.000", "event", "interaction RINGING", "desk frame1", ""),
        ("", "", "answer interaction=fd42f8f3", "", ""),
        ("2.000", "failure", "voice.dial", "desk frame1", "origin"),
        ("", "", "click #save", "", ""),
    ]


def test_what_pages_fetch_stands_where_it_happened_with_its_content(evidence):
    asked = Fetched("https://crm.example/1", "POST", {"authorization": "secret"}, '{"id":1}')
    fetches = [PageFetch(1, asked, Answer(503, json={"error": "busy"}, after=3)), PageFetch(2, asked, NoRoute())]
    told = replace(evidence, steps=[evidence.steps[0], *fetches])
    shown = [(each.kind, each.what, each.is_refused) for each in told.lines()]
    assert shown == [
        ("", "ring ani=+33298000000", False),
        ("event", "interaction RINGING", False),
        ("fetch", "POST https://crm.example/1: 503, after 3 s", False),
        ("failure", "voice.dial", True),
        ("fetch", "POST https://crm.example/1: no route of the test answers that", True),
    ]
    assert told.lines()[2].message == '{\n  "id": 1\n}\n\n{\n  "error": "busy"\n}'
    assert "503, after 3 s" in told.html()
    assert "secret" not in told.html()


def test_it_begins_with_what_failed(evidence):
    assert (evidence.file, evidence.name) == ("tests/test_main.py", "test_the_caller_is_shown[<b>]")
    assert evidence.headline == "assert 'Noted.' == 'Noted, dear.'"
    assert [kind for _line, kind in evidence.traceback_lines()] == ["here", "error"]


def test_everything_is_in_one_file_and_text_is_text(evidence):
    html = evidence.html()
    for text in (
        "Noted, dear.",
        "ring ani=+33298000000",
        "[Desk] hello",
        "data:image/png;base64,iVBORw==",
        "&lt;no&gt;",
    ):
        assert text in html.replace("&#39;", "'")
    assert "<no>" not in html
    assert 'src="http' not in html


def test_it_is_written_into_a_folder_of_the_tests_own(evidence, tmp_path):
    file = evidence.write(tmp_path)
    assert file == tmp_path / "tests-test-main-py-test-the-caller-is-shown-b" / "evidence.html"
    assert file.read_text(encoding="utf-8") == evidence.html()


def test_a_test_that_did_nothing_says_so():
    assert "did nothing to the workspace" in Evidence("test_a", {}, "E").html()


def test_a_page_that_shows_nothing_says_so():
    html = Evidence("test_a", {}, "E", printed=["hello"], pages={"What Desk shows": ""}).html()
    assert "<h2>What Desk shows</h2>\n<p>Nothing.</p>" in html

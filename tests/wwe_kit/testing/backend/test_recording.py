import json

import pytest

from wwe_kit.testing import Answer, Fetched
from wwe_kit.testing.backend.recording import BadRecording, read_recording, write_recording

ALL = "https://crm.example/**"
ANN, EVE = Fetched("https://crm.example/1"), Fetched("https://crm.example/2", "POST", body='{"a": "ö"}')


SLOW = Answer(503, text="später", headers={"content-type": "text/plain"}, reason="Busy")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "recorded" / "crm.har"


def test_what_was_recorded_is_played_back(file):
    answers = [Answer(json={"name": "Ann"}), SLOW]
    write_recording(file, zip([ANN, EVE], answers, strict=True))
    recording = read_recording(file, ALL)
    assert [recording.answer(EVE), recording.answer(ANN)] == answers[::-1]


def test_answers_to_the_same_request_come_in_their_order_and_the_last_one_stays(file):
    write_recording(file, [(ANN, Answer(text="first")), (ANN, Answer(text="second"))])
    recording = read_recording(file, ALL)
    assert [recording.answer(ANN).text for _ in range(3)] == ["first", "second", "second"]


def test_json_is_the_same_however_it_is_written(file):
    asked = Fetched("https://crm.example/", "POST", body='{"name": "Zo\\u00eb", "id": 1}')
    write_recording(file, [(asked, Answer(text="found"))])
    playing = read_recording(file, "https://crm.example/**")
    assert playing.answer(Fetched(asked.url, "POST", body='{"id":1,"name":"Zoë"}')).text == "found"
    for body in ('{"name": "Zoe", "id": 1}', "null", ""):
        with pytest.raises(BadRecording):
            playing.answer(Fetched(asked.url, "POST", body=body))


def test_no_token_and_no_cookie_is_recorded(file):
    asked = Fetched(ANN.url, headers={"authorization": "Bearer secret", "cookie": "secret"})
    write_recording(file, [(asked, Answer(headers={"set-cookie": "secret", "etag": "1"}))])
    assert "secret" not in file.read_text(encoding="utf-8")
    assert read_recording(file, ALL).answer(ANN).headers == {"etag": "1"}


def test_a_file_of_a_browser_is_read(file):
    file.parent.mkdir()
    entry = {
        "request": {"method": "GET", "url": ANN.url, "headers": [], "cookies": []},
        "response": {
            "status": 200,
            "headers": [{"name": "Content-Type", "value": "text/plain"}],
            "content": {"text": "aGVsbG8=", "encoding": "base64"},
        },
    }
    file.write_text(json.dumps({"log": {"entries": [entry]}}))
    assert read_recording(file, ALL).answer(ANN) == Answer(text="hello", headers={"content-type": "text/plain"})


def test_a_file_of_a_browser_may_have_requests_without_an_answer_and_the_sockets_of_others(file):
    file.parent.mkdir()
    rows = [(ANN.url, 0), ("https://crm.example/3", -1), ("wss://other.example/live", 101)]
    entries = [{"request": {"method": "GET", "url": url}, "response": {"status": status}} for url, status in rows]
    file.write_text(json.dumps({"log": {"entries": entries}}))
    recording = read_recording(file, ALL)
    assert [recording.answer(each).down for each in (ANN, Fetched("https://crm.example/3"))] == [True, True]


def test_what_is_not_in_the_file_is_told_with_what_to_do(file):
    with pytest.raises(BadRecording, match=r"crm\.har: there is no such file\. Run the test once with --wwe-record\."):
        read_recording(file, ALL)
    write_recording(file, [(ANN, Answer())])
    with pytest.raises(
        BadRecording, match=r"has no answer to POST https://crm\.example/2: record it again, with --wwe"
    ):
        read_recording(file, ALL).answer(EVE)
    with pytest.raises(BadRecording, match="has no answer to GET"):
        read_recording(file, "https://other.example/**").answer(ANN)
    file.write_text("{}")
    with pytest.raises(BadRecording, match="is no HAR file: KeyError"):
        read_recording(file, ALL)

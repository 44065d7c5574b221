import math

import pytest

from wwe_kit.testing import Answer, Fetched
from wwe_kit.testing.backend.exchange import NoNetwork


def test_a_request_is_read_as_json():
    assert Fetched("https://crm.example/", "POST", body='{"name": "Zoë"}').json == {"name": "Zoë"}


def test_an_answer_is_made_of_a_value_or_of_a_text():
    answer = Answer(201, json={"name": "Zoë"})
    assert (answer.status, answer.text, answer.headers) == (
        201,
        '{"name": "Zoë"}',
        {"content-type": "application/json"},
    )
    assert Answer(text="Hello").headers == {"content-type": "text/plain; charset=utf-8"}
    assert (Answer(404).status, Answer(404).text, Answer(404).headers) == (404, "", {})
    assert Answer(json=None).text == "null"


def test_its_headers_are_in_small_letters_and_those_of_the_test_count_most():
    assert Answer(json={}, headers={"Content-Type": "application/ld+json", "X-Key": "1"}).headers == {
        "content-type": "application/ld+json",
        "x-key": "1",
    }


def test_a_server_is_slow_or_down():
    slow, down = Answer(after=3), Answer(down=True)
    assert (slow.after, slow.down, down.down) == (3, False, True)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"json": {}, "text": "x"}, r"An answer has json or text, not both\."),
        ({"status": 200.0}, r"An answer has a status from 200 to 599, not 200\.0\."),
        ({"status": True}, r"An answer has a status from 200 to 599, not True\."),
        ({"status": 99}, r"An answer has a status from 200 to 599, not 99\."),
        ({"status": "404"}, r"An answer has a status from 200 to 599, not '404'\."),
        ({"status": {"name": "Ann"}}, r"An answer has a status from 200 to 599, not {'name': 'Ann'}\."),
        ({"headers": {"retry-after": 5}}, r"headers of an answer are texts, as in .*, not {'retry-after': 5}\."),
        ({"headers": "etag"}, r"headers of an answer are texts, as in .*, not 'etag'\."),
        ({"after": -1}, r"comes after a number of seconds, 0 or more, not -1\."),
        ({"after": math.inf}, r"comes after a number of seconds, 0 or more, not inf\."),
    ],
)
def test_what_is_no_answer_is_refused(given, sentence):
    with pytest.raises(ValueError, match=sentence):
        Answer(**given)


def test_a_request_goes_on_to_its_server_where_there_is_a_network():
    assert Fetched("https://crm.example/", network=lambda: Answer(text="hello")).go_on().text == "hello"
    with pytest.raises(NoNetwork, match=r"GET https://crm\.example/ cannot go on to its server: in memory there is"):
        Fetched("https://crm.example/").go_on()

import pytest

from wwe_kit.testing import Answer, Fetched
from wwe_kit.testing.backend.exchange import NoNetwork


def test_a_request_is_read_as_json():
    assert Fetched("https://crm.example/", "POST", body='{"name": "Zoë"}').json == {"name": "Zoë"}


def test_an_answer_is_made_of_a_value():
    answer = Answer.of_json({"name": "Zoë"}, 201)
    assert (answer.status, answer.text, answer.headers) == (
        201,
        '{"name": "Zoë"}',
        {"content-type": "application/json"},
    )


def test_a_request_goes_on_to_its_server_where_there_is_a_network():
    assert Fetched("https://crm.example/", network=lambda: Answer(text="hello")).go_on().text == "hello"
    with pytest.raises(NoNetwork, match=r"GET https://crm\.example/ cannot go on to its server: in memory there is"):
        Fetched("https://crm.example/").go_on()

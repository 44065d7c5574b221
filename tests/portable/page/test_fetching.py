"""`page.fetch` without a browser: what is sent, and what is made of an answer."""

from conversation import raised, raised_at_once

from genesys.wwe.frame.fetching import Headers, Response, fetch
from wwe_link.codec import decode, encode
from wwe_protocol.errors import FetchError, FetchStatusError, FetchTimeout, LocalMisuse

URL = "https://crm.example.com/customers"
ANSWER = {
    "url": URL + "?x=1",
    "status": 200,
    "reason": "OK",
    "headers": {"Content-Type": "application/json"},
    "text": '{"name": "Ann", "id": 17915077519067811}',
}


class Answered:
    """What JavaScript gives."""

    def __init__(self, answer):
        head = dict(answer)
        self.text = head.pop("text", None)
        self.head = encode(head)


class Server:
    """Takes what is asked, and gives one answer."""

    def __init__(self, answer=ANSWER):
        self.asked = []
        self._answer = answer

    async def ask(self, text):
        self.asked.append(decode(text))
        return Answered(self._answer)


def ask(server, method="GET", body=None, url=URL, headers=None, params=None, timeout=10.0):
    rest = {"headers": headers or {}, "params": params or {}, "timeout": timeout, "credentials": "same-origin"}
    return fetch(server.ask, url, method, body or {}, rest)


async def test_a_request_is_sent_as_it_is_given():
    server = Server()
    await ask(server, params={"page": 2, "none": None}, headers={"Accept": "text/plain"}, timeout=2.5)
    assert server.asked == [
        {
            "url": URL,
            "method": "GET",
            "credentials": "same-origin",
            "headers": {"Accept": "text/plain"},
            "params": {"page": "2"},
            "timeout": 2500,
        }
    ]


async def test_a_body_is_json_a_form_or_a_text():
    server = Server()
    await ask(server, "post", {"json": {"id": 17915077519067811, "name": "Zoë"}}, headers={"X-Key": "1"})
    await ask(server, "PUT", {"json": []}, headers={"content-type": "application/vnd.api+json"})
    await ask(server, "POST", {"data": {"name": "Ann", "age": 3}})
    await ask(server, "PATCH", {"content": "as it is"}, timeout=None)
    json, put, form, text = server.asked
    assert json["method"] == "POST"
    assert "17915077519067811" in json["body"]
    assert json["headers"] == {"X-Key": "1", "Content-Type": "application/json"}
    assert put["headers"] == {"content-type": "application/vnd.api+json"}
    assert form["form"] == {"name": "Ann", "age": "3"}
    assert (text["body"], text["timeout"]) == ("as it is", None)


async def test_an_answer_has_the_names_of_httpx():
    answer = await ask(Server())
    assert (answer.status_code, answer.reason_phrase, answer.url, answer.is_success) == (200, "OK", URL + "?x=1", True)
    assert answer.json() == {"name": "Ann", "id": 17915077519067811}
    assert answer.raise_for_status() is answer
    assert repr(answer) == "<Response 200>"


def test_headers_are_found_however_they_are_written():
    headers = Headers({"Content-Type": "text/plain", "x-count": "3"})
    assert headers["content-type"] == headers["CONTENT-TYPE"] == headers.get("Content-type") == "text/plain"
    assert "X-Count" in headers
    assert headers.get("absent") is None
    assert headers.get("absent", "no") == "no"
    assert list(headers) == ["content-type", "x-count"]
    assert headers.items() == [("content-type", "text/plain"), ("x-count", "3")]
    assert len(headers) == 2
    raised_at_once(KeyError, lambda: headers["absent"])


async def test_a_body_of_several_lines_and_an_empty_one_are_read_as_they_are():
    for text in ("", "\n", 'a\n"b"\n\n', "\u2028\x00\r\n"):
        answer = dict(ANSWER)
        answer["text"] = text
        assert (await ask(Server(answer))).text == text


async def test_an_answer_without_success_is_an_exception_for_who_wants_it():
    for status in (301, 404, 500):
        answer = dict(ANSWER)
        answer.update({"status": status, "reason": "No"})
        response = await ask(Server(answer))
        assert not response.is_success
        error = raised_at_once(FetchStatusError, response.raise_for_status)
        assert str(error) == "GET " + URL + "?x=1: the server answered " + str(status) + " No"
        assert error.response is response


def test_characters_that_a_server_writes_as_two_escapes_are_one():
    face = chr(0x1F600)
    for body, value in (
        ('"\\ud83d\\ude00"', face),
        ('"a\\uD83D\\uDE00\\ud83d\\ude00b"', "a" + face + face + "b"),
        ('["\\u00e9", "\\\\ud83d"]', ["\xe9", "\\ud83d"]),
        ('"\\\\\\ud83d\\ude00"', "\\" + face),
        ('{"\\ud83d\\ude00": 1}', {face: 1}),
        ('"' + face + '"', face),
    ):
        assert Response("GET", {"url": URL, "status": 200, "reason": "", "headers": {}, "text": body}).json() == value
    broken = Response("GET", {"url": URL, "status": 200, "reason": "", "headers": {}, "text": '"\\ud83'})
    raised_at_once(ValueError, broken.json)


def test_a_body_that_is_not_json_is_told_by_address_and_type():
    response = Response("GET", {"url": URL, "status": 200, "reason": "", "headers": {}, "text": "<p>"})
    error = raised_at_once(ValueError, response.json)
    assert str(error) == "GET " + URL + ": the answer is not JSON, but of no stated type"


async def test_a_failed_request_is_an_exception_with_its_address():
    failure = {"message": "Failed to fetch", "server": "https://crm.example.com", "page": "https://ours.example.com"}
    failure["isStopped"] = failure["isSentOn"] = False
    error = await raised(FetchError, ask(Server(failure), "DELETE"))
    assert (error.method, error.url) == ("DELETE", URL)
    assert str(error).startswith("DELETE " + URL + ": Failed to fetch (the server cannot be reached, or does not allow")
    failure["isGuarded"] = True
    error = await raised(FetchError, ask(Server(failure)))
    assert 'in the local network, the workspace\'s iframe needs allow="local-network-access")' in str(error)
    failure["isStopped"] = True
    error = await raised(FetchError, ask(Server(failure)))
    assert 'set connect = ["https://crm.example.com"] in [tool.wwe]' in str(error)
    failure["isSentOn"] = True
    error = await raised(FetchError, ask(Server(failure)))
    assert "sent on to another server, which the page's policy does not allow: name its origin in connect" in str(error)
    failure["server"] = ""
    failure["isStopped"] = False
    assert str(await raised(FetchError, ask(Server(failure)))) == "GET " + URL + ": Failed to fetch"


async def test_a_late_answer_is_an_exception_with_the_time():
    error = await raised(FetchTimeout, ask(Server({"isLate": True}), timeout=2))
    assert str(error) == "GET " + URL + ": no answer within 2 s"
    assert error.seconds == 2


async def test_what_cannot_be_sent_is_refused_before_it_is():
    server = Server()
    for wrong, name in (
        ({"url": None}, "address"),
        ({"url": ""}, "address"),
        ({"method": 1}, "method"),
        ({"timeout": "5"}, "timeout"),
        ({"timeout": 0}, "timeout"),
        ({"timeout": True}, "timeout"),
        ({"headers": ["a"]}, "headers"),
        ({"body": {"json": 1}}, 'method="POST"'),
        ({"method": "POST", "body": {"json": 1, "data": {}}}, "not both"),
        ({"method": "POST", "body": {"content": b"x"}}, "content"),
        ({"method": "POST", "body": {"data": "x"}}, "data"),
    ):
        error = await raised(LocalMisuse, ask(server, **wrong))
        assert name in str(error), name
    assert server.asked == []

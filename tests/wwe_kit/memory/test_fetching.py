import pytest

from wwe_kit.memory.clock import MemoryLoop
from wwe_kit.memory.fetching import Answer, fetch, fetch_as_javascript
from wwe_link.codec import decode, encode

PAGE = "https://desk.test/main.html"
FOUND = Answer()


@pytest.fixture
def loop():
    loop = MemoryLoop()
    yield loop
    loop.end()


@pytest.fixture
def ask(loop):
    """Ask a back end, as a page does; return what comes of it, and what was asked."""

    def run(answer=FOUND, **request):
        asked = []

        def backend(request):
            asked.append(request)
            return answer

        text = encode({"url": "/people", "method": "GET", "timeout": 10_000} | request)
        task = loop.create_task(fetch(backend, PAGE, text))
        assert loop.eventually(task.done, 60)
        return decode(task.result().head), task.result().text, asked[0]

    return run


def test_an_answer_has_its_head_and_its_body(ask):
    head, text, asked = ask(Answer(404, text="no", headers={"content-type": "text/plain"}, reason="Not Found"))
    assert head == {
        "url": "https://desk.test/people",
        "status": 404,
        "reason": "Not Found",
        "headers": {"content-type": "text/plain"},
    }
    assert (text, asked.method) == ("no", "GET")


@pytest.mark.parametrize(
    ("request_", "url", "body"),
    [
        ({"params": {"name": "Ada L", "n": 1}}, "https://desk.test/people?name=Ada+L&n=1", ""),
        ({"url": "/x?a=1", "params": {"b": 2}}, "https://desk.test/x?a=1&b=2", ""),
        ({"url": "https://crm.test/", "form": {"a": "b c"}}, "https://crm.test/", "a=b+c"),
        ({"body": '{"a": 1}'}, "https://desk.test/people", '{"a": 1}'),
    ],
)
def test_a_request_is_what_a_browser_would_send(ask, request_, url, body):
    asked = ask(**request_)[2]
    assert (asked.url, asked.body) == (url, body)


def test_a_slow_answer_takes_its_time(ask, loop):
    assert ask(Answer(after=3))[0]["status"] == 200
    assert loop.time() == pytest.approx(3, abs=1e-3)


def test_an_answer_that_is_too_slow_is_late(ask, loop):
    assert ask(Answer(after=30), timeout=2000)[0] == {"isLate": True}
    assert loop.time() == pytest.approx(2, abs=1e-3)


def test_a_server_that_is_down_is_told_with_both_origins(ask):
    head = ask(Answer(down=True), url="https://crm.test/people")[0]
    assert (head["message"], head["server"], head["page"]) == (
        "Failed to fetch",
        "https://crm.test",
        "https://desk.test",
    )


def test_a_server_that_the_pages_policy_does_not_allow_is_not_asked(loop):
    def backend(request):
        raise AssertionError(f"it was asked: {request}")

    text = encode({"url": "https://crm.test/people", "method": "GET", "timeout": None})
    task = loop.create_task(fetch(backend, PAGE, text, {"https://other.test"}.__contains__))
    assert loop.eventually(task.done, 60)
    head = decode(task.result().head)
    assert (head["message"], head["server"], head["isStopped"]) == ("Failed to fetch", "https://crm.test", True)


def test_javascripts_fetch_asks_the_same_back_end(loop):
    async def ask():
        def backend(request):
            return Answer(text=f'["{request.method}", "{request.body}"]')

        def send(text):
            return fetch(backend, PAGE, text)

        response = await fetch_as_javascript(send, "/x", {"method": "POST", "body": "hello"})
        return response.ok, response.status, await response.json(), await response.text()

    task = loop.create_task(ask())
    loop.settle()
    assert task.result() == (True, 200, ["POST", "hello"], '["POST", "hello"]')


def test_javascripts_fetch_raises_where_no_answer_comes(loop):
    def send(text):
        return fetch(lambda _request: Answer(down=True), PAGE, text)

    task = loop.create_task(fetch_as_javascript(send, "/x", None))
    loop.settle()
    with pytest.raises(OSError, match="Failed to fetch"):
        task.result()

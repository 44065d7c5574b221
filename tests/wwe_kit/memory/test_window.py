import contextlib

import pytest

from tests.wwe_kit.memory.rig.bridge_rig import WORKSPACE, Around
from wwe_kit.memory.errors import NotInMemory


@pytest.fixture
def around():
    around = Around("https://desk.test:8443/pages/main.html?id=7&x=#top")
    with contextlib.closing(around.loop):
        yield around


@pytest.fixture
def window(around):
    return around.window


def test_a_location_has_its_parts(window):
    location = window.location
    assert (location.origin, location.protocol, location.host) == ("https://desk.test:8443", "https:", "desk.test:8443")
    assert (location.hostname, location.port, location.pathname) == ("desk.test", "8443", "/pages/main.html")
    assert (location.search, location.hash, str(location)) == ("?id=7&x=", "#top", location.href)
    location.hash = "below"
    assert location.href.endswith("#below")


@pytest.mark.parametrize(
    "leave",
    [
        lambda window: window.location.assign("/other.html"),
        lambda window: window.location.reload(),
        lambda window: setattr(window.location, "href", "/other.html"),
    ],
)
def test_whatever_would_load_another_page_is_told(around, window, leave):
    leave(window)
    [error] = around.errors
    assert isinstance(error, NotInMemory)
    assert "it would load another page" in str(error)


def test_timers_run_at_their_moments_until_they_are_stopped(around, window):
    ran = []
    window.setTimeout(ran.append, 100, "once")
    tick = window.setInterval(lambda: ran.append("tick"), 30)
    window.clearTimeout(window.setTimeout(ran.append, 10, "never"))
    window.requestAnimationFrame(lambda now: ran.append(round(now)))
    around.loop.advance(0.1)
    window.clearInterval(tick)
    around.loop.advance(1)
    assert ran == [16, "tick", "tick", "tick", "once"]


def test_an_interval_of_no_time_lets_time_pass(around, window):
    ran = []
    window.setInterval(lambda: ran.append(1))
    around.loop.advance(0.1)
    assert len(ran) == 25


def test_what_an_async_function_of_a_timer_raises_is_told(around, window):
    def explode():
        raise ValueError("boom")

    window.setTimeout(explode)
    window.queueMicrotask(explode)
    around.loop.settle()
    assert [str(error) for error in around.errors] == ["boom", "boom"]


def test_timers_end_with_their_page(around, window):
    ran = []
    window.setTimeout(ran.append, 10, "late")
    window.end_timers()
    around.loop.advance(1)
    assert ran == []


def test_storage_keeps_texts():
    kept = {}
    with contextlib.ExitStack() as stack:
        pages = [Around(storage=kept) for _ in range(2)]
        for each in pages:
            stack.enter_context(contextlib.closing(each.loop))
        one, other = (each.window for each in pages)
        one.localStorage.setItem("count", 5)
        one.sessionStorage.setItem("own", "x")
        assert (other.localStorage.getItem("count"), other.sessionStorage.getItem("own")) == ("5", None)
        assert (one.localStorage.length, one.localStorage.key(0), one.localStorage.key(1)) == (1, "count", None)
        one.localStorage.removeItem("count")
        one.sessionStorage.clear()
        assert (other.localStorage.length, one.sessionStorage.length) == (0, 0)


def test_a_page_may_post_to_itself_and_hears_who_has_posted(around, window):
    heard = []
    window.addEventListener("message", lambda event: heard.append((event.data, event.origin, event.source is window)))
    window.postMessage({"a": 1}, "https://other.test")
    window.postMessage({"a": 2})
    around.post("hello")
    around.loop.settle()
    assert heard == [({"a": 2}, window.origin, True), ("hello", WORKSPACE, False)]


@pytest.mark.parametrize("name", ["alert", "confirm", "prompt"])
def test_what_a_person_would_have_to_answer_is_a_browsers(window, name):
    with pytest.raises(NotInMemory, match=rf"window\.{name}\('Sure\?'\)"):
        getattr(window, name)("Sure?")


def test_other_names_of_a_window_are_a_browsers_and_unknown_ones_are_none(window):
    with pytest.raises(NotInMemory, match="innerWidth"):
        window.innerWidth  # noqa: B018 - to read it is what is refused
    with pytest.raises(AttributeError):
        window.nothing_at_all  # noqa: B018 - see above
    assert window.Event.new("x").type == "x"


def test_what_goes_to_the_console_is_said_with_its_level(around, window):
    window.console.log("a", 1)
    window.console.error("b")
    assert around.said == [("log", "a 1"), ("error", "b")]

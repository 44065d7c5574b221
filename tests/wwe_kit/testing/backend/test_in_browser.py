from types import SimpleNamespace

import pytest
from playwright.sync_api import Error

from wwe_kit.testing import Answer
from wwe_kit.testing.backend.in_browser import told_of_failures, wait_until
from wwe_kit.testing.backend.routes import Routes

ANN = "https://crm.example/1"
OWN = "http://localhost:8701"


class Context:
    """A browser's context, of which a test says what fails to load."""

    def __init__(self):
        self.listeners = []

    def on(self, event, listener):
        assert event == "requestfailed"
        self.listeners.append(listener)

    def remove_listener(self, _event, listener):
        self.listeners.remove(listener)

    def fail(self, url, resource_type="fetch"):
        request = SimpleNamespace(url=url, method="GET", resource_type=resource_type, headers={}, post_data=None)
        for listener in self.listeners:
            listener(request)


@pytest.fixture
def context():
    return Context()


@pytest.fixture
def told():
    return []


@pytest.fixture
def routes(told):
    return Routes(lambda *_: True, tell=lambda request, outcome: told.append((str(request), type(outcome).__name__)))


def test_what_pages_fetch_in_vain_without_a_route_is_told(context, routes, told):
    with told_of_failures(context, routes, [OWN]):
        context.fail(ANN)
        context.fail(f"{OWN}/names.json")
        context.fail("https://crm.example/photo.png", "image")
    assert told == [(f"GET {ANN}", "NoRoute")]
    assert context.listeners == []


def test_where_there_are_routes_they_tell_themselves(context, routes, told):
    routes.add(ANN, lambda _request: Answer(down=True))
    with told_of_failures(context, routes, [OWN]):
        context.fail(ANN)
    assert told == []


def waiting_in(*wait):
    """A browser's context with a page that is waited in so; without, with no page."""
    return SimpleNamespace(pages=[SimpleNamespace(wait_for_timeout=each) for each in wait])


def test_who_waits_hears_meanwhile_what_playwright_tells():
    heard = []
    assert wait_until(waiting_in(lambda _ms: heard.append("a line of the console")), lambda: heard, 60)


def gone(_milliseconds):
    raise Error("Target page, context or browser has been closed")


@pytest.mark.parametrize("context", [waiting_in(gone), waiting_in()], ids=["its page has gone", "no page is open"])
def test_who_waits_goes_on_where(context):
    looks = iter([False, False, True])
    assert wait_until(context, lambda: next(looks), 60)

import pytest

from wwe_host.frame import Frame
from wwe_host.options import Options, WebContent
from wwe_host.rate_limits import RateLimits

ORIGIN = "https://crm.example.com"


@pytest.fixture
def frame():
    content = WebContent("crm", "CRM", "https://crm.example.com/", "tab", "")
    return Frame("frame1", content, content.url, None, RateLimits(Options()))


def test_subscriptions_are_counted_from_0(frame):
    assert frame.subscribe(["agent"], ORIGIN) == 0
    assert frame.subscribe(["media"], ORIGIN) == 1
    assert frame.events == ["agent", "media"]


def test_an_event_that_was_subscribed_to_twice_ends_with_the_second_subscription(frame):
    first, second = frame.subscribe(["agent", "media"], ORIGIN), frame.subscribe(["agent"], ORIGIN)
    frame.unsubscribe(first)
    assert (frame.listener("agent"), frame.listener("media")) == (ORIGIN, None)
    frame.unsubscribe(second)
    assert frame.listener("agent") is None


def test_a_page_that_is_loaded_anew_has_subscribed_to_nothing(frame):
    frame.subscribe(["agent"], ORIGIN)
    frame.reload()
    assert (frame.events, frame.loads) == ([], 2)
    assert frame.subscribe(["agent"], ORIGIN) == 0

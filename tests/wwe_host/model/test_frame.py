import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.model.frame import BOUNDED, MOST_NAMES, MOST_SUBSCRIPTIONS, Frame
from wwe_host.model.rate_limits import RateLimits
from wwe_host.rules import Refused
from wwe_host.settings.options import Options, WebContent

ORIGIN = "https://crm.example.com"


def frame_of(kind):
    content = WebContent("crm", "CRM", "https://crm.example.com/", kind, "")
    return Frame("frame1", content, content.url, None, RateLimits(Options()))


@pytest.fixture
def frame():
    return frame_of("tab")


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


def test_a_window_that_was_closed_has_forgotten_what_its_page_had_subscribed_to_and_opens_again():
    frame = frame_of("popup")
    frame.subscribe(["agent"], ORIGIN)
    frame.closed()
    assert (frame.is_open, frame.listener("agent")) == (False, None)
    frame.opened()
    assert frame.is_open


def test_a_page_that_is_loaded_anew_does_not_know_its_id():
    frame = frame_of("tab")
    frame.knows_its_id = True
    frame.reload()
    assert not frame.knows_its_id


def test_only_a_tab_at_workspace_level_is_a_workspace_tab():
    assert frame_of("tab").is_workspace_tab
    assert not frame_of("popup").is_workspace_tab
    in_a_case = frame_of("tab")
    in_a_case.interaction = Stage().ring()
    assert not in_a_case.is_workspace_tab


def test_the_id_of_a_subscription_that_has_ended_is_not_given_again(frame):
    frame.unsubscribe(frame.subscribe(["agent"], ORIGIN))
    assert frame.subscribe(["agent"], ORIGIN) == 1


def test_a_name_given_twice_in_one_subscription_is_one_name(frame):
    frame.subscribe(["agent"] * (MOST_NAMES + 1), ORIGIN)
    assert frame.events == ["agent"]


def test_more_subscriptions_or_names_than_are_kept_are_refused_and_change_nothing(frame):
    with pytest.raises(Refused) as refusal:
        frame.subscribe([f"messenger:{number}" for number in range(MOST_NAMES + 1)], ORIGIN)
    assert refusal.value.rule is BOUNDED
    assert frame.events == []
    for _ in range(MOST_SUBSCRIPTIONS):
        frame.subscribe(["agent"], ORIGIN)
    with pytest.raises(Refused):
        frame.subscribe(["media"], ORIGIN)
    assert frame.events == ["agent"]


def test_a_thousand_subscriptions_that_end_are_no_more_than_one(frame):
    for _ in range(1000):
        frame.unsubscribe(frame.subscribe(["agent"], ORIGIN))
    assert frame.events == []

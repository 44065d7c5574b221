import pytest

from wwe_kit.testing import Answer, Fetched, NoRoute
from wwe_kit.testing.evidence.page_fetches import PageFetch


@pytest.mark.parametrize(
    ("outcome", "told", "is_in_vain"),
    [
        (Answer(404, reason="Not Found"), "404 Not Found", False),
        (Answer(down=True, after=2), "down, after 2 s", True),
        (NoRoute(), "no route of the test answers that", True),
        (TypeError("The function has returned None."), "TypeError: The function has returned None.", True),
    ],
)
def test_a_fetch_tells_how_it_ended(outcome, told, is_in_vain):
    fetch = PageFetch(0, Fetched("https://crm.example/1"), outcome)
    assert (fetch.what, fetch.is_in_vain) == (f"GET https://crm.example/1: {told}", is_in_vain)


@pytest.mark.parametrize(
    ("outcome", "bodies"),
    [
        (Answer(json=1), ['{"id":1}', "1"]),
        (Answer(404), ['{"id":1}']),
        (Answer(text="never read", down=True), ['{"id":1}']),
        (NoRoute(), ['{"id":1}']),
    ],
)
def test_its_bodies_are_what_was_sent_and_what_came(outcome, bodies):
    assert PageFetch(0, Fetched("https://crm.example/1", "POST", {}, '{"id":1}'), outcome).bodies == bodies

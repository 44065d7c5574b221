import pytest

from wwe_kit.server.heard.silent_pages import ANSWERS, SILENT, SilentPages
from wwe_link.clock import Clock

CUSTOMER = ("/customer/index.html", "Customer")
DESK = ("/desk/index.html", "Desk")
HELD = "in a loop without an await, or in time.sleep."


class Hearer:
    """Who hears; `pass_seconds` lets time pass."""

    def __init__(self):
        self.said, self.notices, self.good_news, self._clock = [], [], [], Clock()
        self._pages = SilentPages(self.said.append, self.notices.append, self.good_news.append, self._later)

    def hear(self, level, page, seconds):
        self._pages.note(level, *page, seconds)

    def pass_seconds(self, seconds):
        self._clock.advance(seconds * 1000)

    def _later(self, seconds, action):
        return self._clock.call_later(seconds * 1000, action)


@pytest.fixture
def hearer():
    return Hearer()


def test_a_page_that_is_silent_is_named_once_in_the_terminal_and_as_long_as_it_lasts_in_the_workspace(hearer):
    for seconds in (5, 10):
        hearer.hear(SILENT, CUSTOMER, seconds)
        hearer.pass_seconds(5)
    assert hearer.said == [f"[Customer] error: Customer has not answered for 5 s: Python holds it, {HELD}"]
    assert hearer.notices == [
        f"Customer has not answered for {seconds} s: Python holds it, {HELD}" for seconds in (5, 10)
    ]


def test_that_it_answers_again_is_told_and_its_next_silence_too(hearer):
    for level, seconds in ((SILENT, 5), (ANSWERS, 7), (SILENT, 5)):
        hearer.hear(level, CUSTOMER, seconds)
    assert hearer.said[1] == "[Customer] Customer answers again, after 7 s."
    assert hearer.good_news == ["Customer answers again, after 7 s."]
    assert not any("again" in each for each in hearer.notices)
    assert len(hearer.said) == 3


def test_pages_that_are_silent_together_are_named_together(hearer):
    hearer.hear(SILENT, CUSTOMER, 5)
    hearer.hear(SILENT, DESK, 5)
    assert hearer.said[1] == (
        "[Desk] error: Customer and Desk have not answered for 5 s: they share a thread, "
        f"and Python holds one of them, {HELD}"
    )


def test_one_of_which_nothing_more_is_heard_is_gone(hearer):
    hearer.hear(SILENT, CUSTOMER, 5)
    hearer.pass_seconds(60)
    hearer.hear(SILENT, DESK, 5)
    assert hearer.notices[1] == f"Desk has not answered for 5 s: Python holds it, {HELD}"

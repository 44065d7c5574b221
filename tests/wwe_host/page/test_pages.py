import pytest

from tests.wwe_host.page.shown import templates
from wwe_host.page.pages import PAUSE_S, OpenPages
from wwe_link.codec import decode, encode


class Loop:
    """An event loop that a test turns."""

    def __init__(self):
        self._asked = []

    def later(self, seconds, action):
        self._asked.append((seconds, action))

    def turn(self, seconds=0.0):
        """Do what is due after so many seconds."""
        due = [each for each in self._asked if each[0] <= seconds]
        self._asked = [each for each in self._asked if each[0] > seconds]
        for _, action in due:
            action()


@pytest.fixture
def loop():
    return Loop()


@pytest.fixture
def pages(stage, loop):
    return OpenPages(stage.workspace, templates(), loop.later, {})


def updates(texts):
    return [parts[0] for kind, *parts in map(decode, texts) if kind == "update"]


def test_a_page_that_opens_is_told_what_there_is_when_the_loop_turns(pages, loop):
    texts = []
    pages.open(texts.append)
    assert texts == []
    loop.turn()
    assert "agent" in updates(texts)[0]["regions"]


def test_what_changes_while_the_pages_rest_is_told_together_after_it(stage, pages, loop):
    texts = []
    pages.open(texts.append)
    loop.turn()
    for _ in range(3):
        stage.ring()
        pages.touch()
        loop.turn()
    assert len(texts) == 1
    loop.turn(PAUSE_S)
    assert len(texts) == 2
    assert len(updates(texts)[1]["rows"]["interactions"]["order"]) == 3
    loop.turn(PAUSE_S)
    assert len(texts) == 2


def test_what_changes_after_a_rest_is_told_at_once(stage, pages, loop):
    texts = []
    pages.open(texts.append)
    loop.turn()
    loop.turn(PAUSE_S)
    stage.ring()
    pages.touch()
    loop.turn()
    assert len(texts) == 2


def test_a_page_that_opens_while_the_others_rest_is_told_what_there_is_without_waiting_for_them(pages, loop):
    pages.open([].append)
    loop.turn()
    texts = []
    pages.open(texts.append)
    loop.turn()
    assert "agent" in updates(texts)[0]["regions"]


def test_a_page_that_was_closed_is_told_nothing_and_its_tab_is_gone(stage, pages, loop):
    texts = []
    page = pages.open(texts.append)
    pages.close(page)
    loop.turn()
    assert texts == []
    assert stage.workspace.session.tabs == [stage.tab]


def test_what_a_page_does_is_shown_in_all_of_them(pages, loop):
    first, second = [], []
    page = pages.open(first.append)
    pages.open(second.append)
    page.arrived(encode(["do", "ring", {"ani": "+33298001007"}]))
    loop.turn()
    assert all("Ann Miller" in str(updates(texts)[-1]["rows"]) for texts in (first, second))

import re

from playwright.sync_api import TimeoutError

from wwe_kit.resources import resource
from wwe_kit.testing.page_states import (
    ASKED_MS,
    ENDED,
    FAILED,
    READY,
    STARTING,
    STATES,
    answers,
    attribute,
    document_in,
    is_ready,
    time_of,
    told,
)

SCRIPTS = {file.name: file.read_text(encoding="utf-8") for file in resource("web/frame").glob("*.js")}


def test_the_scripts_of_a_page_know_these_states_and_no_others():
    known = "|".join([r'mark\("(\w+)"\)', r'dataset\.wwe [!=]== "(\w+)"'])
    named = {name for text in SCRIPTS.values() for groups in re.findall(known, text) for name in groups if name}
    assert named == set(STATES)


def test_the_state_is_said_and_timed_as_it_is_looked_for():
    assert "document.documentElement.dataset.wwe = state;" in SCRIPTS["early.js"]
    assert "performance.mark(`wwe-${state}`)" in SCRIPTS["early.js"]
    assert document_in(READY, FAILED) == "html[data-wwe=ready], html[data-wwe=failed]"
    assert "'wwe-ready'" in time_of(READY)


def test_a_start_is_over_in_every_state_but_the_first():
    assert set(ENDED) == set(STATES) - {STARTING}


class HeldPage:
    """A page of Playwright's whose thread is held: whoever asks it without a limit waits for ever."""

    def locator(self, _selector):
        return self

    def evaluate(self, _expression, timeout):
        assert timeout == ASKED_MS
        raise TimeoutError("the page is held")

    get_attribute = evaluate


def test_a_page_that_python_holds_tells_nothing_and_is_not_waited_for():
    page = HeldPage()
    assert told(page, "() => name") is None
    assert attribute(page, "data-tab") is None
    assert not is_ready(page)
    assert not answers(page, ASKED_MS)

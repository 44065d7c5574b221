import asyncio
from datetime import UTC, datetime

import pytest
from jinja2 import FileSystemLoader

from wwe_host.page.templates import environment
from wwe_host.remote import question, read_answer
from wwe_kit.resources import resource
from wwe_link.codec import decode, encode
from wwe_playground.playground import Playground

STARTED = datetime(2026, 3, 2, 9, tzinfo=UTC)
CRM = "https://crm.example.com"
OPTIONS = {
    "interaction-workspace": {
        "workspace.web-content": "desk.index",
        "service-client-api.accepted-web-content-origins": CRM,
    },
    "desk.index": {"label": "Desk", "url": f"{CRM}/desk.html"},
}
SCENARIO = 'title = "Mine"\n[[step]]\ndo = "ring"\nani = "+33298001007"\n'


class Tab:
    """As much of a page as the host needs: the texts that it was sent."""

    def __init__(self, playground):
        self.texts = []
        self._playground = playground
        self._page = playground.open(self.texts.append)

    def tell(self, *message):
        self._playground.arrived(self._page, encode(list(message)))

    def close(self):
        self._playground.close(self._page)

    def has(self, text):
        return any(text in each for each in self.texts)


@pytest.fixture
def loop():
    """An event loop; `loop.run_until(is_so)` turns it."""
    loop = asyncio.new_event_loop()

    def run_until(is_so):
        deadline = loop.time() + 10
        while not is_so():
            assert loop.time() < deadline
            loop.run_until_complete(asyncio.sleep(0.005))

    loop.run_until = run_until
    yield loop
    loop.close()


@pytest.fixture
def said():
    return []


@pytest.fixture
def make(loop, said):
    """Make a playground: `make(scenario="...")`."""
    templates = environment(FileSystemLoader(resource("templates")))

    def playground(scenario="", options=OPTIONS):
        setting = {"options": options, "runtimes": {"desk.index": "pyodide"}, "scenario": scenario}
        return Playground(setting, templates, STARTED, loop, said.append)

    return playground


@pytest.fixture
def ask(playground):
    return lambda command, **fields: read_answer(playground.answer(question(command, fields)))


@pytest.fixture
def playground(make):
    return make()


def test_a_page_is_drawn_with_the_frames_of_the_options(playground, loop):
    tab = Tab(playground)
    loop.run_until(lambda: tab.has("update"))
    kind, update = decode(tab.texts[0])
    assert kind == "update"
    assert update["frames"][0]["url"] == f"{CRM}/desk.html"


def test_what_one_page_does_is_seen_in_all(playground, loop, ask):
    first, second = Tab(playground), Tab(playground)
    first.tell("do", "ring", {"ani": "+33298001007"})
    loop.run_until(lambda: first.has("Ann Miller") and second.has("Ann Miller"))
    assert [row["id"] for row in ask("tabs")] == ["tab1", "tab2"]


def test_a_page_that_is_gone_is_no_tab_any_more(playground, loop, ask):
    first, second = Tab(playground), Tab(playground)
    loop.run_until(lambda: ask("tabs")[0]["state"] == "LEADING")
    first.close()
    loop.run_until(lambda: ask("tabs") == [{"id": "tab2", "state": "LEADING"}])
    assert second.texts


def test_what_is_asked_from_elsewhere_is_shown_on_the_pages(playground, loop, ask):
    tab = Tab(playground)
    loop.run_until(lambda: tab.has("update"))
    ask("do", action="ring", fields={"ani": "+33298001007"})
    loop.run_until(lambda: tab.has("Ann Miller"))


def test_a_scenario_begins_with_the_first_page(make, loop):
    playground = make(SCENARIO)
    tab = Tab(playground)
    loop.run_until(lambda: tab.has("Ann Miller"))


def test_what_cannot_happen_in_a_scenario_is_said(make, loop, said):
    Tab(make(f'{SCENARIO}as = "call"\n[[step]]\ndo = "hold"\ninteraction = "@call"'))
    loop.run_until(lambda: said)
    assert said[0].startswith("Mine, step 2 (hold): ")


def test_a_defect_of_the_host_is_said_with_its_trace(playground, said):
    try:
        raise RuntimeError("a defect")
    except RuntimeError as error:
        playground.report(error)
    assert said[0].startswith("Traceback")
    assert said[0].endswith("RuntimeError: a defect")


def test_what_no_page_of_ours_sends_is_an_error(playground):
    with pytest.raises(ValueError, match="an unknown message"):
        Tab(playground).tell("nonsense")

import pytest

from tests.wwe_kit.memory.conftest import click, text
from wwe_kit.testing.page_states import FAILED, READY, STARTING


def state(workspace):
    return next(iter(workspace.pages)).page.state


def test_a_page_is_ready_when_its_main_has_ended(show, write):
    workspace = show(write("import asyncio\nasync def main():\n    await asyncio.sleep(1)\n"))
    assert state(workspace) == STARTING
    workspace.advance(1)
    assert state(workspace) == READY


def test_an_entry_that_fails_is_told_as_a_browser_tells_it(show, write):
    workspace = show(write("raise ValueError('no')\n"), tabs=0)
    with pytest.raises(ValueError, match="no"):
        workspace.open_tab()
    assert state(workspace) == FAILED
    assert workspace.said[-1].endswith("ValueError: no\n")


def test_a_page_that_other_workspaces_are_named_for_talks_to_this_one_too(show, write):
    folder = write(
        "from genesys.wwe import page, service\npage.fill('main', (await service.agent.get()).employee_id)\n",
        more='workspace-origins = ["https://workspace.example.com"]',
    )
    workspace = show(folder)
    assert (state(workspace), bool(text(workspace))) == (READY, True)


def test_a_declared_subscription_has_heard_what_happened_before_python(show, write):
    folder = write(
        "from genesys.wwe import page, service\n"
        "@service.on('agent')\ndef heard(event):\n    page.fill('main', event.event_type)\n",
        more='subscribe = ["agent"]',
    )
    workspace = show(folder)
    said = [row["message"] for row in workspace.ask("messages", {}) if row["message"]]
    assert (said[0]["event"], said[0]["referenceId"]) == ("subscribe", "0")
    workspace.ask("do", {"action": "state", "fields": {"operation": "NotReady"}})
    assert text(workspace)


def test_pages_of_one_extension_share_what_they_store_and_others_do_not(show, write):
    source = (
        "from genesys.wwe import page\n"
        "store = page.window.localStorage\n"
        "store.setItem('count', int(store.getItem('count') or 0) + 1)\n"
        "page.fill('main', store.getItem('count'))\n"
    )
    workspace = show(write(source), write(source, name="shop"), tabs=2)
    shown = [
        (each.page.content.project.name, each.page.document.querySelector("main").textContent)
        for each in workspace.pages
    ]
    assert sorted(shown) == [("desk", "1"), ("desk", "2"), ("shop", "1"), ("shop", "2")]


def test_a_handler_of_the_dom_itself_is_the_pages_too(show, write):
    folder = write(
        "from genesys.wwe import page, service\n"
        "async def go(event):\n"
        "    agent = await service.agent.get()\n"
        "    page.fill('main', agent.employee_id)\n"
        "page.find('button').addEventListener('click', go)\n",
        "<main></main><button>Go</button>",
    )
    other = write("pass\n", name="other")
    workspace = show(folder, other)
    click(workspace, "button")
    assert text(workspace)

"""Pages that share an interpreter. That it is so in a browser is proved by tests/browser/kept/test_keeper.py."""

import asyncio
import json

import pytest

from genesys.wwe.frame import current
from tests.wwe_keeper.bridge import Bridge
from wwe_keeper.keeper import make

SOURCES = {
    "main.py": """
import state
from genesys.wwe import page, service

state.seen.append(page.context.interaction_id)
print(page.context.interaction_id, "saw", state.seen)
page.window.service = service.agent

@page.on_ready
async def ask():
    try:
        await service.agent.get(timeout=60)
    except Exception as error:
        print("ended with", type(error).__name__)
""",
    "state.py": "seen = []\n",
    "broken.py": "raise ValueError('no')\n",
    "function.py": """
from genesys.wwe import page

async def main():
    print("main, in", page.context.interaction_id)
""",
    "itself.py": """
async def main():
    print("once")

await main()
""",
    "patient.py": """
import asyncio
from genesys.wwe import page
print("before")
await asyncio.sleep(0)
print("after, in", page.context.interaction_id)
""",
}


def keeper():
    """Make it within the test: pytest has its own standard output while fixtures are made."""
    return make(json.dumps(SOURCES), json.dumps(["function.py"]))


def test_each_page_has_its_own_modules_service_and_console():
    kept = keeper()
    first, second = Bridge("1"), Bridge("2")

    async def both():
        await asyncio.gather(kept.attach(first, "main.py"), kept.attach(second, "main.py"))

    asyncio.run(both())
    assert first.said[0] == ("log", "1 saw ['1']")
    assert second.said[0] == ("log", "2 saw ['2']")
    assert first.window.service is not second.window.service


def test_an_entry_is_in_its_page_also_after_it_has_waited():
    kept = keeper()
    pages = [Bridge("1"), Bridge("2")]

    async def both():
        await asyncio.gather(*(kept.attach(page, "patient.py") for page in pages))

    asyncio.run(both())
    assert [page.said[-1] for page in pages] == [("log", "after, in 1"), ("log", "after, in 2")]


def test_handlers_that_modules_in_an_image_have_left_are_no_pages():
    registered = []
    current.wait(registered.append)  # each page has modules of its own, which register theirs
    asyncio.run(keeper().attach(Bridge("1"), "function.py"))
    assert registered == []


def test_the_main_of_an_entry_is_run_in_its_page():
    page = Bridge("7")
    asyncio.run(keeper().attach(page, "function.py"))
    assert page.said == [("log", "main, in 7")]


def test_an_entry_that_runs_its_own_main_runs_it_once():
    page = Bridge("7")
    asyncio.run(keeper().attach(page, "itself.py"))
    assert page.said == [("log", "once")]


def test_what_an_entry_raises_is_its_own_pages_and_the_others_go_on():
    kept = keeper()

    async def all_of_them():
        with pytest.raises(ValueError, match="no"):
            await kept.attach(Bridge("1"), "broken.py")
        other = Bridge("2")
        await kept.attach(other, "main.py")
        return other

    assert asyncio.run(all_of_them()).said[0] == ("log", "2 saw ['2']")


def test_a_page_that_goes_is_forgotten_and_what_it_was_doing_is_ended():
    kept = keeper()

    async def come_and_go():
        bridge = Bridge()
        await kept.attach(bridge, "main.py")
        await asyncio.sleep(0)
        [page] = current.pages
        page.leave()
        await asyncio.sleep(0)
        others = asyncio.all_tasks() - {asyncio.current_task()}
        return bridge, others

    bridge, others = asyncio.run(come_and_go())
    assert not bridge.is_attached
    assert (current.pages, others) == ([], set())


def test_when_the_interpreter_goes_every_call_that_waits_ends_at_once():
    kept = keeper()
    bridges = [Bridge("1"), Bridge("2")]

    async def close():
        for bridge in bridges:
            await kept.attach(bridge, "main.py")
        await asyncio.sleep(0)
        asyncio.get_running_loop().call_soon(kept.close)  # as the browser does: in no task
        await asyncio.sleep(0)
        return [bridge.said[-1] for bridge in bridges]

    assert asyncio.run(close()) == [("log", "ended with Unloaded")] * 2

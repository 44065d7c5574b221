"""An author's code that holds its page is ended, and nothing else is."""

import sys
import threading
import time

import pytest

from tests.wwe_kit.memory.conftest import click, text
from wwe_kit.memory import watchdog
from wwe_kit.memory.errors import PageHeld

PATIENCE_S = 0.8  # longer than a busy machine may keep us waiting
HANDLER = """
import asyncio
import store
from genesys.wwe import page

@page.when("click", "button")
{kind} go(_event):
    try:
        while not store.is_over():
            pass
        page.fill("main", "over")
    except Exception:
        page.fill("main", "swallowed")
"""
IN_PIECES = """
import asyncio
import store
from genesys.wwe import page

@page.on_ready
async def go():
    for _ in range(12):
        await asyncio.sleep(1)
        store.work()
    page.fill("main", "done")
"""
STORE = {"store.py": "def is_over():\n    return False\n\ndef work():\n    pass\n"}
BODY = "<main></main><button>Go</button>"


@pytest.fixture(autouse=True)
def not_traced(monkeypatch):
    """Let the watchdog be quick, and whoever traces these tests look away."""
    monkeypatch.setattr(watchdog, "PATIENCE_S", PATIENCE_S)
    tracer = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(tracer)


def after(seconds):
    """Return a function that is true after some seconds of the machine's time."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


@pytest.mark.parametrize("kind", ["def", "async def"])
def test_a_handler_that_never_ends_is_ended_at_its_line(show, write, kind):
    workspace = show(write(HANDLER.format(kind=kind), BODY, files=STORE))
    with pytest.raises(PageHeld) as held:
        click(workspace, "button")
    place, said = str(held.value).split(" ", 1)
    assert place in {"main.py:9", "main.py:10", "store.py:1", "store.py:2"}
    assert said == (
        f"has held the page for {PATIENCE_S} s: a loop there never ends, or takes too long. "
        "Write `await asyncio.sleep(0)` into it, or do the work in pieces."
    )
    assert text(workspace) == ""


def test_an_entry_that_never_ends_is_ended_where_its_page_is_opened(show, write):
    with pytest.raises(PageHeld, match=r"main\.py:1 has held the page"):
        show(write("while True: pass\n"))


def test_the_workspace_goes_on_after_it(show, write):
    workspace = show(write(HANDLER.format(kind="async def"), BODY, files=STORE))
    with pytest.raises(PageHeld):
        click(workspace, "button")
    workspace.patch("store.is_over", after(0))
    click(workspace, "button")
    assert text(workspace) == "over"


def test_code_that_waits_in_between_may_take_its_time(show, write):
    workspace = show(write(IN_PIECES, files=STORE))
    workspace.patch("store.work", lambda: time.sleep(PATIENCE_S / 8))
    workspace.advance(20)
    assert text(workspace) == "done"


def test_nothing_is_ended_while_a_debugger_watches(show, write):
    workspace = show(write(HANDLER.format(kind="async def"), BODY, files=STORE))
    workspace.patch("store.is_over", after(PATIENCE_S * 2))

    def watch(_frame, _event, _argument):
        return watch

    sys.settrace(watch)
    try:
        click(workspace, "button")
    finally:
        sys.settrace(None)
    assert text(workspace) == "over"


def test_nothing_is_ended_while_a_test_itself_takes_its_time(show, write):
    workspace = show(write("", BODY))
    assert workspace.on_workspace(lambda _own: time.sleep(PATIENCE_S * 2)) is None


def watchdogs():
    return [thread for thread in threading.enumerate() if thread.name == "wwe-watchdog"]


def test_no_thread_is_left(workspace_of, write):
    before = watchdogs()
    with workspace_of(write("")):
        assert len(watchdogs()) == len(before) + 1
    assert watchdogs() == before

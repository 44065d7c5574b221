"""In memory, where all of it can be seen; tests/browser/kept/test_leftovers.py sees the same in a browser."""

import ctypes
import sys

import pytest

from tests.wwe_kit.memory.conftest import ring, show, write  # noqa: F401 - fixtures
from wwe_kit.testing.hygiene.leftovers import lent_functions

KEPT = 'keeper = "shift"\n[tool.wwe.views.shift]\nlevel = "workspace"\nkind = "hidden"\nentry = "shift.py"'
POLLS = """
import asyncio
from genesys.wwe import page

async def poll():
    while True:
        await asyncio.sleep(1)

task = asyncio.create_task(poll())
"""
TIDY = POLLS + "page.on_leave(task.cancel)\n"
HEARS = """
import sys
from genesys.wwe import service

def follow(event):
    pass

sys.wwe_hooks.append(follow)
"""
ASKS = """
from genesys.wwe import page, service

async def main():
    for _ in range(3):
        service.agent.get(failed=print, timeout=60)
"""
SILENT = {"interaction-workspace": {"service-client-api.rate-limit.agent.get": 1}}


@pytest.fixture
def after_a_call(show, write):  # noqa: F811 - fixtures
    """Let a call come and go; return the workspace in which its page has been."""

    def run(main, *, shift="", more=KEPT, options=None):
        folder = write(main, level="interaction", more=more, files={"shift.py": shift})
        workspace = show(folder, options=options)
        call = ring(workspace)
        for action in ("hang-up", "mark-done"):
            workspace.ask("do", {"action": action, "fields": {"interaction": call}})
        return workspace

    return run


def test_a_task_that_outlives_its_page_is_told_with_the_line_where_it_waits(after_a_call):
    [sentence] = after_a_call(POLLS).left_behind()
    assert sentence == (
        "The task poll goes on after its page has gone, at main.py:7. End it in a function under @page.on_leave."
    )


def test_a_task_that_ends_with_its_page_is_none(after_a_call):
    assert after_a_call(TIDY).left_behind() == []


def test_a_task_goes_with_the_python_of_its_own_page(after_a_call):
    workspace = after_a_call(POLLS, more="")
    assert workspace.left_behind() == []
    assert workspace.waiting() == []


def test_a_task_of_a_page_that_is_there_is_none(show, write):  # noqa: F811 - fixtures
    workspace = show(write(POLLS, level="interaction", more=KEPT, files={"shift.py": ""}))
    ring(workspace)
    assert workspace.left_behind() == []


def test_a_handler_that_another_page_listens_with_is_told(after_a_call, monkeypatch):
    monkeypatch.setattr("sys.wwe_hooks", [], raising=False)
    shift = """
import sys
from genesys.wwe import page, service

def look():
    for hook in sys.wwe_hooks:
        service.on("interaction")(hook)
    sys.wwe_hooks.clear()

page.every(0.01, look)
"""
    hears = HEARS + "from genesys.wwe import page\n"
    workspace = after_a_call(
        "import asyncio\n" + hears + "async def main():\n    await asyncio.sleep(0)\n", shift=shift
    )
    workspace.advance(1)
    [sentence] = workspace.left_behind()
    assert sentence.startswith("follow (main.py:6) still hears interaction for another page")


def test_a_call_without_an_answer_is_told_with_the_line_that_made_it(after_a_call):
    [sentence] = after_a_call(ASKS, more="", options=SILENT).left_behind()
    assert sentence.startswith("agent.get() of frame")
    assert ", made at main.py:6, had no answer when its page went." in sentence


def test_a_function_that_something_outside_of_python_holds_is_told(after_a_call):
    shift = "import sys\nsys.wwe_lent = []\n"
    lends = "import sys\ndef measure():\n    pass\nsys.wwe_lent.append(measure)\n"
    workspace = after_a_call(lends, shift=shift)
    living = [shown.page.modules for shown in workspace.pages]
    assert lent_functions(living) == []
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(sys.wwe_lent[0]))
    try:
        [sentence] = lent_functions(living)
    finally:
        ctypes.pythonapi.Py_DecRef(ctypes.py_object(sys.wwe_lent[0]))
        del sys.wwe_lent
    assert sentence.startswith("JavaScript keeps measure (main.py:2) after its page has gone.")

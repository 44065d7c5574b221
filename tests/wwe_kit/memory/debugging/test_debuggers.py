"""What a debugger and coverage see of an extension that a test runs in memory: the author's files and lines."""

import bdb
import os
import subprocess
import sys
import textwrap

import pytest

from tests.wwe_kit.memory.conftest import click, text

MAIN = """
import store
from genesys.wwe import page


@page.when("click", "#halve")
async def halve(_event):
    half = store.half(page.find("input").value)
    page.fill("main", half)


async def main():
    page.fill("main", "ready")
"""
STORE = """
def half(number):
    count = int(number)
    if count % 2:
        raise ValueError("odd")
    return count // 2


def never():
    return 1
"""
BODY = "<main></main><input><button id=halve>Half</button>"
TESTS = """
def test_{name}(workspace, extension):
    extension.fill("input", "{number}")
    extension.click("#halve")
    assert extension.text("main") == "2"
"""


@pytest.fixture
def run_pytest(write):
    """Run pytest in the folder of an extension, as its author does; return what it says."""

    def run(*arguments, name="even", number="4", typed="", store=STORE, main=MAIN):
        tests = TESTS.format(name=name, number=number)
        files = {"store.py": store, "tests/test_desk.py": tests}
        folder = write(main, BODY, files={path: textwrap.dedent(source) for path, source in files.items()})
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
        environment = os.environ | {"PYTEST_ADDOPTS": "", "COVERAGE_FILE": str(folder / ".coverage")}
        answer = subprocess.run(
            command, cwd=folder, env=environment, input=typed, capture_output=True, text=True, check=False, timeout=120
        )
        return answer.stdout + answer.stderr

    return run


def test_coverage_counts_the_authors_lines(run_pytest):
    said = run_pytest("--cov=.", "--cov-branch", "--cov-report=term-missing")
    rows = {row.split()[0]: row.split()[1:] for row in said.splitlines() if row.startswith(("main.py", "store.py"))}
    assert rows["main.py"][:2] == ["8", "0"]
    assert rows["store.py"][:2] == ["7", "2"]
    assert " ".join(rows["store.py"][5:]) == "5, 10"


def test_pdb_stops_where_the_authors_code_has_failed(run_pytest):
    said = run_pytest("--pdb", name="odd", number="3", typed="p count\nup\np half\nq\n")
    assert "ValueError: odd" in said
    assert "store.py(5)half()" in said
    assert "main.py(8)halve()" in said
    assert "\n(Pdb) 3\n" in said


def test_a_breakpoint_stops_in_the_authors_file_and_the_test_goes_on(run_pytest):
    store = STORE.replace("    count = int(number)\n", "    breakpoint()\n    count = int(number)\n")
    said = run_pytest(typed="n\nn\np count\nw\nc\n", store=store)
    assert "store.py(4)half()" in said
    assert "(Pdb) 4\n" in said
    assert "main.py(8)halve()" in said
    assert "1 passed" in said


class Stops(bdb.Bdb):
    """A debugger that notes the lines of its breakpoints, with what is in a variable there, and goes on."""

    def __init__(self, name):
        super().__init__()
        self.name, self.seen = name, []

    def user_line(self, frame):
        if self.break_here(frame):
            self.seen.append((frame.f_code.co_filename, frame.f_lineno, frame.f_locals.get(self.name)))
        self.set_continue()


def test_a_debugger_stops_at_a_line_of_a_file_as_editors_set_it(show, write):
    folder = write(MAIN, BODY, files={"store.py": STORE})
    workspace = show(folder)
    page = next(iter(workspace.pages)).page
    page.document.querySelector("input").value = "4"
    debugger = Stops("count")
    debugger.set_break(str(folder / "store.py"), 4)
    before = sys.gettrace()
    debugger.set_trace()
    click(workspace, "#halve")
    sys.settrace(before)
    assert debugger.seen == [(str(folder / "store.py"), 4, 4)]
    assert text(workspace) == "2"

"""Three Pythons that portable tests run on, each in a process of its own, with the library as a page gets it."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wwe_kit.build.bundle import library, micropython_library
from wwe_kit.runtimes import runtimes

CPYTHON = "cpython"
IN_PAGES = (runtimes.MICROPYTHON, runtimes.PYODIDE)
RUNTIMES = (CPYTHON, *IN_PAGES)
PORTABLE = Path(__file__).parent.parent / "portable"

TIME_ZONE = "America/New_York"  # of the agent's, in all portable tests
_PIPE = subprocess.PIPE
_PATIENCE_S = 300  # many times what the slowest needs, also where others keep the machine busy
_HERE = Path(__file__).parent
_ENTRIES = {runtimes.MICROPYTHON: "micropython.mjs", runtimes.PYODIDE: "pyodide.mjs"}


class Report:
    """What came of some test modules on one runtime, and what was printed there."""

    def __init__(self, results, printed):
        self._results = results
        self._printed = printed

    def check(self, modules):
        """Fail, with Python's traces, where a test of these modules has failed."""
        traces = "\n".join(self._results[name]["said"] for name in modules if self._results[name]["failures"])
        if traces:
            pytest.fail(f"{traces}\nWhat was printed:\n{self._printed}", pytrace=False)

    def counts(self, modules):
        """Return how many tests each of these modules has."""
        return {name: self._results[name]["count"] for name in modules}


def report(runtime, names, folder):
    """Run these test modules on a runtime; `folder` is for what it needs on disk."""
    tests = _tests()
    own = micropython_library(tests.values()) if runtime == runtimes.MICROPYTHON else {}
    folders = {"/wwe": library(tests.values()) | own, "/tests": tests}
    if runtime == CPYTHON:
        return _ask([sys.executable, "-I", "-S", _HERE / "cpython/suite.py"], _on_disk(folders, folder, names))
    module = str(runtimes.runtime_files(runtime)[_ENTRIES[runtime]])
    question = {"runtime": runtime, "module": module, "folders": folders, "names": names}
    return _ask([runtimes.node_command(), _HERE / "node/suite.mjs"], question)


def _tests():
    files = [*PORTABLE.rglob("*.py"), *(_HERE / "inside").glob("*.py")]
    return {file.name: file.read_text(encoding="utf-8") for file in files if file.name != "conftest.py"}


def _on_disk(folders, root, names):
    for folder, files in folders.items():
        for path, text in files.items():
            file = root / folder.strip("/") / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    paths = [str(root / folder.strip("/")) for folder in folders]
    javascript = [runtimes.node_command(), str(_HERE / "node/pipe.mjs")]
    return {"folders": [*paths, str(_HERE / "cpython")], "names": names, "javascript": javascript}


def _ask(command, question):
    pipes = {"stdin": _PIPE, "stdout": _PIPE, "stderr": _PIPE, "text": True, "encoding": "utf-8"}
    with subprocess.Popen(command, env=os.environ | {"TZ": TIME_ZONE}, **pipes) as process:
        watchdog = threading.Timer(_PATIENCE_S, process.kill)
        watchdog.start()
        answer, printed = process.communicate(json.dumps(question))
        watchdog.cancel()
    if process.returncode:
        # Node.js ends with 13 when there is nothing left to do, and a test still waits.
        pytest.fail(f"No report, but the exit code {process.returncode}. What was printed:\n{printed}", pytrace=False)
    return Report(json.loads(answer), printed)

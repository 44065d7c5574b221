"""What does a further test in a browser cost? Until the page of its extension is ready, and all of it.

    python benchmarks/testing.py            half a minute; a table, and all figures in .wwe/bench/testing.json
    python benchmarks/testing.py --quick    whether it still runs; its figures mean nothing

An author's pytest runs twenty tests on each runtime, in turns. The first ones, which start the browser and build the
page's files, do not count.
"""

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

import pytest
from _results import progress, save

from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

_BUDGET_MS = {MICROPYTHON: 300, PYODIDE: 600}  # until the page is ready
_TESTS, _WARMING_UP = 20, 3
_BEFORE_READY = ("setup", "call")  # phases of a test, as pytest calls them
_SETTINGS = """\
[project]
name = "desk"

[tool.wwe.views.desk]
level = "workspace"
"""
_MAIN = """\
from genesys.wwe import page, service

agent = await service.agent.get()
page.fill("#app", agent.username)
"""
_FILE = """\
import pytest

@pytest.mark.parametrize(("number", "wwe_runtime"), {cases})
def test_the_page_says_who_is_logged_in(workspace, extension, number):
    assert extension.text("#app")  # it waits until the page is ready
"""


def main() -> None:
    """Measure, write the file, and show the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    figures = _measured(1 if parser.parse_args().quick else _TESTS)
    rows = [_row(runtime, figures[runtime]) for runtime in _BUDGET_MS]
    columns = ("", "until its page is ready, median, ms", "least", "greatest", "the whole test, ms", "budget, ms")
    save("testing", {"budget": _BUDGET_MS, "figures": figures}, {"testing": (columns, rows)})


def _row(runtime: str, tests: list[dict[str, float]]) -> list[str]:
    ready, whole = ([each[what] for each in tests] for what in ("ready", "whole"))
    times = [median(ready), min(ready), max(ready), median(whole)]
    return [runtime, *(f"{each:,.0f}" for each in times), str(_BUDGET_MS[runtime])]


class _Phases:
    """A plugin of pytest's: how many ms each phase of each test has taken, by runtime."""

    def __init__(self) -> None:
        self._tests: dict[str, dict[str, float]] = defaultdict(dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a phase."""
        self._tests[report.nodeid][report.when or ""] = report.duration * 1000

    def of(self, runtime: str) -> list[dict[str, float]]:
        """Return the times of each test on a runtime, in their order: until its page was `ready`, and the `whole`."""
        tests = [phases for name, phases in self._tests.items() if name.endswith(f"-{runtime}]")]
        return [{"ready": sum(each[phase] for phase in _BEFORE_READY), "whole": sum(each.values())} for each in tests]


def _measured(tests: int) -> dict[str, list[dict[str, float]]]:
    cases = [(number, runtime) for number in range(_WARMING_UP + tests) for runtime in _BUDGET_MS]
    phases = _Phases()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "desk"
        folder.mkdir()
        for name, text in {"pyproject.toml": _SETTINGS, "main.py": _MAIN, "test_desk.py": _FILE}.items():
            (folder / name).write_text(text.format(cases=cases) if text is _FILE else text, encoding="utf-8")
        progress(f"{len(cases)} tests, in turns")
        arguments = ["-q", "-p", "no:cacheprovider", "-p", "no:warnings", f"--rootdir={folder}", str(folder)]
        if pytest.main([*arguments, "--browser", "chromium", "--wwe-tier", "browser"], plugins=[phases]):
            raise SystemExit("A test has failed.")
    return {runtime: phases.of(runtime)[_WARMING_UP:] for runtime in _BUDGET_MS}


if __name__ == "__main__":
    main()

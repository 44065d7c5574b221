"""The tests of the examples run in memory, and in a browser on MicroPython and on Pyodide."""

from collections.abc import Iterator

import pytest

from wwe_kit.project.around import extension_around
from wwe_kit.project.project import load_project
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE
from wwe_kit.testing.tiers import BROWSER, TIERS


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest the mark of this repository's tests that need a browser."""
    config.addinivalue_line("markers", "browser: it needs a browser")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test in each tier, unless its mark or the command line names one."""
    config, fixtures = metafunc.config, metafunc.fixturenames
    if "extension" not in fixtures or config.getoption("--wwe-tier") or config.getoption("--wwe-runtime"):
        return
    mark = metafunc.definition.get_closest_marker("wwe_tier")
    ways = [way for tier in (mark.args if mark else TIERS) for way in _ways(tier, metafunc)]
    metafunc.parametrize(("wwe_tier", "wwe_runtime"), ways)


def _ways(tier: str, metafunc: pytest.Metafunc) -> Iterator[object]:
    """Return a tier with the runtimes to run a test on; None is the one that the extension names."""
    marks = [pytest.mark.browser] if tier == BROWSER else []
    yield pytest.param(tier, None, marks=marks, id=tier)
    if tier == BROWSER and _runs_on_pyodide_too(metafunc):
        yield pytest.param(tier, PYODIDE, marks=marks, id=f"{tier}-{PYODIDE}")


def _runs_on_pyodide_too(metafunc: pytest.Metafunc) -> bool:
    """Return whether a test of an extension on MicroPython runs on Pyodide as well: in Chromium it does."""
    config = metafunc.config
    if "firefox" in config.getoption("--browser", []):
        return False
    folder = extension_around(metafunc.definition.path, config.invocation_params.dir)
    return load_project(folder).runtime == MICROPYTHON

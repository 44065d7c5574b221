"""The tests of the examples run in memory, and in a browser on MicroPython and on Pyodide."""

from collections.abc import Iterator

import pytest

from wwe_kit.project.around import extension_around
from wwe_kit.project.project import load_project
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE
from wwe_kit.testing.tiers import BROWSER, TIERS

CHROMIUM = "chromium"


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest the mark of this repository's tests that need a browser."""
    config.addinivalue_line("markers", "browser: it needs a browser")


@pytest.hookimpl(trylast=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test in each tier, unless its mark or the command line names one: then it is the plugin's matter."""
    config, fixtures = metafunc.config, metafunc.fixturenames
    is_told = config.getoption("--wwe-tier") or config.getoption("--wwe-runtime")
    if "extension" not in fixtures or "browser_name" in fixtures or is_told:
        return
    fixtures.append("browser_name")
    ways = [way for tier in TIERS for way in _ways(tier, metafunc)]
    names = ("wwe_tier", "wwe_runtime", "browser_name")
    metafunc.parametrize(names, ways, indirect=["browser_name"], scope="session")


def _ways(tier: str, metafunc: pytest.Metafunc) -> Iterator[object]:
    """Return a tier with the runtimes and browsers to run a test in; None is the runtime that the extension names."""
    browsers = list(dict.fromkeys(metafunc.config.getoption("--browser"))) or [CHROMIUM]
    if tier != BROWSER:
        yield pytest.param(tier, None, browsers[0], id=tier)
        return
    for browser in browsers:
        which = tier if len(browsers) == 1 else f"{tier}-{browser}"
        yield pytest.param(tier, None, browser, marks=pytest.mark.browser, id=which)
        if browser == CHROMIUM and _is_on_micropython(metafunc):
            yield pytest.param(tier, PYODIDE, browser, marks=pytest.mark.browser, id=f"{which}-{PYODIDE}")


def _is_on_micropython(metafunc: pytest.Metafunc) -> bool:
    """Return whether a test is of an extension on MicroPython, which runs on Pyodide as well."""
    folder = extension_around(metafunc.definition.path, metafunc.config.invocation_params.dir)
    return load_project(folder).runtime == MICROPYTHON

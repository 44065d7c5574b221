"""The evidence of a failed test: its file, and who names it."""

import os
import platform
import shutil
from collections.abc import Generator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from wwe_kit.resources import DISTRIBUTION
from wwe_kit.testing import Workspace
from wwe_kit.testing.evidence.evidence import Evidence

# The browser's page that a test works with, where it does not take that itself.
PAGE = pytest.StashKey[Any]()
# What fixtures have given by their names, also to one that has failed before the test began.
GIVEN = pytest.StashKey[dict[str, Any]]()
_PICTURE_MS = 5_000
_HERE = "test-results"  # as pytest-playwright calls it
_EMPTIES_IT = "delete_output_dir"  # pytest-playwright's fixture


def pytest_sessionstart(session: pytest.Session) -> None:
    """Empty the folder of a run in several processes, before the first of them begins."""
    config = session.config
    is_first = config.getoption("numprocesses", None) and not _is_worker(config)
    if is_first and config.pluginmanager.hasplugin("playwright") and not config.option.collectonly:
        shutil.rmtree(_folder(config), ignore_errors=True)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_fixture_setup(
    fixturedef: "pytest.FixtureDef[object]", request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Let no process of pytest-xdist empty the folder: the others may have written into it.

    Where one has died, the process that takes its place would remove all of it.
    """
    if fixturedef.argname != _EMPTIES_IT or not _is_worker(request.config):
        return (yield)
    function = fixturedef.func
    fixturedef.func = _leave  # type: ignore[misc]
    try:
        return (yield)
    finally:
        fixturedef.func = function  # type: ignore[misc]


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


def _leave(**_needed: object) -> None:
    """Leave the folder as it is."""


def fixtures_of(item: pytest.Item) -> dict[str, Any]:
    """Return what the fixtures of a test have given so far, by their names."""
    given: dict[str, Any] = item.stash.get(GIVEN, {})
    return given | getattr(item, "funcargs", {})


def leave_evidence(item: pytest.Item, report: pytest.TestReport, driver: Workspace) -> None:
    """Write the file, and name it in the terminal, in JUnit's XML, and in the report of pytest-html."""
    try:
        file = _evidence(item, report, driver).write(_folder(item.config))
    except Exception as error:  # nothing may stand before the test's own failure
        report.sections.append(("evidence", f"It could not be written: {error}"))
        return
    report.sections.append(("evidence", str(file)))
    item.user_properties.append(("evidence", str(file)))
    html = item.config.pluginmanager.getplugin("html")
    if html and (reports_file := item.config.getoption("htmlpath")):
        link = html.extras.url(_way(Path(reports_file).absolute().parent, file), name="Evidence")
        report.__dict__["extras"] = [*getattr(report, "extras", []), link]


def _way(folder: Path, file: Path) -> str:
    """Return the address of a file in a page of a folder, so that both can be moved together, as CI keeps them."""
    try:
        return quote(Path(os.path.relpath(file, folder)).as_posix())
    except ValueError:  # Windows: on another drive
        return file.as_uri()


def _folder(config: pytest.Config) -> Path:
    return Path(config.getoption("--output", _HERE, skip=False) or _HERE).absolute()


def _evidence(item: pytest.Item, report: pytest.TestReport, driver: Workspace) -> Evidence:
    messages = []
    with suppress(Exception):  # as above
        messages = driver.messages()
    fixtures = fixtures_of(item)
    about = {
        "Tier": str(fixtures.get("wwe_tier", "")),
        "Python": platform.python_version(),
        "Kit": version(DISTRIBUTION),
        "Workspace's clock": f"{messages[-1].time} s at the last message" if messages else "nothing was said",
    }
    return Evidence(
        item.nodeid,
        about,
        report.longreprtext,
        driver.diary.steps,
        messages,
        driver.printed,
        _pages(fixtures),
        _pictures(fixtures.get("page") or item.stash.get(PAGE, None)),
        {origin: name for name, origin in driver.extension_origins.items()},
    )


def _pages(fixtures: dict[str, Any]) -> dict[str, str]:
    """Return what the pages in memory show; a browser gives a picture."""
    running = fixtures.get("wwe_running")
    with suppress(Exception):  # as above
        from wwe_kit.memory.aria.snapshot import snapshot  # noqa: PLC0415 - tests in a browser need none of it

        return {
            f"What {each.frame.content.label} shows ({each.frame.frame_id})": snapshot(each.page.document.body)
            for each in getattr(running and running.driven, "pages", ())
        }
    return {}


def _pictures(page: Any) -> dict[str, bytes]:
    if not hasattr(page, "screenshot"):
        return {}
    with suppress(Exception):  # the page may be gone
        return {"The browser's page": page.screenshot(timeout=_PICTURE_MS)}
    return {}

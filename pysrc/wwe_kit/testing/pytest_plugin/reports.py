"""What a failed test shows beside its own error, in the terminal and in a file."""

from collections.abc import Generator
from pathlib import Path

import pytest

from wwe_kit.resources import PACKAGE, checkout
from wwe_kit.testing import Workspace
from wwe_kit.testing.evidence.page_time import told_of
from wwe_kit.testing.handles.cures import cure_of
from wwe_kit.testing.handles.misspelt import add_hint
from wwe_kit.testing.pytest_plugin.evidence import fixtures_of, leave_evidence
from wwe_kit.testing.tiers import BROWSER
from wwe_kit.testing.transcript import transcript
from wwe_kit.traces import folded

_SHOWN_MESSAGES = 40
_OURS = ("wwe_kit", "wwe_host", "wwe_keeper", "wwe_link", "wwe_protocol", "genesys/wwe")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show with a failed test what was said on the wire, and what pages have printed; write its evidence.

    A test fails before it begins where a page of its extension cannot start.
    """
    driver = fixtures_of(item).get("workspace") if call.when != "teardown" else None
    if call.excinfo is not None and isinstance(driver, Workspace):
        item.add_report_section(call.when, "messages of the workspace", _said(driver))
        if waiting := _waiting(item):
            item.add_report_section(call.when, "where the extension's code waits", waiting)
        if time := told_of(driver.advanced_s) if fixtures_of(item).get("wwe_tier") == BROWSER else "":
            item.add_report_section(call.when, "time", time)
        item.add_report_section(call.when, "printed by pages", folded("\n".join(driver.printed)))
        add_hint(call.excinfo.value)
        if cure := cure_of(call.excinfo.value):
            call.excinfo.value.add_note(cure)
        _hide_the_kit(item, call.excinfo)
    report = yield
    if report.failed and isinstance(driver, Workspace):
        leave_evidence(item, report, driver)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let pytest say which line of the author's Ctrl-C has stopped: it makes no report of that test."""
    try:
        return (yield)
    except KeyboardInterrupt as error:
        _hide_the_kit(item, pytest.ExceptionInfo.from_exception(error))
        raise


def _hide_the_kit(item: pytest.Item, error: pytest.ExceptionInfo[BaseException]) -> None:
    """Leave out of the traceback what of the kit stands between a test and its author's code.

    pytest's `--full-trace` shows it all, and so do the kit's own tests.
    """
    if item.config.getoption("fulltrace", False) or _is_the_kits(item.path):
        return
    ours = [PACKAGE.parent / name for name in _OURS]
    for entry in error.traceback:
        if any(Path(entry.path).is_relative_to(folder) for folder in ours):
            entry.frame.f_globals["__tracebackhide__"] = True  # pytest asks the module too


def _is_the_kits(file: Path) -> bool:
    root = checkout()
    return root is not None and file.is_relative_to(root / "tests")


def _said(driver: Workspace) -> str:
    try:
        messages = driver.messages()
        shown = messages[-_SHOWN_MESSAGES:]
        fetches = driver.diary.fetches[-_SHOWN_MESSAGES:]
        return transcript(shown, fetches, since=len(messages) - len(shown))
    except Exception as error:  # a workspace in the browser may be gone with it, and the test's own failure matters
        return f"They are not available any more: {error}"


def _waiting(item: pytest.Item) -> str:
    """Return the lines at which an author's code waits, which is known of a test in memory."""
    running = fixtures_of(item).get("wwe_running")
    waiting = getattr(running and running.driven, "waiting", None)
    return "\n".join(waiting()) if waiting else ""

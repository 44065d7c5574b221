"""What one test did in memory and in a browser, compared at the end of a run that has both."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field

import pytest

from wwe_kit.testing import Workspace
from wwe_kit.testing.tiers import BROWSER, MEMORY

_TIER, _ASKED = "wwe_tier", "wwe_requests"
_TITLE = "the same test in memory and in a browser"


@dataclass(slots=True)
class Seen:
    """What came of a test in each tier, and the operations that its extensions asked for there."""

    outcomes: dict[str, str] = field(default_factory=dict)
    asked: dict[str, set[str]] = field(default_factory=dict)


_SEEN = pytest.StashKey[dict[str, Seen]]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin with nothing."""
    config.stash[_SEEN] = {}
    config.pluginmanager.register(_Reports(config), "wwe-comparison")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Give the report of a test that runs in both tiers its own, and what its extensions have asked for."""
    report = yield
    callspec = getattr(item, "callspec", None)
    workspace = getattr(item, "funcargs", {}).get("workspace")
    if call.when == "call" and callspec and _TIER in callspec.params and isinstance(workspace, Workspace):
        tier = callspec.params[_TIER]
        report.user_properties += [(_TIER, tier), (_ASKED, " ".join(_asked(workspace)))]
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which tests differ between the tiers, and in what."""
    lines = [f"{name}: {line}" for name, seen in config.stash[_SEEN].items() for line in differences(seen)]
    if lines:
        terminalreporter.section(_TITLE)
        for line in lines:
            terminalreporter.line(line)


def differences(seen: Seen) -> Iterator[str]:
    """Return what differs between the tiers of one test, in lines; none if it has run in one tier alone."""
    if not {MEMORY, BROWSER} <= set(seen.outcomes):
        return
    if seen.outcomes[MEMORY] != seen.outcomes[BROWSER]:
        yield f"{seen.outcomes[MEMORY]} in memory, {seen.outcomes[BROWSER]} in a browser"
    for here, where, other in ((MEMORY, "in memory", BROWSER), (BROWSER, "in a browser", MEMORY)):
        if alone := sorted(seen.asked[here] - seen.asked[other]):
            yield f"asked for {where} only: {', '.join(alone)}"


class _Reports:
    """Collects the reports, which with `pytest -n` come from other processes."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what came of a test in its tier."""
        told = dict(report.user_properties)
        if report.when != "call" or _TIER not in told:
            return
        tier = str(told[_TIER])
        name = re.sub(rf"(?<=[\[-]){tier}(?=[\]-])", "*", report.nodeid).removesuffix("[*]")
        seen = self._config.stash[_SEEN].setdefault(name, Seen())
        seen.outcomes[tier] = report.outcome
        seen.asked[tier] = set(str(told[_ASKED]).split())


def _asked(workspace: Workspace) -> list[str]:
    try:
        return workspace.requests().names
    except Exception:  # the browser may be gone with its workspace, and the test's own failure matters
        return []

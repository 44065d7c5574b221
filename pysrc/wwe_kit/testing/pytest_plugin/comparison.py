"""What one test did in memory and in a browser, compared at the end of a run that has both."""

import json
import re
import textwrap
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from wwe_host.page.drawer.message_text import json_text
from wwe_kit.testing import Workspace
from wwe_kit.testing.pytest_plugin.tiers import said_of
from wwe_kit.testing.tiers import BROWSER, MEMORY, TIERS
from wwe_kit.testing.wire.messages import Request

_TIER, _ASKED = "wwe_tier", "wwe_requests"
_TITLE = "the same test in memory and in a browser"
_LONGEST = 120  # characters of parameters
# What is made by chance, and is another in each run.
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


Asked = dict[str, list[str]]


@dataclass(slots=True)
class Seen:
    """What came of a test in each tier, and what its extensions asked for there: parameters by operation."""

    outcomes: dict[str, str] = field(default_factory=dict)
    asked: dict[str, Asked] = field(default_factory=dict)


_SEEN = pytest.StashKey[dict[str, Seen]]()
_COUNTS = pytest.StashKey[Counter[str]]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin with nothing."""
    config.stash[_SEEN] = {}
    config.stash[_COUNTS] = Counter()
    config.pluginmanager.register(_Reports(config), "wwe-comparison")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Give the report of a test its tier, and where it runs in both, what its extensions have asked for."""
    report = yield
    callspec = getattr(item, "callspec", None)
    fixtures = getattr(item, "funcargs", {})
    workspace = fixtures.get("workspace")
    tier = fixtures.get(_TIER)  # an author's own workspace may be in none
    if call.when == "call" and isinstance(workspace, Workspace) and tier in TIERS:
        report.user_properties.append((_TIER, tier))
        if callspec and _TIER in callspec.params:
            report.user_properties.append((_ASKED, json.dumps(_asked(workspace))))
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which tests differ between the tiers, and in what; with `pytest -n` also how many have run where."""
    if config.getoption("numprocesses", None):  # its workers collect, and nobody hears their line
        terminalreporter.line(said_of(config.stash[_COUNTS], config))
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
    memory, browser = seen.asked[MEMORY], seen.asked[BROWSER]
    for here, where, other in ((memory, "in memory", browser), (browser, "in a browser", memory)):
        if alone := sorted(set(here) - set(other)):
            yield f"asked for {where} only: {', '.join(alone)}"
    for name in sorted(set(memory) & set(browser)):
        in_memory = [each for each in memory[name] if each not in browser[name]]
        in_browser = [each for each in browser[name] if each not in memory[name]]
        asked = [
            f"{_with(each)} {where}" for each, where in ((in_memory, "in memory"), (in_browser, "in a browser")) if each
        ]
        if asked:
            yield f"{name} was asked {', '.join(asked)}{' only' if len(asked) == 1 else ''}"


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
        self._config.stash[_COUNTS][tier] += 1
        if _ASKED not in told:
            return
        name = re.sub(rf"(?<=[\[-]){tier}(?=[\]-])", "*", report.nodeid).removesuffix("[*]")
        seen = self._config.stash[_SEEN].setdefault(name, Seen())
        seen.outcomes[tier] = report.outcome
        seen.asked[tier] = json.loads(str(told[_ASKED]))


def asked_for(requests: Iterable[Request]) -> Asked:
    """Return what extensions have asked for: by operation its parameters, each once, with their keys in order."""
    asked: Asked = {}
    for request in requests:
        parameters = _UUID.sub("...", json_text(_in_order(request.parameters))[1:-1])
        if parameters not in asked.setdefault(request.name, []):
            asked[request.name].append(parameters)
    return asked


def _asked(workspace: Workspace) -> Asked:
    with suppress(Exception):  # the browser may be gone with its workspace, and the test's own failure matters
        return asked_for(workspace.requests())
    return {}


def _in_order(content: object) -> object:
    """Return the same with its keys in order: a dict of MicroPython has another order than one of CPython."""
    if isinstance(content, dict):
        return {key: _in_order(content[key]) for key in sorted(content)}
    return [_in_order(each) for each in content] if isinstance(content, list) else content


def _with(parameters: list[str]) -> str:
    """Return "with (...)" for each."""
    return " and ".join(f"with ({textwrap.shorten(each, _LONGEST, placeholder=' ...')})" for each in parameters)

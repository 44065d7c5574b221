"""All that is looked at, in the order in which it is told."""

import json
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version

import click

from wwe_kit.doctor import browser_trial, machine, places, programs
from wwe_kit.doctor.finding import NOTE, OK, PROBLEM, Finding, has_problem
from wwe_kit.doctor.live.extension import look_at
from wwe_kit.progress import step
from wwe_kit.resources import DISTRIBUTION

_MARKS = {
    OK: click.style("ok", fg="green"),
    NOTE: click.style("note", fg="yellow"),
    PROBLEM: click.style("PROBLEM", fg="red"),
}
_WIDEST = 7  # of the marks
_PORTS = {8700: "--host-port", 8701: "--extension-port"}


def findings_here() -> Iterator[Finding]:
    """Return what is to be said of this machine, one after the other as it is found."""
    yield from machine.machine()
    yield from machine.network()
    yield from programs.packages()
    yield programs.node()
    yield from programs.page_runtimes()
    yield from programs.browsers()
    yield from places.ports(_PORTS)
    yield places.local_name()
    yield from places.cache_folder()
    yield places.working_folder()
    if programs.has_playwright():
        with step("Trying what a browser allows a frame of another site"):
            tried = list(browser_trial.trial())
        yield from tried


def diagnose(url: str | None, workspace: str, say: Callable[[str], object], *, as_json: bool) -> bool:
    """Tell what is found of this machine, or of the extension at an address; return whether all of it is well.

    Raises BadInput for an address where nothing can be looked at.
    """
    found = look_at(url, workspace) if url else findings_here()
    told = list(_shown(found, say if not as_json else lambda _line: None))
    if as_json:
        say(json.dumps(_report(url, told), indent=2))
    else:
        say(_summary(told))
    return not has_problem(told)


def _shown(findings: Iterable[Finding], say: Callable[[str], object]) -> Iterator[Finding]:
    for finding in findings:
        mark = _MARKS[finding.level] + " " * (_WIDEST - len(click.unstyle(_MARKS[finding.level])))
        say(f"{mark}  {finding.topic}: {finding.text}")
        if finding.cure:
            say(f"{' ' * _WIDEST}  -> {finding.cure}")
        yield finding


def _report(url: str | None, findings: Iterable[Finding]) -> dict[str, object]:
    return {"kit": version(DISTRIBUTION), "url": url, "findings": [finding.as_json() for finding in findings]}


def _summary(findings: list[Finding]) -> str:
    counts = {level: sum(finding.level == level for finding in findings) for level in (PROBLEM, NOTE)}
    if not any(counts.values()):
        return "\nEverything is well."
    return f"\n{_many(counts[PROBLEM], 'problem')}, {_many(counts[NOTE], 'note')}."


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"

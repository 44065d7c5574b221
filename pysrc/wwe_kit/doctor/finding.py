"""What was found, how bad it is, and what to do."""

from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

Level = Literal["ok", "note", "problem"]

OK: Level = "ok"
NOTE: Level = "note"  # works, and somebody may want to know
PROBLEM: Level = "problem"  # something that an author or an agent does will fail


class Finding(NamedTuple):
    """One thing that was looked at."""

    topic: str  # "Node.js", "port 8700", "Cache-Control"
    level: Level
    text: str  # one sentence
    cure: str = ""  # what to do, where there is something to do

    def as_json(self) -> dict[str, Any]:
        """Return it for `--json`."""
        return self._asdict()


def ok(topic: str, text: str) -> Finding:
    """Return a finding that is as it should be."""
    return Finding(topic, OK, text)


def note(topic: str, text: str, cure: str = "") -> Finding:
    """Return a finding that hinders nothing."""
    return Finding(topic, NOTE, text, cure)


def problem(topic: str, text: str, cure: str) -> Finding:
    """Return a finding that hinders."""
    return Finding(topic, PROBLEM, text, cure)


def has_problem(findings: Iterable[Finding]) -> bool:
    """Return whether one of them hinders."""
    return any(finding.level == PROBLEM for finding in findings)

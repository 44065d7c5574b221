"""How a part of a test run ended: whether it is ok, how long it took, how many tests it ran."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from xml.etree import ElementTree

STEP = "step: "


@dataclass(frozen=True, slots=True)
class Counts:
    """The tests of a part."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        """Return them in words: "212 passed, 1 skipped"."""
        return ", ".join(f"{number:,} {name}" for name, number in asdict(self).items() if number or name == "passed")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one part ended. `note` says why there are no counts, `steps` the seconds of each step of a part."""

    name: str
    is_ok: bool
    seconds: float = 0.0
    counts: Counts | None = None
    note: str = ""
    steps: Mapping[str, float] = field(default_factory=dict)

    def line(self) -> str:
        """Return it as a row of the summary, with a row below it for each step."""
        more = self.note or (str(self.counts) if self.counts else "")
        row = f"{self.name:<48}{'ok' if self.is_ok else 'FAILED':<8}{self.seconds:>7.1f} s   {more}".rstrip()
        return "\n".join([row, *(f"  {name:<54}{seconds:>7.1f} s" for name, seconds in self.steps.items())])


def read_counts(report: Path) -> Counts | None:
    """Return the counts of a report that pytest has written (`--junitxml`); None where it has written none."""
    try:
        suites = list(ElementTree.parse(report).iter("testsuite"))
    except (OSError, ElementTree.ParseError):
        return None
    tests, skipped = _sum(suites, "tests"), _sum(suites, "skipped")
    failed = _sum(suites, "failures") + _sum(suites, "errors")
    return Counts(tests - failed - skipped, failed, skipped)


def read_steps(report: Path) -> dict[str, float]:
    """Return the seconds of the steps that a part has timed, as the report has them: `step: NAME`."""
    try:
        properties = list(ElementTree.parse(report).iter("property"))
    except (OSError, ElementTree.ParseError):
        return {}
    found = ((each.get("name", ""), each.get("value", "")) for each in properties)
    return {name.removeprefix(STEP): float(seconds) for name, seconds in found if name.startswith(STEP)}


def _sum(suites: list[ElementTree.Element], name: str) -> int:
    return sum(int(suite.get(name, 0)) for suite in suites)

"""How a part of a test run ended: whether it is ok, how long it took, how many tests it ran."""

from dataclasses import asdict, dataclass
from pathlib import Path
from xml.etree import ElementTree


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
    """How one part ended. `note` says why there are no counts."""

    name: str
    is_ok: bool
    seconds: float = 0.0
    counts: Counts | None = None
    note: str = ""

    def line(self) -> str:
        """Return it as a row of the summary."""
        more = self.note or (str(self.counts) if self.counts else "")
        return f"{self.name:<32}{'ok' if self.is_ok else 'FAILED':<8}{self.seconds:>7.1f} s   {more}".rstrip()


def read_counts(report: Path) -> Counts | None:
    """Return the counts of a report that pytest has written (`--junitxml`); None where it has written none."""
    try:
        suites = list(ElementTree.parse(report).iter("testsuite"))
    except (OSError, ElementTree.ParseError):
        return None
    tests, skipped = _sum(suites, "tests"), _sum(suites, "skipped")
    failed = _sum(suites, "failures") + _sum(suites, "errors")
    return Counts(tests - failed - skipped, failed, skipped)


def _sum(suites: list[ElementTree.Element], name: str) -> int:
    return sum(int(suite.get(name, 0)) for suite in suites)

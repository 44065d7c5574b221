"""The record of a whole test run: when, with which versions, and how each part ended."""

import json
import platform
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.repository.outcome import Outcome
from wwe_kit.testing.chromium import system_chromium
from wwe_kit.testing.firefox import system_firefox
from wwe_kit.testing.installing import playwrights_own, version_of

NAME = "record.json"
CHROMIUM, FIREFOX = "in Chromium", "in Firefox"  # the parts that run in browsers


@dataclass(frozen=True, slots=True)
class Record:
    """What a run has shown. `versions` is of what it ran with, `passed` of the tests by part.

    `steps` are the seconds of what an author does, by its name in tests/outside.
    """

    date: str
    is_ok: bool
    versions: dict[str, str]
    passed: dict[str, int]
    steps: dict[str, float] = field(default_factory=dict)


def write_record(folder: Path, outcomes: Iterable[Outcome]) -> None:
    """Write the record of a run into a folder."""
    outcomes = list(outcomes)
    record = Record(
        date=datetime.now(UTC).date().isoformat(),
        is_ok=all(outcome.is_ok for outcome in outcomes),
        versions={"CPython": platform.python_version(), "Playwright": version("playwright"), **_browsers()},
        passed={outcome.name: outcome.counts.passed for outcome in outcomes if outcome.counts},
        steps={name: seconds for outcome in outcomes for name, seconds in outcome.steps.items()},
    )
    (folder / NAME).write_text(json.dumps(asdict(record), indent=2) + "\n", encoding="utf-8")


def read_record(folder: Path) -> Record:
    """Read the record of the last run. Raises BadInput where there is none, or where that run has failed."""
    try:
        fields = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except OSError:
        raise BadInput("There is no record of a test run: run `python3 build.py test` first.") from None
    record = Record(**fields)
    if not record.is_ok or FIREFOX not in record.passed:
        why = "something failed" if not record.is_ok else "it did not run in Firefox"
        raise BadInput(f"The last test run proves nothing, because {why}: run `python3 build.py test` again.")
    return record


def _browsers() -> dict[str, str]:
    found = {
        "Chromium": system_chromium() or playwrights_own("chromium"),
        "Firefox": system_firefox() or playwrights_own("firefox"),
    }
    return {name: version_of(path) for name, path in found.items() if path}

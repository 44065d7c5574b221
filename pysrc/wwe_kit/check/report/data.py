"""Findings for programs: as JSON, and as the annotations that GitHub shows beside the lines of a change."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wwe_kit.check.checker import Report
from wwe_kit.check.report.places import shown
from wwe_kit.check.rule import Finding, Severity
from wwe_kit.resources import documentation

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
# What GitHub reads as the end of a value.
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = _ESCAPES | {":": "%3A", ",": "%2C"}


def as_data(reports: Iterable[Report]) -> dict[str, Any]:
    """Return everything that was found, as JSON has it."""
    return {
        "extensions": [
            {
                "folder": str(report.folder),
                "asked": not report.unasked,
                "findings": [_finding(report.folder, finding) for finding in report.findings],
            }
            for report in reports
        ]
    }


def annotations(report: Report) -> Iterator[str]:
    """Return a line for each finding, as a step of a GitHub workflow prints it. Paths are below the current folder."""
    for finding in report.findings:
        place = {"file": shown(report.folder / finding.path), "line": finding.line, "col": finding.column}
        given = {key: value for key, value in {**place, "title": f"wwe {finding.code}"}.items() if value}
        properties = ",".join(f"{key}={_escaped(str(value), _IN_PROPERTIES)}" for key, value in given.items())
        yield f"::{_LEVELS[finding.severity]} {properties}::{_escaped(finding.sentence, _ESCAPES)}"


def _finding(folder: Path, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "path": str(folder / finding.path),
        "line": finding.line or None,
        "column": finding.column or None,
        "end_column": finding.end or None,
        "sentence": finding.sentence,
        "documentation": documentation(f"reference/checks.md#{finding.code.lower()}"),
    }


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)

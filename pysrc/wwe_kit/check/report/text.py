"""Findings for a person: place, sentence, and the line of the source with a mark under it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from wwe_kit.check.checker import Report
from wwe_kit.check.report.places import shown
from wwe_kit.check.rule import Finding, Rule, Severity
from wwe_kit.excerpt import marked_line
from wwe_kit.resources import documentation

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")  # of Markdown


def lines(report: Report) -> Iterator[str]:
    """Return what is printed of one extension, line by line."""
    yield from findings_shown(report, report.findings)
    yield summary(report)
    if report.unasked:
        yield f"The runtime itself was not asked. {report.unasked}."


def findings_shown(report: Report, findings: Iterable[Finding]) -> Iterator[str]:
    """Return what is printed of findings: place, sentence, the line of the source, and an empty line."""
    for finding in findings:
        yield _headline(report.folder, finding)
        source = report.sources.get(finding.path, "")
        yield from marked_line(source, finding.line, finding.column, finding.end, _COLOURS[finding.severity])
        yield ""


def summary(report: Report) -> str:
    """Return how much was found, in one sentence."""
    counts = [_counted(len(report.of(severity)), severity) for severity in Severity if report.of(severity)]
    name = shown(report.folder)
    return f"{report.folder.name if name == '.' else name}: {', '.join(counts) or 'nothing found'}."


def explanation(rule: Rule) -> str:
    """Return all that there is to be said of a rule."""
    return "\n\n".join(
        [
            f"{rule.code}  {rule.title} ({rule.severity})",
            _LINK.sub(r"\1", rule.why),
            f"Wrong:\n\n{_indented(rule.bad)}",
            f"Right:\n\n{_indented(rule.good)}",
            f"Read more: {documentation(f'reference/checks.md#{rule.code.lower()}')}",
        ]
    )


def _headline(folder: Path, finding: Finding) -> str:
    place = ":".join(str(part) for part in (shown(folder / finding.path), finding.line, finding.column) if part)
    colour = _COLOURS[finding.severity]
    return (
        f"{click.style(place, bold=True)}: {click.style(f'{finding.code} {finding.severity}', fg=colour)}: "
        f"{finding.sentence}"
    )


def _counted(count: int, severity: Severity) -> str:
    if severity is Severity.ADVICE:
        return "1 piece of advice" if count == 1 else f"{count} pieces of advice"
    return f"{count} {severity}{'' if count == 1 else 's'}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.rstrip("\n").split("\n"))

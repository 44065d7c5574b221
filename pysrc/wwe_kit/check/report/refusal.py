"""What stops a build: all errors that were found, shown as `wwe check` shows them."""

from typing import IO, Any

import click

from wwe_kit.check.checker import Report
from wwe_kit.check.report.text import findings_shown
from wwe_kit.check.rule import Severity
from wwe_kit.errors import BadInput


class Refused(BadInput):
    """The errors of a report: `message` has each in a line, and a terminal gets the lines of the sources too."""

    def __init__(self, report: Report) -> None:
        self._report = report
        super().__init__("\n".join(finding.text(report.folder) for finding in report.of(Severity.ERROR)))

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the errors."""
        for line in findings_shown(self._report, self._report.of(Severity.ERROR)):
            click.echo(line, file=file, err=file is None)


def refuse_errors(report: Report) -> None:
    """Raise Refused, which is BadInput, with all errors of a report, if there are any."""
    if report.of(Severity.ERROR):
        raise Refused(report)

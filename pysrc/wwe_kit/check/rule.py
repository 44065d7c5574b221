"""What `wwe check` looks for: a rule with its code, and a finding, which is a place where a rule is broken."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """How bad a finding is: an error stops the build, a warning does not, advice never fails a check."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked for. `bad` and `good` are an example and its cure, in `language`.

    `settings` are lines of `[tool.wwe]` that the example needs. `asks` tells whether only the runtime itself knows.
    """

    code: str
    severity: Severity
    title: str
    why: str
    bad: str
    good: str
    language: str = "python"
    settings: str = ""
    asks: bool = False

    def at(self, path: str, line: int, sentence: str, column: int = 0, end: int = 0) -> "Finding":
        """Return a finding of this rule. Lines and columns count from 1; 0 is the whole file, or the whole line."""
        return Finding(path, line, column, self.code, sentence, end, self)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A place where a rule is broken: `path` is below the extension's folder, `sentence` says why and the cure.

    `column` and `end` count characters from 1, `end` is the first one behind; 0 where the whole line is meant.
    """

    path: str
    line: int
    column: int
    code: str
    sentence: str
    end: int = field(default=0, compare=False)
    rule: Rule = field(default=None, compare=False, repr=False)  # type: ignore[assignment]

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.rule.severity

    def text(self, folder: Path) -> str:
        """Return the finding in one line, with the file below `folder`."""
        place = f"{folder / self.path}, line {self.line}" if self.line else f"{folder / self.path}"
        return f"{place}: {self.sentence} [{self.code}]"


RULES: dict[str, Rule] = {}


def rule(
    code: str,
    severity: Severity,
    title: str,
    why: str,
    *,
    bad: str,
    good: str,
    language: str = "python",
    settings: str = "",
    asks: bool = False,
) -> Rule:
    """Declare a rule beside the code that finds it. `RULES` has all whose modules are imported.

    Raises ValueError for a code that is declared already.
    """
    if code in RULES:
        raise ValueError(f"{code} is declared twice")
    RULES[code] = Rule(code, severity, title, why, bad, good, language, settings, asks)
    return RULES[code]

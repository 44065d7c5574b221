"""Findings that an author has silenced on their line: `# wwe: ignore[WWE301]`."""

import io
import re
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wwe_kit.check.rule import RULES, Finding, Severity, rule
from wwe_kit.errors import did_you_mean

UNUSED = rule(
    "WWE901",
    Severity.WARNING,
    "A silence silences nothing",
    "The line has a comment `# wwe: ignore[...]`, and nothing is found there. Remove the comment, so that it does not "
    "hide something later.",
    bad="value = 1  # wwe: ignore[WWE301]\n",
    good="value = 1\n",
)
UNKNOWN = rule(
    "WWE902",
    Severity.WARNING,
    "A silence names no rule",
    "A comment `# wwe: ignore[...]` names the codes that it silences, as this page lists them.",
    bad="value = 1  # wwe: ignore[WWE999]\n",
    good="value = 1\n",
)

_SILENCE = re.compile(r"\bwwe:\s*ignore\s*(?:\[(?P<codes>[^\]\n]*)\])?")


@dataclass(frozen=True, slots=True)
class Silence:
    """A comment, with the codes that it names."""

    path: str
    line: int
    codes: tuple[str, ...]


def silences(sources: Mapping[str, str]) -> list[Silence]:
    """Return the comments of these files, by their paths: Python, TOML, templates `{# #}`, style sheets `/* */`."""
    found = []
    for path, source in sources.items():
        if "wwe:" in source:
            comments = _python_comments(source) if path.endswith(".py") else enumerate(source.split("\n"), 1)
            found += [
                Silence(path, line, tuple(code.strip() for code in (match["codes"] or "").split(",")))
                for line, text in comments
                if ("#" in text or "/*" in text) and (match := _SILENCE.search(text))
            ]
    return found


def without_silenced(
    findings: Iterable[Finding], sources: Mapping[str, str], unasked: Iterable[str] = ()
) -> list[Finding]:
    """Return the findings that no comment silences, and those about the comments themselves.

    `unasked` are codes that nobody has looked for, so that a silence for one of them may be needed all the same.
    """
    comments = silences(sources)
    wanted = {(each.path, each.line, code) for each in comments for code in each.codes}
    kept, used = [], set()
    for finding in findings:
        key = (finding.path, max(finding.line, 1), finding.code)
        if key in wanted:
            used.add(key)
        else:
            kept.append(finding)
    return sorted([*kept, *_about(comments, used, frozenset(unasked))])


def _about(comments: list[Silence], used: set[tuple[str, int, str]], unasked: frozenset[str]) -> Iterator[Finding]:
    for each in comments:
        for code in each.codes:
            if code not in RULES:
                hint = did_you_mean(code, RULES) or "Name the code that is printed behind a finding."
                named = f'there is no rule "{code}"' if code else "this names no code"
                yield UNKNOWN.at(each.path, each.line, f"{named}. {hint}")
            elif (each.path, each.line, code) not in used and code not in unasked:
                yield UNUSED.at(each.path, each.line, f"nothing is found here that {code} stands for. Remove it.")


def _python_comments(source: str) -> Iterator[tuple[int, str]]:
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string
    except (tokenize.TokenError, SyntaxError):
        return

"""The report: text that can be copied and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checks import Question
    from watching import Watch

SAME, OTHER, SEEN = "the same", "OTHERWISE", "noted"


class Result:
    """One check and what this workspace does."""

    def __init__(self, check: Question, seen: str) -> None:
        self.check = check
        self.seen = seen

    @property
    def verdict(self) -> str:
        """Return whether it is as in the toolkit's workspace; a check with nothing to compare is only noted."""
        if self.check.here is None:
            return SEEN
        return SAME if self.seen == self.check.here else OTHER


def report(results: list[Result], watch: Watch | None, about: str) -> str:
    """Return the whole text; `about` says where and by what it was made."""
    lines = ["# What this workspace does", "", about, ""]
    for result in results:
        lines.append(
            "- "
            + result.verdict
            + ": "
            + result.check.question
            + (" (rule " + result.check.rule + ")" if result.check.rule else "")
        )
        if result.verdict == OTHER:
            lines.append("  - toolkit: " + str(result.check.here))
        if result.verdict != SAME:
            lines.append("  - here: " + result.seen)
    if watch is not None:
        lines += ["", "## Events in their order", ""] + ["- " + line for line in watch.order]
        lines += ["", "## What came with them", ""]
        for name in sorted(watch.shapes):
            lines += ["- " + name + ": " + one for one in watch.shapes[name]]
    return "\n".join(lines) + "\n"

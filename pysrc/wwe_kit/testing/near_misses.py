"""What a failed test shows of a page: what is nearly what was looked for, and the page in lines."""

import difflib
import re

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_QUOTED_SINGLY = re.compile(r"'([^'\"]+)'")  # as Python shows a text; the selectors of Playwright have others in it
_MOST_LINES = 60
_NEAR = 0.65
_NEAR_IN_PART = 0.75


def page_shown(snapshot: str, looked_for: str, why_off_screen: str = "") -> str:
    """Return what to write after a sentence: the lines that are nearly what was looked for, and all lines.

    `snapshot` is an aria snapshot, and `looked_for` a locator as an author has written it. `why_off_screen` is the
    sentence for why nothing of the page is on the screen; "" if it is there.
    """
    if why_off_screen:
        return f" {why_off_screen}"
    if not snapshot:
        return " The page is empty."
    near = near_misses(snapshot, looked_for)
    said = "\n  Near: " + "\n        ".join(near) if near else ""
    lines = snapshot.split("\n")
    more = [f"... and {len(lines) - _MOST_LINES} lines more"] if len(lines) > _MOST_LINES else []
    return said + "\n  The page has:\n    " + "\n    ".join(lines[:_MOST_LINES] + more)


def near_misses(snapshot: str, looked_for: str) -> list[str]:
    """Return the lines of a snapshot whose text is nearly one that was looked for."""
    words = [word.lower() for word in (*_QUOTED.findall(looked_for), *_QUOTED_SINGLY.findall(looked_for))]
    names = [word for word in words if word]
    found: list[tuple[float, str]] = []
    for line in snapshot.split("\n"):
        plain = line.strip().removeprefix("- ")
        texts = [*_QUOTED.findall(plain), plain.partition(": ")[2]]
        score = max((_likeness(name, text.lower()) for name in names for text in texts if text), default=0.0)
        if score >= _NEAR:
            found.append((score, plain))
    return [line for _score, line in sorted(found, reverse=True)[:3]]


def _likeness(name: str, text: str) -> float:
    """Return how like a text is to a name, as a whole or in some of its words."""
    if name in text:
        return 1.0
    words, size = text.split(), len(name.split())
    parts = {" ".join(words[place : place + size]) for place in range(len(words))}
    in_part = max((_ratio(name, part) for part in parts), default=0.0)
    return max(_ratio(name, text), in_part if in_part >= _NEAR_IN_PART else 0.0)


def _ratio(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()

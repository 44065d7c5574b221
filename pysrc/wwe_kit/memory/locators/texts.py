"""How texts are compared, as Playwright does it."""

import re
from typing import NamedTuple


class Wanted(NamedTuple):
    """A text that is looked for: a part of it however it is written, the whole text, or a pattern."""

    text: "str | re.Pattern[str]"
    is_exact: bool = False

    def fits(self, found: str) -> bool:
        """Return whether a text is what is looked for."""
        if isinstance(self.text, re.Pattern):
            return self.text.search(found) is not None
        wanted, found = squeezed(self.text), squeezed(found)
        return wanted == found if self.is_exact else wanted.lower() in found.lower()


def squeezed(text: str) -> str:
    """Return a text in one line."""
    return " ".join(text.split())


def is_whole(expected: "str | re.Pattern[str]", found: str, ignore_case: bool = False) -> bool:
    """Return whether a text is what an expectation names, spaces aside."""
    if isinstance(expected, re.Pattern):
        return expected.search(squeezed(found)) is not None
    wanted, text = squeezed(expected), squeezed(found)
    return wanted.lower() == text.lower() if ignore_case else wanted == text


def is_part(expected: "str | re.Pattern[str]", found: str, ignore_case: bool = False) -> bool:
    """Return whether a text contains what an expectation names, spaces aside."""
    if isinstance(expected, re.Pattern):
        return expected.search(squeezed(found)) is not None
    wanted, text = squeezed(expected), squeezed(found)
    return wanted.lower() in text.lower() if ignore_case else wanted in text

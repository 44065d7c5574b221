"""Standard output of an interpreter that several pages share: each line goes to the console of the page it is from."""

import io
from typing import Any, TextIO

from genesys.wwe.frame import current
from genesys.wwe.page import Page


class Printer(io.TextIOBase):
    """Takes text line by line; `own` takes what is of no page."""

    def __init__(self, level: str, own: TextIO) -> None:
        self._level = level
        self._own = own
        self._unfinished: dict[Page | None, str] = {}

    def write(self, text: str) -> int:
        """Take text; whole lines are said at once."""
        page = current.entered_page()
        *lines, rest = (self._unfinished.pop(page, "") + text).split("\n")
        for line in lines:
            self._say(page, line)
        if rest:
            self._unfinished[page] = rest
        return len(text)

    def flush(self) -> None:
        """Say what is not a whole line yet."""
        unfinished, self._unfinished = self._unfinished, {}
        for page, rest in unfinished.items():
            self._say(page, rest)

    def _say(self, page: Page | None, line: str) -> None:
        report: Any = page.say if page else None
        if report is None:
            self._own.write(line + "\n")
        else:
            report(self._level, line)

"""The evidence of a failed test, and its file."""

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import FileSystemLoader

from wwe_host.journal.entry import Entry
from wwe_host.page.drawer.message_text import json_text
from wwe_host.page.templates import environment
from wwe_kit.resources import resource
from wwe_kit.testing.evidence.diary import Step

FILE = "evidence.html"
_TEMPLATES = "templates/testing"
_LONGEST_NAME = 100  # characters of a folder's name; some systems allow no long paths


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the time line: a step of the test (without a time), or a message."""

    what: str
    time: str = ""
    arrow: str = ""
    message: str = ""
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What there is to know of a failed test.

    `about` are facts by their names: the tier, the clock, versions. `traceback` is pytest's text. `pages` are what
    pages show, as text, and `pictures` are PNG files, both by their titles.
    """

    test: str
    about: dict[str, str]
    traceback: str
    steps: Sequence[Step] = ()
    messages: Sequence[Entry] = ()
    printed: Sequence[str] = ()
    pages: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def lines(self) -> list[Line]:
        """Return steps and messages in their order."""
        lines: list[Line] = []
        steps = list(self.steps)
        for count, entry in enumerate(self.messages):
            while steps and steps[0].after <= count:
                lines.append(Line(steps.pop(0).what))
            lines.append(_line(entry))
        return lines + [Line(step.what) for step in steps]

    def html(self) -> str:
        """Return one file that needs no other: it can be sent to somebody."""
        pictures = {title: base64.b64encode(content).decode() for title, content in self.pictures.items()}
        template = environment(FileSystemLoader(resource(_TEMPLATES))).get_template("evidence.html.jinja")
        return template.render(evidence=self, lines=self.lines(), pictures=pictures)

    def write(self, folder: Path) -> Path:
        """Write the file into a folder of the test's own below `folder`; return it."""
        file = folder / _folder_name(self.test) / FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.html(), encoding="utf-8")
        return file


def _line(entry: Entry) -> Line:
    message = json_text(entry.message, is_pretty=True) if entry.message is not None else ""
    what = "  ".join(filter(None, (str(entry.kind), entry.full_name, entry.frame, entry.rule, entry.note)))
    return Line(what, entry.time, entry.arrow, message, entry.is_refused)


def _folder_name(test: str) -> str:
    """Return the name of a test's folder: the end of its id, which differs most."""
    return re.sub(r"[^a-z0-9]+", "-", test.lower()).strip("-")[-_LONGEST_NAME:].strip("-")

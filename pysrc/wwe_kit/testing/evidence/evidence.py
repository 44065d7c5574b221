"""The evidence of a failed test, and its file."""

import base64
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import FileSystemLoader

from wwe_host.journal.entry import Entry
from wwe_host.page.drawer.message_text import json_text
from wwe_host.page.templates import environment
from wwe_kit.resources import resource
from wwe_kit.testing.evidence.diary import Step
from wwe_kit.testing.evidence.page_fetches import PageFetch
from wwe_kit.testing.transcript import cut

FILE = "evidence.html"
_TEMPLATES = "templates/testing"
# Of an id that a test got and has given again, as many characters as tell it from others.
_UUID = re.compile(r"\b([0-9a-f]{8})-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b")
_LONGEST_BODY = 20_000  # characters of what a page has sent to a server, or got from it
_LONGEST_NAME = 100  # characters of a folder's name; some systems allow no long paths


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the time line: a step of the test (without a kind), a message, or what a page has fetched.

    `kind`, `whose` it is, and `why` it is not as usual stand beside what is said.
    """

    what: str
    time: str = ""
    arrow: str = ""
    kind: str = ""
    whose: str = ""
    why: str = ""
    message: str = ""
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """What there is to know of a failed test.

    `about` are facts by their names: the tier, the clock, versions. `traceback` is pytest's text. `pages` are what
    pages show, as text, and `pictures` are PNG files, both by their titles. `extensions` are the names of those served,
    by their origins.
    """

    test: str
    about: dict[str, str]
    traceback: str
    steps: Sequence[Step | PageFetch] = ()
    messages: Sequence[Entry] = ()
    printed: Sequence[str] = ()
    pages: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    extensions: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The file of the test."""
        return self.test.partition("::")[0] if "::" in self.test else ""

    @property
    def name(self) -> str:
        """The name of the test in its file."""
        return self.test.partition("::")[2] or self.test

    @property
    def headline(self) -> str:
        """What went wrong, in pytest's words: the first line that tells of it; "" where there is none."""
        return next((line[1:].strip() for line in self.traceback.split("\n") if line.startswith("E ")), "")

    def traceback_lines(self) -> list[tuple[str, str]]:
        """Return the lines of the traceback, each with what it is: "error", "here", or ""."""
        marks = {"E": "error", ">": "here"}
        return [(line, marks.get(line[:1], "")) for line in self.traceback.split("\n")]

    def lines(self) -> list[Line]:
        """Return steps, messages and what pages have fetched in their order."""
        lines: list[Line] = []
        steps = list(self.steps)
        for count, entry in enumerate(self.messages):
            while steps and steps[0].after <= count:
                lines.append(_step(steps.pop(0)))
            lines.append(self._line(entry))
        return lines + list(map(_step, steps))

    def html(self) -> str:
        """Return one file that needs no other: it can be sent to somebody."""
        pictures = {title: base64.b64encode(content).decode() for title, content in self.pictures.items()}
        template = environment(FileSystemLoader(resource(_TEMPLATES))).get_template("evidence.html.jinja")
        return template.render(evidence=self, lines=self.lines(), pictures=pictures)

    def _line(self, entry: Entry) -> Line:
        return Line(
            entry.full_name,
            entry.time,
            entry.arrow,
            str(entry.kind),
            " ".join(filter(None, (self.extensions.get(entry.origin, ""), entry.frame))),
            ", ".join(filter(None, (entry.rule, entry.note))),
            json_text(entry.message, is_pretty=True) if entry.message is not None else "",
            entry.is_refused,
        )

    def write(self, folder: Path) -> Path:
        """Write the file into a folder of the test's own below `folder`; return it."""
        file = folder / _folder_name(self.test) / FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.html(), encoding="utf-8")
        return file


def _step(step: Step | PageFetch) -> Line:
    if isinstance(step, PageFetch):
        said = "\n\n".join(cut(_pretty(body), _LONGEST_BODY) for body in step.bodies)
        return Line(step.what, arrow="→", kind="fetch", message=said, is_refused=step.is_in_vain)
    return Line(_UUID.sub(r"\1", step.what))


def _pretty(body: str) -> str:
    try:
        return json_text(json.loads(body), is_pretty=True)
    except ValueError:  # it is no JSON
        return body


def _folder_name(test: str) -> str:
    """Return the name of a test's folder: the end of its id, which differs most."""
    return re.sub(r"[^a-z0-9]+", "-", test.lower()).strip("-")[-_LONGEST_NAME:].strip("-")

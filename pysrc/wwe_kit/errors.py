"""What stops a command: one sentence that says what is wrong, where, and what would be right."""

import contextlib
import difflib
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Any, ClassVar

import click

from wwe_kit.excerpt import marked_line
from wwe_kit.printable import printable
from wwe_kit.project.toml_lines import line_of

_LONGEST_VALUE = 200
_NO_LETTER = re.compile(r"[^a-z]")
# What people write, without a version, for a name that is spelt otherwise.
_OTHER_WORDS = {
    **dict.fromkeys(("cpython", "python", "py"), "pyodide"),
    "mpy": "micropython",
    **dict.fromkeys(("serve", "server", "start", "run", "watch"), "dev"),
    **dict.fromkeys(("init", "create"), "new"),
    **dict.fromkeys(("lint", "validate"), "check"),
    **dict.fromkeys(("release", "disconnect", "drop", "end"), "hang_up"),  # of a call
    **dict.fromkeys(("answer", "pickup"), "accept"),  # of what is no call
    "retrieve": "resume",
}
# A value, or a path that goes round in circles: its beginning and its end are enough.
_LONG_WORD = re.compile(r"(\S{300})\S+(\S{100})")


class BadInput(click.ClickException):
    """Something that was asked for or set up cannot work. The command ends with exit code 2."""

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str) -> None:
        super().__init__(_LONG_WORD.sub(r"\1...\2", printable(message)))


class BadFile(BadInput):
    """Something that a file says cannot work; `line` counts from 1, and is 0 where it is about the whole file."""

    def __init__(self, file: str, line: int, sentence: str) -> None:
        self.file = file
        self.line = line
        self.sentence = sentence
        super().__init__(f"{file}, line {line}: {sentence}" if line else f"{file}: {sentence}")

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence, and the line of the file that it is about, as `wwe check` does."""
        super().show(file)
        _show_line(self.file, lambda _source: self.line, file)


class BadSetting(BadInput):
    """A value of a settings file that cannot be; `key` is its dotted path there: `tool.wwe.views.customer.level`."""

    def __init__(self, file: str, key: str, sentence: str) -> None:
        self.file = file
        self.key = key
        self.sentence = sentence
        super().__init__(f"{file}: {sentence}")

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence, and the line that the key stands on."""
        super().show(file)
        _show_line(self.file, lambda source: line_of(source, self.key), file)


def _show_line(path: str, line: Callable[[str], int], file: IO[Any] | None) -> None:
    with contextlib.suppress(OSError):
        source = Path(path).read_text(encoding="utf-8", errors="replace")
        for each in marked_line(source, line(source)):
            click.echo(each, file=file, err=file is None)


class CannotFetch(BadInput):
    """Something that comes from the network could not be had."""


def nearest(name: str, valid: Iterable[str]) -> str:
    """Return the sentence that points to the valid name nearest to a wrong one, else to all of them."""
    names = list(valid)
    return did_you_mean(name, names) or (f"Valid values: {one_of(names)}." if names else "")


def did_you_mean(name: str, valid: Iterable[str]) -> str:
    """Return the sentence that points to the valid name nearest to a wrong one; "" where none is near."""
    if len(name) > _LONGEST_VALUE:  # it would be compared for minutes
        return ""
    names = list(valid)
    meant = _OTHER_WORDS.get(_NO_LETTER.sub("", name.lower()))
    close = [meant] if meant in names else difflib.get_close_matches(name, names, n=1)
    return f'Did you mean "{close[0]}"?' if close else ""


def one_of(names: Iterable[str]) -> str:
    """Return the names as a choice: `"a", "b" or "c"`."""
    names = [f'"{name}"' for name in names]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def quoted(value: object) -> str:
    """Return a value of a settings file as an error message shows it; one that is long is cut."""
    try:
        text = f'"{value}"' if isinstance(value, str) else repr(value)
    except ValueError:  # Python writes no number of thousands of digits
        return "a number of thousands of digits"
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}..."

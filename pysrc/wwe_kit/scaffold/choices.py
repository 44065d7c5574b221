"""What the author of a new extension has chosen."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from wwe_kit.errors import BadInput, quoted
from wwe_kit.printable import printable
from wwe_kit.project.keys import INTERACTION
from wwe_kit.runtimes.runtimes import PYODIDE

GITHUB, GITLAB = CI = ("github", "gitlab")
KEEPER = "lobby"

_NAME = re.compile(r"[a-z]([a-z0-9-]*[a-z0-9])?")
_LONGEST_NAME = 60
_OURS = ("genesys", "wwe", "wwe-host", "wwe-kit", "wwe-link", "wwe-playground", "wwe-protocol")
_PYTHONS = {*sys.stdlib_module_names, "test"}  # its own tests are not listed there
_LONGEST_LABEL = 100


@dataclass(frozen=True, slots=True)
class Choices:
    """`name` is the extension's name and its folder's, `label` what agents read, `ci` where tests run: names of CI."""

    name: str
    label: str
    runtime: str
    level: str
    kind: str
    ci: tuple[str, ...] = ()
    vscode: bool = False

    @property
    def keeper(self) -> str:
        """The view whose page shares its interpreter; "" where each page has its own."""
        return KEEPER if self.runtime == PYODIDE and self.level == INTERACTION else ""


def checked_name(folder: Path) -> str:
    """Return the name of the extension that a folder is to hold. Raises BadInput for one that cannot be its name."""
    name = folder.resolve().name
    if _NAME.fullmatch(name) and len(name) <= _LONGEST_NAME:
        if name in _OURS or name in _PYTHONS:
            whose = "this kit" if name in _OURS else "Python"
            raise BadInput(
                f'"{name}" cannot be the name of an extension: {whose} has a package of that name, which the folder '
                f'would hide. For example "my-{name}".'
            )
        return name
    near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-0123456789")[:_LONGEST_NAME].rstrip("-")
    hint = f' For example "{near}".' if near else ""
    raise BadInput(
        f"{quoted(name)} cannot be the name of an extension: it becomes part of an address. Use lower-case letters, "
        f'digits and "-", at most {_LONGEST_NAME}, with a letter first.{hint}'
    )


def checked_label(label: str) -> str:
    """Return a label. Raises BadInput for one that is not a line of text."""
    if not label.strip() or len(label) > _LONGEST_LABEL or printable(label) != label or len(label.splitlines()) > 1:
        raise BadInput(f"--label {quoted(label)} must be one line of text, with at most {_LONGEST_LABEL} characters.")
    return label


def label_of(name: str) -> str:
    """Return the label for a name: `my-desk` is "My desk"."""
    return name.replace("-", " ").capitalize()

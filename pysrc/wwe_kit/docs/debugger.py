"""The pictures of the debugger: what a terminal shows of real runs of pytest, as SVG."""

import inspect
import os
import pty
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

from wwe_kit.docs.pictures import FOLDER

_WIDTH = 100
_PROMPT = b"(Pdb) "
_SETTINGS = """
[project]
name = "my-desk"
[tool.wwe]
label = "My desk"
runtime = "pyodide"
[tool.wwe.views.caller]
level = "interaction"
entry = "main.py"
"""
_TEST = """
def test_the_caller_is_shown(workspace, extension):
    workspace.ring("+33298001007", {"CustomerId": "1007"}).answer()
    extension.expect.heading("Ann Miller")
"""
_MAIN = """
from genesys.wwe import page, service

NAMES = {"1007": "Ann Miller"}


async def main():
    call = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    name = NAMES[call.user_data["CustomerID"]]
    page.fill("#app", page.element("h1", name))
"""
_RIGHT = _MAIN.replace("CustomerID", "CustomerId")
_STOPS = _RIGHT.replace("    call =", "    breakpoint()\n    call =")


class Session(NamedTuple):
    """A run of pytest: its arguments, the entry of the extension, and what is typed at each prompt of the debugger."""

    arguments: tuple[str, ...]
    main: str
    typed: Sequence[str]


SESSIONS = {
    "debugger-pdb": Session(("--pdb",), _MAIN, ["p call.user_data", "p call.state", "q"]),
    "debugger-breakpoint": Session((), _STOPS, ["n", "n", "p name", "p call.state", "c"]),
}


def write_debugger_pictures(root: Path) -> Iterator[Path]:
    """Run every session, and write what its terminal has shown. Return the files as they are written."""
    for name, session in SESSIONS.items():
        file = root / FOLDER / f"{name}.svg"
        file.write_text(picture(f"pytest {' '.join(session.arguments)}".strip(), shown(session)), encoding="utf-8")
        yield file


def shown(session: Session) -> str:
    """Return what the terminal of a session shows, with its colours; the home folder is `~`."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home).resolve() / "my-desk"
        (folder / "tests").mkdir(parents=True)
        files = {"pyproject.toml": _SETTINGS, "main.py": session.main, "tests/test_main.py": _TEST}
        for name, text in files.items():
            (folder / name).write_text(text.lstrip("\n"), encoding="utf-8")
        return _run(session, folder).replace(str(folder.parent), "~").replace("\r\n", "\n")


def picture(command: str, output: str) -> str:
    """Return an SVG of a terminal in which a command has printed something. It needs no other file."""
    console = Console(record=True, width=_WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(f"$ {command}"))
    console.print(Text.from_ansi(output.rstrip()))
    return console.export_svg(title="my-desk", code_format=_without_fonts(), unique_id=command.replace(" ", ""))


def _without_fonts() -> str:
    """Return rich's own format without the fonts that it would fetch from somewhere else."""
    own = inspect.signature(Console.export_svg).parameters["code_format"].default
    return re.sub(r"@font-face \{\{.*?\}\}\s*", "", str(own), flags=re.DOTALL)


def _run(session: Session, folder: Path) -> str:
    """Run pytest in a terminal of its own, and type at each prompt."""
    terminal, its_end = pty.openpty()
    options = "-q --no-header --show-capture=no --tb=short --color=yes -p no:cacheprovider -p no:playwright"
    environment = os.environ | {"PYTEST_ADDOPTS": options, "COLUMNS": str(_WIDTH), "TERM": "xterm-256color"}
    environment.pop("CI", None)
    command = [sys.executable, "-m", "pytest", *session.arguments]
    with subprocess.Popen(command, cwd=folder, env=environment, stdin=its_end, stdout=its_end, stderr=its_end):
        os.close(its_end)
        printed = _talk(terminal, list(session.typed))
    os.close(terminal)
    return printed.decode("utf-8", "replace")


def _talk(terminal: int, typed: list[str]) -> bytes:
    """Type the next line at each prompt; return all that was printed."""
    printed, answered = b"", 0
    while part := _read(terminal):
        printed += part
        if printed.count(_PROMPT) > answered and typed:
            answered = printed.count(_PROMPT)
            os.write(terminal, typed.pop(0).encode() + b"\n")
    return printed


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other end is closed
        return b""

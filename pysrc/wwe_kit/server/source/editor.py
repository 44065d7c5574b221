"""Opens the author's editor at a line, when a place in the panel of a page is clicked."""

import os
import shlex
import shutil
import subprocess
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from wwe_kit.errors import BadInput

SETTING = "WWE_EDITOR"
_PLACES = {
    "code": "--goto {file}:{line}",
    "idea": "--line {line} {file}",
    "plain": "{file}:{line}",
    "plus": "+{line} {file}",
}
# The name of an editor's program -> how it is told a line.
_KINDS = {
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor", "windsurf", "positron"), "code"),
    **dict.fromkeys(("pycharm", "charm", "pycharm64", "idea", "idea64", "webstorm"), "idea"),
    **dict.fromkeys(("subl", "sublime_text", "zed", "zeditor", "atom"), "plain"),
    **dict.fromkeys(("emacs", "emacsclient", "gvim", "kate", "gedit", "gnome-text-editor", "mate"), "plus"),
}
# They need a terminal of their own, and the server has this one.
_IN_TERMINAL = ("vi", "vim", "nvim", "nano", "pico", "emacs -nw", "hx", "helix", "micro", "joe", "ed", "mcedit")
# What terminals inside an editor say of themselves: variable, value, program.
_AROUND = (("TERM_PROGRAM", "vscode", "code"), ("TERMINAL_EMULATOR", "JetBrains-JediTerm", "pycharm"))

Start = Callable[[list[str]], object]


def editor_command(file: Path, line: int, environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the command that opens a file at a line.

    It is what `WWE_EDITOR` says, else the editor around this terminal, else `VISUAL` or `EDITOR` if that needs no
    terminal. `{file}` and `{line}` may stand in `WWE_EDITOR`. Raises BadInput where no editor is known, or the program
    is not there.
    """
    for setting, wanted in _candidates(environment):
        words = shlex.split(wanted, posix=os.name != "nt")
        if not words or (setting != SETTING and _is_in_terminal(words)):
            continue
        if shutil.which(words[0]) is None:
            if setting == "":
                continue
            raise BadInput(f'{setting} is "{wanted}", but there is no program {words[0]}. Write its whole path.')
        return _with_place(words, file, line)
    raise BadInput(
        f"No editor is known. Set {SETTING} before you start wwe dev: {SETTING}=code, {SETTING}=pycharm, or a command "
        f'with the place in it, such as {SETTING}="my-editor {{file}}:{{line}}".'
    )


def open_editor(command: list[str]) -> None:
    """Start an editor, and do not wait for it. Raises BadInput where it cannot be started."""
    try:
        nowhere = subprocess.DEVNULL
        editor = subprocess.Popen(command, stdin=nowhere, stdout=nowhere, stderr=nowhere)
    except OSError as error:
        raise BadInput(f"{command[0]} cannot be started: {error.strerror}.") from None
    threading.Thread(target=editor.wait, daemon=True).start()  # or its process would stay, ended, until ours ends


def _candidates(environment: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return where an editor is named, "" for the one around this terminal, and its command."""
    around = [("", program) for name, value, program in _AROUND if environment.get(name) == value]
    own = [(name, environment[name]) for name in (SETTING, "VISUAL", "EDITOR") if environment.get(name, "").strip()]
    return [*(each for each in own if each[0] == SETTING), *around, *(each for each in own if each[0] != SETTING)]


def _is_in_terminal(words: list[str]) -> bool:
    return _name_of(words[0]) in _IN_TERMINAL or any(word in ("-nw", "-t", "--tty") for word in words[1:])


def _with_place(words: list[str], file: Path, line: int) -> list[str]:
    place = {"file": str(file), "line": str(line)}
    if not any("{file}" in word for word in words):
        words = [*words, *_PLACES[_KINDS.get(_name_of(words[0]), "plain")].split()]
    return [word.replace("{file}", place["file"]).replace("{line}", place["line"]) for word in words]


def _name_of(program: str) -> str:
    return Path(program).name.lower().removesuffix(".exe").removesuffix(".cmd")

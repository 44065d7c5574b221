import sys
from pathlib import Path

import pytest

from wwe_kit.server.source.editor import editor_command, open_editor

FILE = Path("/desk/main page.py")


@pytest.fixture
def command(program):
    """Ask for the command in an environment; the programs named are on PATH."""

    def ask(environment, *programs):
        for name in programs:
            program(name, "exit 0")
        return editor_command(FILE, 12, environment)

    return ask


@pytest.mark.parametrize(
    ("editor", "place"),
    [
        ("code", ["--goto", f"{FILE}:12"]),
        ("pycharm", ["--line", "12", str(FILE)]),
        ("subl", [f"{FILE}:12"]),
        ("gvim", ["+12", str(FILE)]),
        ("unheard-of", [f"{FILE}:12"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(command, editor, place):
    assert command({"WWE_EDITOR": editor}, editor) == [editor, *place]


def test_a_command_may_say_where_the_place_goes(command):
    assert command({"WWE_EDITOR": "ed -l {line} '{file}'"}, "ed") == ["ed", "-l", "12", str(FILE)]


def test_the_editor_around_the_terminal_is_taken_before_those_for_all_programs(command):
    assert command({"TERM_PROGRAM": "vscode", "EDITOR": "subl"}, "code", "subl")[0] == "code"
    assert command({"TERM_PROGRAM": "vscode", "WWE_EDITOR": "subl"}, "code", "subl")[0] == "subl"


def test_an_editor_that_needs_a_terminal_is_not_started(command, complaint):
    assert command({"VISUAL": "vim", "EDITOR": "subl"}, "vim", "subl")[0] == "subl"
    assert complaint(command, {"VISUAL": "emacs -nw", "EDITOR": "nano"}, "emacs", "nano").startswith(
        "No editor is known"
    )


def test_without_an_editor_the_sentence_says_what_to_set(command, complaint):
    assert "WWE_EDITOR=code" in complaint(command, {})
    assert complaint(command, {"WWE_EDITOR": "cod"}) == (
        'WWE_EDITOR is "cod", but there is no program cod. Write its whole path.'
    )


def test_an_editor_that_cannot_be_started_is_named(complaint):
    open_editor([sys.executable, "-c", ""])
    assert complaint(open_editor, ["/nowhere/code"]).startswith("/nowhere/code cannot be started")

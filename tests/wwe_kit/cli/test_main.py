import errno
import subprocess
import sys
from contextlib import nullcontext
from importlib.metadata import version

import click
import pytest

from wwe_kit.cli.main import run as run_command_line
from wwe_kit.cli.main import wwe
from wwe_kit.errors import BadInput


def test_python_m_is_the_command():
    answer = subprocess.run(
        [sys.executable, "-m", "wwe_kit", "build", "nowhere", "--out", "site"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == "Error: nowhere is not a folder. Give the folder of an extension.\n"


def test_what_only_builds_and_servers_need_is_not_imported_before_they_do():
    heavy = {"jinja2", "starlette", "uvicorn", "wwe_host.workspace", "wwe_kit.build.site", "wwe_kit.check.checker"}
    code = f"import sys, wwe_kit.cli.main; print(sorted({heavy!r} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_every_command_is_in_the_help(run):
    outcome = run("--help")
    assert outcome.exit_code == 0
    assert all(f"\n  {name} " in outcome.stdout for name in wwe.commands)
    assert all(run(name, "--help").exit_code == 0 for name in wwe.commands)


def test_it_tells_its_version(run):
    assert run("--version").stdout == f"wwe, version {version('wwe-extension-kit')}\n"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["biuld"], 'There is no command "biuld". Did you mean "build"?'),
        (["serve"], 'There is no command "serve". Did you mean "dev"?'),
        (["init"], 'There is no command "init". Did you mean "new"?'),
        (["frobnicate"], 'There is no command "frobnicate". Valid values: "new", "dev", '),
        (["build", "desk", "--out", "site", "--runtime", "cpython"], "'cpython' is not one of 'pyodide', "),
        (["build", "--server", "ngnix"], "'static'. Did you mean \"nginx\"?"),
        (["dev", "--host-port", "99999"], "99999 is not in the range 0<=x<=65535."),
        (["dev", "--extension-port", "first"], "'first' is not a valid integer"),
        (["dev", "--no-browsers"], "No such option"),
    ],
)
def test_what_is_asked_wrongly_is_refused_with_a_sentence(run, arguments, why):
    outcome = run(*arguments)
    assert outcome.exit_code == 2
    assert why in outcome.stderr.splitlines()[-1]


def interrupted():
    raise KeyboardInterrupt


def refusing():
    raise BadInput("This cannot be.")


def writing():
    raise OSError(errno.EROFS, "Read-only file system", "desk/pylock.toml")


@pytest.mark.parametrize(
    ("does", "code", "said"),
    [
        (lambda: None, 0, ""),
        (lambda: sys.exit(1), 1, ""),
        (refusing, 2, "Error: This cannot be.\n"),
        (writing, 2, "Error: desk/pylock.toml cannot be read or written: Read-only file system.\n"),
        (interrupted, 130, "Stopped.\n"),
    ],
)
def test_the_exit_code_tells_how_it_ended(monkeypatch, capsys, does, code, said):
    monkeypatch.setattr(sys, "argv", ["wwe", "do"])
    with pytest.raises(SystemExit) as ended:
        run_command_line(click.Group(commands=[click.Command("do", callback=does)]), "wwe")
    assert (ended.value.code or 0, capsys.readouterr().err.lstrip("\n")) == (code, said)


def test_an_error_of_the_kits_own_keeps_its_traceback(monkeypatch):
    def failing():
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", "glue.js")

    monkeypatch.setattr(sys, "argv", ["wwe", "do"])
    with pytest.raises(FileNotFoundError):
        run_command_line(click.Group(commands=[click.Command("do", callback=failing)]), "wwe")


@pytest.mark.parametrize(("setting", "colours"), [("", None), ("1", False)])
def test_who_wants_no_colours_gets_none(monkeypatch, setting, colours):
    seen = []
    monkeypatch.setattr(sys, "argv", ["wwe", "do"])
    monkeypatch.setenv("NO_COLOR", setting)
    command = click.Command("do", callback=lambda: seen.append(click.get_current_context().color))
    with pytest.raises(SystemExit):
        run_command_line(click.Group(commands=[command]), "wwe")
    assert seen == [colours]


@pytest.mark.parametrize(
    ("is_terminal", "term", "shows"), [(True, "xterm", "Bars"), (True, "dumb", "Lines"), (False, "xterm", "Lines")]
)
def test_progress_moves_in_a_terminal_and_is_plain_elsewhere(monkeypatch, is_terminal, term, shows):
    displays = []
    monkeypatch.setattr(sys, "argv", ["wwe", "do"])
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal, raising=False)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(
        "wwe_kit.cli.main.showing", lambda display: displays.append(type(display).__name__) or nullcontext()
    )
    with pytest.raises(SystemExit):
        run_command_line(click.Group(commands=[click.Command("do", callback=lambda: None)]), "wwe")
    assert displays == [shows]

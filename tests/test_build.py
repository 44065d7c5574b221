"""`build.py`, loaded by its path: it is a script, and the first thing that a newcomer runs."""

import ast
import importlib.util
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from wwe_kit.repository.commands import build_py

FILE = Path(__file__).parents[1] / "build.py"
INSTALLED_FROM = ("pyproject.toml", "constraints.txt", "web/runtimes/pyproject.toml")
PYPROJECT = tomllib.loads((FILE.parent / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def build(tmp_path, monkeypatch):
    """The script, at work in an empty folder."""
    spec = importlib.util.spec_from_file_location("build_script", FILE)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    (tmp_path / "web/runtimes").mkdir(parents=True)
    for name in INSTALLED_FROM:
        (tmp_path / name).write_text("first", encoding="utf-8")
    places = {"VENV": ".venv", "STAMP": ".venv/stamp.json", "PYTHON": ".venv/python", "LOG": ".wwe/build.log"}
    monkeypatch.setattr(script, "ROOT", str(tmp_path))
    for name, place in places.items():
        monkeypatch.setattr(script, name, str(tmp_path / place))
    return script


@pytest.fixture
def machine(build, monkeypatch):
    """Commands do nothing but what is looked for afterwards; `.ran` are their names, `.became` the last of all."""
    machine = SimpleNamespace(ran=[], became=[], fails="")

    def run(command, **_options):
        name = command[command.index("-m") + 1]
        machine.ran.append([name, *command[command.index("-m") + 2 :]])
        if name == "venv":
            Path(build.VENV).mkdir(exist_ok=True)
            Path(build.PYTHON).touch()
        return subprocess.CompletedProcess(command, int(name == machine.fails), stdout="ERROR: No such host\nbye\n")

    def become(_path, command):
        machine.became.extend(command[1:])
        raise SystemExit  # it never comes back

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(os, "execv", become)
    return machine


def installed(machine):
    """The extras of each installation."""
    return [arguments[-1].partition("[")[2].rstrip("]") for name, *arguments in machine.ran if name == "pip"]


# --- what it is ------------------------------------------------------------------------------------------------------


def test_an_old_python_can_read_it():
    ast.parse(FILE.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_it_needs_the_standard_library_only():
    imports = [node for node in ast.walk(ast.parse(FILE.read_text(encoding="utf-8"))) if isinstance(node, ast.Import)]
    assert {alias.name for node in imports for alias in node.names} <= sys.stdlib_module_names


def test_its_commands_are_those_of_the_repository_and_its_extras_those_of_the_project(build):
    assert set(build.COMMANDS) == set(build_py.commands)
    extras = {extra for extras in build.EXTRAS.values() for extra in extras}
    assert extras <= set(PYPROJECT["project"]["optional-dependencies"])


# --- what is asked wrongly -------------------------------------------------------------------------------------------


def test_an_old_python_is_told_that_it_is_too_old(build, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    monkeypatch.setattr(sys, "version", "3.10.4 (main)")
    with pytest.raises(build.Stop, match=r"^This needs Python 3\.11 or newer, and this is Python 3\.10\.4\.$"):
        build.main(["test"])


def test_a_command_that_does_not_exist_ends_with_2_and_a_sentence():
    answer = subprocess.run([sys.executable, FILE, "tset"], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr == ('There is no command "tset": there are serve, test, check, bench, docs and clean.\n')


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["help"]])
def test_without_a_command_it_says_what_there_is(build, capsys, arguments):
    assert build.main(arguments) == 0
    shown = capsys.readouterr().out
    assert all(f"python3 build.py {command}" in shown for command in (*build.COMMANDS, "clean"))


# --- the environment -------------------------------------------------------------------------------------------------


def test_the_environment_is_made_once_and_the_user_is_told(build, machine, capsys):
    build.prepare({"dev"})
    build.prepare({"dev"})
    build.prepare(set())
    assert [name for name, *_ in machine.ran] == ["venv", "pip"]
    assert installed(machine) == ["dev"]
    shown = capsys.readouterr().out.splitlines()
    assert [line.partition(" ... ")[0] for line in shown] == [
        "Making an environment in .venv",
        "Installing the project and what it needs",
    ]


def test_what_is_installed_keeps_to_the_versions_of_the_constraints(build, machine, tmp_path):
    build.prepare({"dev"})
    [pip] = [arguments for name, *arguments in machine.ran if name == "pip"]
    assert pip[pip.index("--constraint") + 1] == str(tmp_path / "constraints.txt")


def test_what_another_command_needs_is_added(build, machine):
    build.prepare({"test"})
    build.prepare({"dev"})
    build.prepare({"dev", "test"})
    assert installed(machine) == ["test", "dev,test"]


@pytest.mark.parametrize("name", INSTALLED_FROM)
def test_a_project_that_has_changed_is_installed_anew(build, machine, tmp_path, name):
    build.prepare({"dev"})
    (tmp_path / name).write_text("second", encoding="utf-8")
    build.prepare(set())
    assert [name for name, *_ in machine.ran] == ["venv", "pip", "pip"]
    assert installed(machine) == ["dev", "dev"]


@pytest.mark.parametrize("stamp", ['{"base": "another Python", "project": "", "extras": []}', "{}", "broken", None])
def test_an_environment_of_another_python_or_of_nobody_knows_what_is_made_anew(build, machine, stamp):
    build.prepare({"dev"})
    if stamp is None:
        Path(build.STAMP).unlink()
    else:
        Path(build.STAMP).write_text(stamp, encoding="utf-8")
    build.prepare(set())
    assert [name for name, *_ in machine.ran] == ["venv", "pip", "venv", "pip"]
    assert installed(machine) == ["dev", ""]


def test_an_environment_that_was_removed_is_made_anew(build, machine):
    build.prepare(set())
    Path(build.PYTHON).unlink()
    build.prepare(set())
    assert [name for name, *_ in machine.ran] == ["venv", "pip", "venv", "pip"]


def test_an_installation_that_fails_stops_with_its_reason_and_is_tried_again(build, machine, capsys):
    machine.fails = "pip"
    for _ in range(2):
        with pytest.raises(build.Stop) as stopped:
            build.prepare(set())
    assert str(stopped.value) == (
        f"What the project needs could not be installed: ERROR: No such host (All that was said is in {build.LOG}.)"
    )
    assert Path(build.LOG).read_text(encoding="utf-8") == "ERROR: No such host\nbye\n"
    assert capsys.readouterr().out.splitlines()[-1] == "Installing the project and what it needs ... no"
    machine.fails = ""
    build.prepare(set())
    assert json.loads(Path(build.STAMP).read_text(encoding="utf-8"))["extras"] == []


def test_a_python_without_ensurepip_uses_virtualenv(build, machine, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    build.make_environment()
    ran = [(name, arguments[-1]) for name, *arguments in machine.ran]
    assert ran == [("pip", "virtualenv"), ("virtualenv", build.VENV)]


def test_a_python_that_can_make_no_environment_says_what_to_install(build, machine, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    machine.fails = "pip"
    with pytest.raises(build.Stop, match="on Debian and Ubuntu: apt install python3-venv: ERROR: No such host"):
        build.make_environment()


@pytest.mark.parametrize(
    ("output", "word"),
    [
        ("Collecting x\nERROR: first\nerror: second\nnote: see above\n", "error: second"),
        ("one\n\n  two  \n\n", "two"),
        ("", "no reason was given."),
    ],
)
def test_the_last_word_is_the_last_error_or_else_the_last_line(build, output, word):
    assert build.last_word(output) == word


# --- commands --------------------------------------------------------------------------------------------------------


def test_a_command_becomes_the_repositorys_once_what_it_needs_is_there(build, machine):
    with pytest.raises(SystemExit):
        build.main(["test", "-k", "voice"])
    assert machine.became == ["-m", "wwe_kit.repository", "test", "-k", "voice"]
    assert installed(machine) == ["dev,test"]


def test_clean_removes_what_commands_have_made_and_nothing_else(build, tmp_path, capsys):
    kept = [tmp_path / path for path in ("pysrc/a.py", "web/package.json", "pyproject.toml")]
    made = [tmp_path / path for path in (".venv/x", ".wwe/x", "web/node_modules/x", "pysrc/__pycache__/a.pyc")]
    for file in (*kept, *made):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert build.main(["clean"]) == 0
    assert [file for file in kept if not file.exists()] == [file for file in made if file.parent.exists()] == []
    assert "Removing .venv ... " in capsys.readouterr().out
    assert build.main(["clean"]) == 0
    assert capsys.readouterr().out == ""


# --- CI --------------------------------------------------------------------------------------------------------------


def test_ci_runs_the_tests_and_takes_nothing_that_is_missing_for_granted(tmp_path):
    python = tmp_path / "python3"
    python.write_text('#!/bin/sh\necho "CI=$CI in $PWD: $*"\n', encoding="utf-8")
    python.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    environment["PATH"] = f"{tmp_path}{os.pathsep}{environment['PATH']}"
    answer = subprocess.run(
        [FILE.parent / ".ci" / "run", "-k", "voice"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout == f"CI=true in {FILE.parent}: build.py test -k voice\n"

import hashlib
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from wwe_kit.repository import checks
from wwe_kit.repository.checks import CHECKED_TESTS, run_checks


@pytest.fixture
def said():
    """What was said."""
    return []


@pytest.fixture
def tools(monkeypatch):
    """What was run, as (command line, options), and by name; `tools.codes[name]` is what a tool ends with, not 0."""
    tools = SimpleNamespace(ran=[], names=[], codes={})

    def run(command, **options):
        tools.ran.append((command, options))
        name = command[2] if command[0] == sys.executable else Path(command[1]).stem
        tools.names.append(name)
        return subprocess.CompletedProcess(command, tools.codes.get(name, 0), "", "")

    monkeypatch.setattr(checks, "ensure_runtimes", lambda _say: None)
    monkeypatch.setattr(subprocess, "run", run)
    return tools


@pytest.fixture
def root(tmp_path):
    """A repository that has fetched what checks its JavaScript."""
    modules = tmp_path / "web/tools/node_modules"
    modules.mkdir(parents=True)
    (tmp_path / "web/tools/package-lock.json").write_text("{}", encoding="utf-8")
    (modules / ".wwe-stamp").write_text(hashlib.sha256(b"{}").hexdigest(), encoding="utf-8")
    return tmp_path


def test_every_check_is_a_process_of_its_own(root, tools, said):
    outcomes = run_checks(root, said.append)
    assert [name for name in tools.names if name != "pytest"] == ["ruff", "ruff", "mypy", "tsc", "tsc", "eslint"]
    assert tools.names.count("pytest") == 2
    names = ["lint", "format", "types", "JavaScript", "types of an extension", "architecture and documentation"]
    assert [(outcome.name, outcome.is_ok) for outcome in outcomes] == [(name, True) for name in names]
    assert said == [outcome.line() for outcome in outcomes]


def test_a_check_that_failed_stops_none_of_the_others(root, tools, said):
    tools.codes["ruff"] = tools.codes["tsc"] = 1
    assert [outcome.is_ok for outcome in run_checks(root, said.append)] == [False, False, True, False, True, True]


def test_what_the_longest_prints_comes_in_one_piece_before_its_outcome(root, monkeypatch, tools, said):
    def printing(_root, *_arguments, output):
        output.write("829 passed\n")
        return 1

    monkeypatch.setattr(checks, "run_python", printing)
    [*_, longest] = run_checks(root, said.append)
    assert not longest.is_ok
    assert said[-1] == f"829 passed\n{longest.line()}"


def test_what_the_checks_run_is_there(root, pytestconfig, tools, said):
    run_checks(root, said.append)
    paths = [argument for command, _ in tools.ran for argument in command[3:] if argument.startswith("tests/")]
    assert sorted(paths) == sorted(CHECKED_TESTS)
    assert [path for path in paths if not (pytestconfig.rootpath / path).exists()] == []

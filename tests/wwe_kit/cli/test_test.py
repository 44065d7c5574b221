import subprocess
import sys

import pytest

from tests.wwe_kit.cli.conftest import MICROPYTHON


@pytest.fixture
def commands(monkeypatch):
    """Every command that is run; pytest ends with 3, and all others do nothing."""
    ran = []

    popen = subprocess.Popen

    def record(command, **options):
        ran.append((command, options))
        code = 3 if "pytest" in command else 0
        return popen([sys.executable, "-c", f"raise SystemExit({code})"], **options)

    monkeypatch.setattr(subprocess, "Popen", record)
    return ran


def test_test_runs_the_tests_of_the_extension_one_stands_in(run, extension, commands, monkeypatch):
    folder = extension(MICROPYTHON)
    monkeypatch.chdir(folder)
    assert run("test", "-k", "voice", "--maxfail=1", "test_calls.py").exit_code == 3
    command, options = commands[-1]
    assert command[1:] == ["-m", "pytest", "-k", "voice", "--maxfail=1", "test_calls.py"]
    assert options["cwd"] == folder


def test_test_takes_the_folders_that_stand_first_and_pytest_the_rest(run, extension, commands, monkeypatch, tmp_path):
    folders = [extension(MICROPYTHON, name=name) for name in ("desk", "board")]
    monkeypatch.chdir(tmp_path)
    assert run("test", "desk", "board", "-k", "voice", "tests").exit_code == 3
    ran = [(command[3:], options["cwd"]) for command, options in commands if "pytest" in command]
    assert ran == [(["-k", "voice", "tests"], folder) for folder in folders]


def test_test_names_a_folder_that_is_not_there(refused, commands, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert refused("test", "dekc", "-k", "voice") == "dekc is not a folder. Give the folder of an extension."
    assert commands == []


def test_test_refuses_a_folder_that_is_no_extension(refused, commands, pytestconfig, monkeypatch):
    monkeypatch.chdir(pytestconfig.rootpath)
    assert refused("test") == (
        f"{pytestconfig.rootpath} is not an extension: it has no pyproject.toml with a table [tool.wwe]. Name the "
        "folder of one, or write one with `wwe new NAME`."
    )
    assert commands == []

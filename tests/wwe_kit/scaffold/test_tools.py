"""What `wwe new` writes is taken by the author's own tools as it stands, with the settings that it writes."""

import subprocess
import sys

import pytest

from wwe_kit.project.keys import LEVELS
from wwe_kit.runtimes.runtimes import PYODIDE
from wwe_kit.scaffold.choices import Choices
from wwe_kit.scaffold.files import scaffold_files
from wwe_kit.scaffold.writing import write_scaffold


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A new extension for each level, by the level's name."""
    folder = tmp_path_factory.mktemp("new")
    for level in LEVELS:
        write_scaffold(folder / level, scaffold_files(Choices(level, "New", PYODIDE, level, "tab")))
    return folder


def complaints(folder, *command):
    """What a tool says; "" where it finds nothing."""
    answer = subprocess.run(
        [sys.executable, "-m", *map(str, command)], cwd=folder, capture_output=True, text=True, check=False
    )
    return answer.stdout + answer.stderr if answer.returncode else ""


def test_ruff_finds_nothing_and_would_format_nothing(folder):
    assert complaints(folder, "ruff", "check", ".") == ""
    assert complaints(folder, "ruff", "format", "--check", ".") == ""


@pytest.mark.parametrize("level", LEVELS)
def test_mypy_finds_nothing_with_the_settings_that_are_written(folder, tmp_path_factory, level):
    cache = tmp_path_factory.getbasetemp() / "mypy"
    assert complaints(folder / level, "mypy", "--cache-dir", cache, ".") == ""


def test_pyright_finds_nothing(folder):
    assert complaints(folder, "pyright", "--pythonpath", sys.executable, *LEVELS) == ""

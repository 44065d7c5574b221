"""What `wwe new` writes is taken by the author's own tools as it stands, with the settings that it writes."""

import subprocess
import sys

import pytest

from wwe_kit.project.keys import LEVELS
from wwe_kit.runtimes.runtimes import PYODIDE
from wwe_kit.scaffold.choices import Choices
from wwe_kit.scaffold.files import scaffold_files
from wwe_kit.scaffold.writing import write_scaffold

TOOLS = {
    "ruff": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy", "."],
    "pyright": ["pyright", "--pythonpath", sys.executable, "."],
}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_finds_nothing(tmp_path, level, tool):
    write_scaffold(tmp_path / "new", scaffold_files(Choices("new", "New", PYODIDE, level, "tab")))
    command = [sys.executable, "-m", *TOOLS[tool]]
    answer = subprocess.run(command, cwd=tmp_path / "new", capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr

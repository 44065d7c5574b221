"""The test of a new extension passes in memory, whatever was chosen."""

import os
import subprocess
from itertools import product

from tests.authors_pytest import AUTHORS_PYTEST
from wwe_kit.project.keys import INTERACTION, KINDS, LEVELS
from wwe_kit.runtimes.runtimes import PYODIDE
from wwe_kit.scaffold.choices import Choices
from wwe_kit.scaffold.files import scaffold_files
from wwe_kit.scaffold.writing import write_scaffold


def test_they_pass(tmp_path):
    chosen = [("micropython", *each) for each in product(LEVELS, KINDS)]
    for number, (runtime, level, kind) in enumerate([*chosen, (PYODIDE, INTERACTION, "tab")]):
        folder = tmp_path / f"desk-{number}"
        write_scaffold(folder, scaffold_files(Choices(folder.name, "Désk", runtime=runtime, level=level, kind=kind)))
    command = [*AUTHORS_PYTEST, "-q", "--import-mode", "importlib"]
    environment = os.environ | {"PYTEST_ADDOPTS": ""}
    answer = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert f"wwe: {len(chosen) + 1} in memory" in answer.stdout, answer.stdout + answer.stderr
    assert f"{len(chosen) + 1} passed" in answer.stdout, answer.stdout

import os
import subprocess
import sys

import pytest

from wwe_kit.repository.tools import run_python, run_tool


@pytest.fixture
def ran(monkeypatch):
    """What was run, as (command line, options); every tool ends with 3."""
    ran = []

    def run(command, **options):
        ran.append((command, options))
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setattr(subprocess, "run", run)
    return ran


def test_a_tool_is_a_process_in_the_root_that_finds_the_packages(tmp_path, ran, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "mine")
    assert run_tool(tmp_path, "mypy", "--strict") == 3
    [(command, options)] = ran
    assert command == [sys.executable, "-m", "mypy", "--strict"]
    assert options["cwd"] == tmp_path
    assert options["env"]["PYTHONPATH"] == os.pathsep.join([str(tmp_path / "pysrc"), "mine"])


def test_what_it_compiles_is_kept_for_the_next(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    (tmp_path / "shop.py").touch()
    assert run_python(tmp_path, "-c", "import shop") == 0
    assert list((tmp_path / "__pycache__").glob("shop.*.pyc"))


def test_what_it_prints_goes_where_it_is_told(tmp_path):
    file = tmp_path / "printed.txt"
    with file.open("w", encoding="utf-8") as output:
        code = "import sys; print('one', flush=True); print('two', file=sys.stderr)"
        assert run_python(tmp_path, "-c", code, output=output) == 0
    assert file.read_text(encoding="utf-8") == "one\ntwo\n"

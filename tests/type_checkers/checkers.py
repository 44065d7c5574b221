"""mypy --strict and pyright strict, each run once over a folder of modules."""

import json
import os
import site
import subprocess
import sys
import venv
from pathlib import Path

from tests.architecture.sources import ROOT

_MYPY = ("--config-file=", "--strict", "--explicit-package-bases", "--namespace-packages", "--output=json")


def python_with(folder: Path, *places: Path) -> str:
    """Make an environment that has what this one has, and modules in other places; return its Python."""
    venv.create(folder, with_pip=False, symlinks=True)
    [own] = folder.glob("lib/*/site-packages") if os.name != "nt" else folder.glob("Lib/site-packages")
    kept = [site.getsitepackages()[0], str(ROOT / "pysrc"), *map(str, places)]
    (own / "others.pth").write_text("\n".join(kept), encoding="utf-8")
    return str(next(folder.glob("bin/python" if os.name != "nt" else "Scripts/python.exe")))


def mypy(folder: Path, python: str = sys.executable) -> list[tuple[str, int, str]]:
    """Return what mypy complains of: file, line, text. `python` is that of the environment with what is imported."""
    options = (*_MYPY, f"--cache-dir={folder / '.mypy'}", f"--python-executable={python}")
    answer = _run(["mypy", *options, "."], folder)
    found = [json.loads(line) for line in answer.splitlines() if line.startswith("{")]
    return [(each["file"], each["line"], each["message"]) for each in found if each["severity"] == "error"]


def pyright(folder: Path, python: str = sys.executable) -> list[tuple[str, int, str]]:
    """Return what pyright complains of, as `mypy` does."""
    settings = {"typeCheckingMode": "strict", "extraPaths": [str(ROOT / "pysrc")], "include": ["."]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = ["pyright", "--pythonpath", python, "--project", str(folder), "--outputjson"]
    found = json.loads(_run(command, folder))["generalDiagnostics"]
    return [
        (Path(each["file"]).name, each["range"]["start"]["line"] + 1, each["message"])
        for each in found
        if each["severity"] == "error"
    ]


def _run(command: list[str], folder: Path) -> str:
    answer = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False)
    assert answer.returncode == 0 or (answer.returncode == 1 and answer.stdout), answer.stdout + answer.stderr
    return answer.stdout

"""mypy --strict and pyright strict, each run once over a folder of modules."""

import json
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT

_MYPY = ("--config-file=", "--strict", "--explicit-package-bases", "--namespace-packages", "--output=json")


def mypy(folder: Path) -> list[tuple[str, int, str]]:
    """Return what mypy complains of: file, line, text."""
    answer = _run(["mypy", *_MYPY, f"--cache-dir={folder / '.mypy'}", "."], folder)
    found = [json.loads(line) for line in answer.splitlines() if line.startswith("{")]
    return [(each["file"], each["line"], each["message"]) for each in found if each["severity"] == "error"]


def pyright(folder: Path) -> list[tuple[str, int, str]]:
    """Return what pyright complains of: file, line, text."""
    settings = {"typeCheckingMode": "strict", "extraPaths": [str(ROOT / "pysrc")], "include": ["."]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = ["pyright", "--pythonpath", sys.executable, "--project", str(folder), "--outputjson"]
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

"""An extension's modules can be imported on CPython, where there is no page: by tests, by editors."""

import os
import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT

EXAMPLES = sorted(file.parent for file in (ROOT / "examples").glob("*/pyproject.toml"))


def run(folder, code):
    """Run code in the folder of an extension, with the library on the path; return what it printed."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "pysrc")}
    command = [sys.executable, "-W", "error", "-B", "-c", code]
    answer = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert answer.stderr == ""
    return answer.stdout.strip()


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_the_entry_is_imported_and_its_main_is_not_run(folder):
    assert run(folder, "import main; print(main.__name__)") == "main"


def test_what_an_example_computes_can_be_asked_without_a_page():
    code = (
        "import main\nfrom genesys.wwe import Interaction\n"
        "print(main.other_side(Interaction({'direction': 'IN', 'ani': '+33298001007', 'dnis': '5001'})))\n"
        "print(main.clicked.types)"
    )
    assert run(ROOT / "examples/desk", code).splitlines() == ["+33298001007", "('CUSTOM_TOAST_BUTTON_CLICK',)"]

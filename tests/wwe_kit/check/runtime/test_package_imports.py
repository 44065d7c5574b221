"""The runtimes themselves import the packages, in Node.js."""

import pytest

from tests.wwe_kit.made_up_wheels import desk, locked, wheel, wheel_folder
from wwe_kit.check.checker import check_folder
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

__all__ = ["desk", "locked", "wheel", "wheel_folder"]

GOOD = {"desk_tools/__init__.py": "def shown(number):\n    return str(number)\n", "desk_tools/more.py": "X = 1\n"}


@pytest.fixture
def told(desk):
    """Return what is said of a module that imports packages, by line."""

    def of(source, runtime, *dependencies, wheels):
        project = desk(*dependencies, wheels=wheels)
        (project.folder / "main.py").write_text(source)
        found = [each for each in check_folder(project.folder, runtime).findings if each.path == "main.py"]
        return {each.line: f"{each.code} {each.sentence}" for each in found}

    return of


@pytest.mark.parametrize("runtime", [MICROPYTHON, PYODIDE])
def test_packages_of_the_lock_are_known_with_their_names(told, wheel, runtime):
    source = "import desk_tools.more\nfrom desk_tools import shown, hidden\nprint(desk_tools.shwon(1), shown)\n"
    assert told(source, runtime, "desk-tools", wheels=[wheel("desk-tools", files=GOOD)]) == {
        2: f"WWE203 desk_tools has no hidden on {runtime}.",
        3: f'WWE210 desk_tools has no shwon on {runtime}. Did you mean "shown"?',
    }


def test_a_package_that_micropython_cannot_import_asks_for_pyodide(told, wheel):
    files = {"words.py": "import re\n\nfrom __future__ import annotations\n"}
    assert told("import words", MICROPYTHON, "words", wheels=[wheel("words", files=files)]) == {
        1: "WWE202 words cannot be imported on micropython: words.py, line 3: ImportError: no module named "
        "'__future__'. Take runtime = \"pyodide\", which most packages need."
    }


def test_pyodide_tells_what_needs_another_system_and_lets_pass_what_needs_a_page(told, wheel):
    other = wheel(
        "other-os", files={"other_os/__init__.py": "from . import a\n", "other_os/a.py": "X = 1\nimport winreg\n"}
    )
    page = wheel("words", files={"words.py": "import js\nWINDOW = js.document.defaultView\n"})
    source = "import words\nimport other_os\nimport dateutil.parser\n"
    assert told(source, PYODIDE, "words", "other-os", wheels=[other, page]) == {
        2: "WWE202 other_os, of other-os, cannot be imported on pyodide: other_os/a.py, line 2: "
        "ModuleNotFoundError: No module named 'winreg'. It needs another system than a page: take another package.",
        3: "WWE202 there is no module dateutil.parser, neither in the extension nor in pyodide. If it is a package "
        'from PyPI, list it in [project]: dependencies = ["words", "other-os", "python-dateutil"].',
    }


def test_what_may_be_of_a_package_that_was_never_fetched_is_not_judged(told, desk, wheel, wheel_folder):
    file = wheel("words")
    project = desk("words", wheels=[file])
    (project.folder / "main.py").write_text("import words, other\nimport concurent\n")
    file.unlink()
    report = check_folder(project.folder, PYODIDE)
    assert [each.code for each in report.findings] == []
    assert "words 1.0 is in no index that pip asks." in report.unasked

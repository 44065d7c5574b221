"""An author's type checkers take what is right, and only that: the examples, the snippets of the documentation, what
`wwe new` writes, and the files in `wrong`, where every line with `# expect an error here` must be red, and no other."""

import shutil
from contextlib import suppress

import pytest

from tests.architecture.sources import ROOT
from tests.type_checkers.checkers import mypy, pyright, python_with
from tests.wwe_kit.docs.test_snippets import EXAMPLES, WITH_PACKAGES, snippets
from wwe_kit.errors import CannotFetch
from wwe_kit.packages.packages import packages_of
from wwe_kit.project.project import load_project
from wwe_kit.runtimes.runtimes import PYODIDE

CHECKERS = {"mypy": mypy, "pyright": pyright}
WRONG = sorted((ROOT / "tests/type_checkers/wrong").glob("*.py"))
SCAFFOLD = sorted((ROOT / "templates/new").glob("main-*.py.jinja"))  # what `wwe new` writes, which is Python as it is
MARK = "# expect an error here"


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """The examples with packages from PyPI, each with their folders; none where the index is out of reach."""
    found = {}
    for example in WITH_PACKAGES:
        copy = shutil.copytree(example, tmp_path_factory.mktemp("locked") / example.name)
        with suppress(CannotFetch):
            found[example] = [package.folder for package in packages_of(load_project(copy), PYODIDE)]
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory, packages):
    """All of it beside each other, so that each checker runs once: an example's entry gets the example's name."""
    folder = tmp_path_factory.mktemp("checked")
    for name, text in snippets():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    for file in WRONG:
        shutil.copy(file, folder)
    for file in SCAFFOLD:
        shutil.copy(file, folder / f"new_{file.name.partition('.')[0].replace('-', '_')}.py")
    for example in (*EXAMPLES, *packages):
        for file in example.glob("*.py"):
            place = folder / (f"{example.name}_main.py" if file.name == "main.py" else file.name)
            assert not place.exists(), f"{file}: another example has a module of this name; give it one of its own"
            shutil.copy(file, place)
    return folder


@pytest.fixture(scope="module")
def python(tmp_path_factory, packages):
    """A Python with these packages, as an author installs them."""
    return python_with(tmp_path_factory.mktemp("python"), *(place for places in packages.values() for place in places))


@pytest.fixture(scope="module", params=CHECKERS)
def complaints(request, folder, python):
    return CHECKERS[request.param](folder, python)


def test_what_is_right_is_taken(complaints):
    wrong = {file.name for file in WRONG}
    assert SCAFFOLD
    assert "\n".join(f"{name}:{line}: {text}" for name, line, text in complaints if name not in wrong) == ""


@pytest.mark.parametrize("file", WRONG, ids=lambda file: file.stem)
def test_what_is_wrong_is_found_and_nothing_else(complaints, file):
    lines = file.read_text(encoding="utf-8").splitlines()
    expected = [number for number, line in enumerate(lines, 1) if line.endswith(MARK)]
    found = {line for name, line, _text in complaints if name == file.name}
    assert expected
    assert sorted(found) == expected


def test_the_examples_with_packages_are_among_what_is_checked(folder, packages):
    if not packages:
        pytest.skip("their packages are of the index, which is out of reach")
    assert {"caller_main.py", "customer_main.py", "numbering.py", "record.py"} <= {
        file.name for file in folder.iterdir()
    }

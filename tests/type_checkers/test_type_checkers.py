"""An author's type checkers take what is right, and only that: the examples, the snippets of the documentation, what
`wwe new` writes, and the files in `wrong`, where every line with `# expect an error here` must be red, and no other."""

import shutil

import pytest

from tests.architecture.sources import ROOT
from tests.type_checkers.checkers import mypy, pyright
from tests.wwe_kit.docs.test_snippets import EXAMPLES, snippets

CHECKERS = {"mypy": mypy, "pyright": pyright}
WRONG = sorted((ROOT / "tests/type_checkers/wrong").glob("*.py"))
SCAFFOLD = sorted((ROOT / "templates/new").glob("main-*.py.jinja"))  # what `wwe new` writes, which is Python as it is
MARK = "# expect an error here"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """All of it beside each other, so that each checker runs once: an example's entry gets the example's name."""
    folder = tmp_path_factory.mktemp("checked")
    for name, text in snippets():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    for file in WRONG:
        shutil.copy(file, folder)
    for file in SCAFFOLD:
        shutil.copy(file, folder / f"new_{file.name.partition('.')[0].replace('-', '_')}.py")
    for example in EXAMPLES:
        for file in example.glob("*.py"):
            place = folder / (f"{example.name}_main.py" if file.name == "main.py" else file.name)
            assert not place.exists(), f"{file}: another example has a module of this name; give it one of its own"
            shutil.copy(file, place)
    return folder


@pytest.fixture(scope="module", params=CHECKERS)
def complaints(request, folder):
    return CHECKERS[request.param](folder)


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

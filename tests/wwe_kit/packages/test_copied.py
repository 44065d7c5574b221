from dataclasses import replace

import pytest

from wwe_kit.build.site import build_site
from wwe_kit.check.checker import check_extension
from wwe_kit.packages.copied import LARGE, copied_packages, with_large_apart
from wwe_kit.packages.packages import packages_of
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

MUCH = "#" * LARGE


@pytest.fixture
def extension(project):
    """An extension that runs on Pyodide, with these files: `extension({path: text})`."""
    return lambda files: replace(project(files={"main.py": "", **files}), runtime=PYODIDE)


def test_a_large_package_of_the_folder_is_none_of_its_modules(extension):
    made = with_large_apart(extension({"till/__init__.py": MUCH, "till/rates.py": "RATE = 2"}), PYODIDE)
    assert made.apart == ("till",)
    assert "main.py" in made.author_modules()
    assert not [path for path in made.author_modules() if path.startswith("till/")]


def test_it_comes_as_those_from_pypi_do(extension):
    made = with_large_apart(extension({"till/__init__.py": MUCH, "till/rates.py": "RATE = 2"}), PYODIDE)
    [till] = packages_of(made, PYODIDE)
    assert (till.name, till.tops) == ("till", ("till",))
    assert till.files == ("till/__init__.py", "till/rates.py")
    assert (till.folder / "till/rates.py").read_text(encoding="utf-8") == "RATE = 2"


def test_an_edit_of_it_is_another_package_and_one_beside_it_is_not(extension):
    made = with_large_apart(extension({"till/__init__.py": MUCH, "till/rates.py": "RATE = 2"}), PYODIDE)
    [before] = copied_packages(made)
    (made.folder / "main.py").write_text("# edited", encoding="utf-8")
    assert copied_packages(made) == (before,)
    (made.folder / "till/rates.py").write_text("RATE = 3.5", encoding="utf-8")
    [after] = copied_packages(made)
    assert after.sha256 != before.sha256
    assert (before.folder / "till/rates.py").read_text(encoding="utf-8") == "RATE = 2"


@pytest.mark.parametrize(
    "files",
    [{"till/__init__.py": MUCH[:-1]}, {"till/notes.txt": MUCH}, {"till.py": MUCH}, {"till/rates.py": MUCH}],
    ids=["less than that", "not of Python", "a module", "no package"],
)
def test_what_is_the_authors_own_stays_so(extension, files):
    assert with_large_apart(extension(files), PYODIDE).apart == ()


def test_a_package_with_an_entry_is_the_authors_own(extension):
    made = extension({"till/__init__.py": MUCH, "till/main.py": ""})
    [view] = made.views
    assert with_large_apart(replace(made, views=(replace(view, entry="till/main.py"),)), PYODIDE).apart == ()


def test_micropython_has_it_among_the_modules(extension):
    made = extension({"till/__init__.py": MUCH})
    assert with_large_apart(with_large_apart(made, PYODIDE), MICROPYTHON).apart == ()


def test_a_check_knows_its_modules_and_says_nothing_of_their_code(extension):
    made = extension(
        {"main.py": "import till.rates\nfrom till import taxes", "till/__init__.py": MUCH + "\nx = y if 0 else 1"}
    )
    found = [(each.path, each.line, each.code) for each in check_extension(made, PYODIDE).findings]
    assert found == [("main.py", 1, "WWE202"), ("main.py", 2, "WWE203")]


def test_its_code_is_in_no_bundle(extension):
    site = build_site(
        extension({"main.py": "import till", "till/__init__.py": MUCH + "\nNOTE = 'of the till'"}), runtime=PYODIDE
    )
    holding = {path for path, file in site.files.items() if b"of the till" in file.content}
    assert {path.partition("-")[0] for path in holding} == {"packages/till"}
    assert "till/" in site.shipped

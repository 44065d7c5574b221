import hashlib

import pytest

from tests.wwe_kit.progress_display import Shown
from wwe_kit.build.packages import bytecode
from wwe_kit.build.packages.bytecode import pyodide_bytecode
from wwe_kit.packages.package import Package
from wwe_kit.progress import showing
from wwe_kit.runtimes import cache


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Unpack a made-up package, whose bytecode nobody has kept: `package({path: source}, name)`."""
    monkeypatch.setenv(cache.OVERRIDE, str(tmp_path / "cache"))

    def make(sources, name="till"):
        wheel = tmp_path / name
        for path, source in sources.items():
            file = wheel / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source, encoding="utf-8")
        digest = hashlib.sha256(repr(sources).encode()).hexdigest()
        return Package(name, "1.0", digest, wheel, tuple(sorted(sources)))

    return make


@pytest.fixture
def compiled(package):
    """Compile a made-up package: `compiled({path: source})` gives the bytecode by its path."""

    def make(sources):
        [folder] = pyodide_bytecode([package(sources)])
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.pyc")}

    return make


@pytest.fixture
def starts(monkeypatch):
    """The starts of Node.js."""
    begun = []
    run = bytecode.run_script
    monkeypatch.setattr(bytecode, "run_script", lambda *given, **named: begun.append(given) or run(*given, **named))
    return begun


def test_bytecode_lies_where_the_pages_python_looks_for_it_and_has_no_docstrings(compiled):
    made = compiled({"till/__init__.py": '"""Words that nobody reads."""\n', "till/rates.py": "RATE = 'of-' 'today'\n"})
    assert sorted(made) == ["till/__pycache__/__init__.cpython-314.pyc", "till/__pycache__/rates.cpython-314.pyc"]
    assert b"of-today" in made["till/__pycache__/rates.cpython-314.pyc"]
    assert b"nobody" not in made["till/__pycache__/__init__.cpython-314.pyc"]


def test_a_file_that_is_not_in_this_python_is_left_as_it_is(compiled):
    assert list(compiled({"till/old.py": "print 'a'\n", "till/new.py": ""})) == ["till/__pycache__/new.cpython-314.pyc"]


def test_pyodide_starts_once_for_all_packages_that_are_not_kept(package, starts):
    [till, rates] = [package({f"{name}/__init__.py": f"NAME = {name!r}\n"}, name) for name in ("till", "rates")]
    desk = package({"desk/__init__.py": ""}, "desk")
    display = Shown()
    with showing(display):
        [kept] = pyodide_bytecode([rates])
        folders = pyodide_bytecode([till, rates, desk])
        assert pyodide_bytecode([till, rates, desk]) == folders
    assert len(starts) == 2
    assert folders[1] == kept
    assert b"till" in (folders[0] / "till/__pycache__/__init__.cpython-314.pyc").read_bytes()
    assert [path.name for path in (folders[2] / "desk/__pycache__").iterdir()] == ["__init__.cpython-314.pyc"]
    titles = ["Compiling rates, once on this machine", "Compiling 2 packages, once on this machine"]
    assert display.steps == [(titles[0], 1, 1, True), (titles[1], 2, 2, True)]

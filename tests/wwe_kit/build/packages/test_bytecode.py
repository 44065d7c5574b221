import hashlib

import pytest

from wwe_kit.build.packages.bytecode import pyodide_bytecode
from wwe_kit.packages.package import Package
from wwe_kit.runtimes import cache


@pytest.fixture
def compiled(tmp_path, monkeypatch):
    """Compile a made-up package: `compiled({path: source})` gives the bytecode by its path."""
    monkeypatch.setenv(cache.OVERRIDE, str(tmp_path / "cache"))

    def make(sources):
        wheel = tmp_path / "wheel"
        for path, source in sources.items():
            file = wheel / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source, encoding="utf-8")
        digest = hashlib.sha256(repr(sources).encode()).hexdigest()
        folder = pyodide_bytecode(Package("till", "1.0", digest, wheel, tuple(sorted(sources))))
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.pyc")}

    return make


def test_bytecode_lies_where_the_pages_python_looks_for_it_and_has_no_docstrings(compiled):
    made = compiled({"till/__init__.py": '"""Words that nobody reads."""\n', "till/rates.py": "RATE = 'of-' 'today'\n"})
    assert sorted(made) == ["till/__pycache__/__init__.cpython-314.pyc", "till/__pycache__/rates.cpython-314.pyc"]
    assert b"of-today" in made["till/__pycache__/rates.cpython-314.pyc"]
    assert b"nobody" not in made["till/__pycache__/__init__.cpython-314.pyc"]


def test_a_file_that_is_not_in_this_python_is_left_as_it_is(compiled):
    assert list(compiled({"till/old.py": "print 'a'\n", "till/new.py": ""})) == ["till/__pycache__/new.cpython-314.pyc"]

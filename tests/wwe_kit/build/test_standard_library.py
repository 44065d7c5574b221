import json
import zipfile

from tests.wwe_kit.progress_display import Shown
from wwe_kit.build import standard_library as compiling
from wwe_kit.build.standard_library import pyodide_lock, standard_library
from wwe_kit.progress import showing


def test_it_is_bytecode_without_sources():
    with zipfile.ZipFile(standard_library()) as library:
        names = library.namelist()
    assert {"json/decoder.pyc", "asyncio/tasks.pyc", "pyodide/webloop.pyc"} <= set(names)
    assert [name for name in names if name.endswith(".py")] == []


def test_it_is_compiled_once():
    assert standard_library().stat().st_ino == standard_library().stat().st_ino


def test_compiling_it_is_shown_where_it_has_to_be_done(monkeypatch, tmp_path):
    standard_library()
    display = Shown()
    with showing(display):
        standard_library()
    assert display.steps == []
    monkeypatch.setattr(compiling, "cached", lambda name, make: make(tmp_path / name))
    monkeypatch.setattr(compiling, "run_script", lambda *_arguments: "")
    with showing(display):
        standard_library()
    assert display.steps == [("Compiling Pyodide's standard library, once on this machine", None, 0, True)]


def test_pyodide_is_told_what_it_is_and_that_there_are_no_packages():
    lock = json.loads(pyodide_lock())
    assert lock["packages"] == {}
    assert lock["info"]["python"].startswith("3.")

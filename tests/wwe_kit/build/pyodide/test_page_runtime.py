import subprocess

import pytest

from wwe_kit.build.pyodide.exports import exports_of
from wwe_kit.build.pyodide.page_runtime import GLUE, WASM, page_runtime
from wwe_kit.project.project import load_project
from wwe_kit.runtimes import runtimes

VERSION = f"pyodide-{runtimes.package_version('pyodide')}"


@pytest.fixture
def extension(tmp_path):
    """Write an extension with this entry; return its project."""

    def written(entry):
        settings = '[project]\nname = "desk"\n[tool.wwe]\nlabel = "Desk"\nruntime = "pyodide"\n[tool.wwe.views.main]\n'
        (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
        (tmp_path / "main.py").write_text(entry, encoding="utf-8")
        return load_project(tmp_path)

    return written


def test_pages_get_a_trimmed_pyodide_in_a_folder_of_its_own(extension):
    runtime = page_runtime(extension("import json\n"))
    assert runtime.folder.startswith(f"{VERSION}-")
    published = runtimes.runtime_files(runtimes.PYODIDE)
    assert {name for name, file in runtime.files.items() if file != published[name]} == {GLUE, WASM}
    assert page_runtime(extension("import os\n")) == runtime


@pytest.mark.parametrize("entry", ["import ctypes\n", "import pyodide_js\n", "await js.pyodide.loadPackage('numpy')\n"])
def test_an_extension_that_may_ask_for_more_gets_pyodide_as_it_is_published(extension, entry):
    assert page_runtime(extension(entry)) == (VERSION, runtimes.runtime_files(runtimes.PYODIDE))


def test_so_does_one_with_a_large_package_of_its_own_that_does(extension, tmp_path):
    package = tmp_path / "tables"
    package.mkdir()
    (package / "__init__.py").write_text("from ctypes import pythonapi\n" + "# filled\n" * 200_000, encoding="utf-8")
    assert page_runtime(extension("import tables\n")).folder == VERSION


def test_what_our_own_scripts_call_is_exported(extension):
    names = {each.name for each in exports_of(page_runtime(extension("")).files[WASM].read_bytes())}
    assert {"malloc", "free", "sbrk"} <= names


def test_the_wasm_of_pages_is_valid_and_has_less_code(extension):
    wasm = page_runtime(extension("")).files[WASM]
    published = runtimes.runtime_files(runtimes.PYODIDE)[WASM]
    script = "console.log(WebAssembly.validate(require('fs').readFileSync(process.argv[1])))"
    command = [runtimes.node_command(), "-e", script, str(wasm)]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "true\n"
    assert published.stat().st_size - wasm.stat().st_size > 800_000

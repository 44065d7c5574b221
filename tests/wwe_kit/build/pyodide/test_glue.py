import json
import re
import subprocess

import pytest

from wwe_kit.build.pyodide.glue import write_needed
from wwe_kit.build.pyodide.page_runtime import GLUE, WASM, page_runtime
from wwe_kit.errors import BadInput
from wwe_kit.project.project import load_project
from wwe_kit.runtimes import runtimes

HEADER = b"\0asm\1\0\0\0"
STARTED = """
const [folder, lock] = process.argv.slice(1);
const { loadPyodide } = await import(`file://${folder}/pyodide.mjs`);
const python = await loadPyodide({ lockFileContents: lock, stdout: () => {} });
python.FS.writeFile("/told.txt", "text");
console.log(python.runPython(`
import asyncio, json, js, time
from pyodide.code import run_js
from pyodide.ffi import create_proxy, to_js
with open("/told.txt") as file:
    told = file.read()
double = create_proxy(lambda number: 2 * number)
json.dumps([told, time.strftime("%Y", time.gmtime(0)), run_js("(f) => f(21)")(double), to_js([1, 2]).length, 1 / 4])
`));
process.exit(0);
"""


def imports(*names):
    """A wasm that imports these functions, and nothing else."""
    members = b"".join(b"\3env" + bytes([len(name)]) + name.encode() + b"\0\0" for name in names)
    content = bytes([len(names)]) + members
    return HEADER + bytes([1, 4, 1, 0x60, 0, 0]) + bytes([2, len(content)]) + content


@pytest.fixture
def trimmed(tmp_path):
    """Return what is left of a glue for a wasm that imports these functions."""

    def trim(glue, *names, scripts=()):
        wasm, out = tmp_path / "some.wasm", tmp_path / "out.mjs"
        wasm.write_bytes(imports(*names))
        write_needed(f"function made(Module){{{glue}}}export default made;", wasm, scripts, out)
        return out.read_text(encoding="utf-8")

    return trim


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    """The folder of a Pyodide as pages get it."""
    extension = tmp_path_factory.mktemp("extension")
    settings = '[project]\nname = "desk"\n[tool.wwe]\nlabel = "Desk"\nruntime = "pyodide"\n[tool.wwe.views.main]\n'
    (extension / "pyproject.toml").write_text(settings, encoding="utf-8")
    (extension / "main.py").write_text("", encoding="utf-8")
    folder = tmp_path_factory.mktemp("pyodide")
    for name, file in page_runtime(load_project(extension)).files.items():
        (folder / name).symlink_to(file)
    return folder


def test_what_the_wasm_imports_stays_with_all_that_it_uses(trimmed):
    glue = trimmed(
        'var part="first";var _a=()=>part;_a.sig="i";var other="second";var _b=()=>other;_b.sig="ii";'
        "var wasmImports={a:_a,b:_b};return wasmImports",
        "a",
    )
    assert re.search(r"\{a:\w+\}", glue)
    assert ['"first"' in glue, '.sig="i"' in glue] == [True, True]
    assert ['"second"' in glue, '.sig="ii"' in glue] == [False, False]


def test_a_function_under_its_own_name_and_one_that_the_glue_asks_for_stay(trimmed):
    glue = trimmed('function a(){}var _b=()=>1;var wasmImports={a,b:_b,c:0};return [wasmImports,wasmImports["b"]]', "a")
    assert re.search(r"\{a:?\w*,b:\w+\}", glue)


def test_what_a_script_or_the_glue_asks_emscriptens_module_for_stays(trimmed):
    names = ("asked", "told", "nobody_asks")
    glue = "".join(f'var {name}=1;Module["{name}"]={name};' for name in names)
    left = trimmed(f"{glue}var wasmImports={{}};return [wasmImports,Module.told]", scripts=["python._module.asked()"])
    assert re.findall(r'\["(\w+)"\]=', left) == ["asked", "told"]


def test_what_is_done_at_the_start_is_done(trimmed):
    glue = trimmed("var x=Module.begin();var wasmImports={};return wasmImports")
    assert ".begin()" in glue


def test_names_are_short_but_for_that_of_the_whole(trimmed):
    glue = trimmed("var long_name=Module.begin();long_name.end();var wasmImports={a:0};return wasmImports", "a")
    assert "long_name" not in glue
    assert glue.startswith("function made(")
    assert glue.endswith("export default made;")


def test_a_glue_of_another_build_is_refused(trimmed):
    with pytest.raises(BadInput, match="does not give the wasm what it imports"):
        trimmed("return {}")


# --- Pyodide as it is published --------------------------------------------------------------------------------------


def test_pyodides_glue_is_half_of_what_is_published(ours):
    published = runtimes.runtime_files(runtimes.PYODIDE)[GLUE]
    assert (ours / GLUE).stat().st_size < 0.5 * published.stat().st_size


def test_all_that_pyodides_wasm_imports_is_in_its_glue(ours):
    script = (
        "const wasm = new WebAssembly.Module(require('fs').readFileSync(process.argv[1]));"
        "const imports = WebAssembly.Module.imports(wasm);"
        "console.log(JSON.stringify(imports.filter(({module}) => module === 'env').map(({name}) => name)))"
    )
    command = [runtimes.node_command(), "-e", script, str(ours / WASM)]
    names = set(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    given = set(re.findall(r"[{,](\w+)[:,}]", (ours / GLUE).read_text(encoding="utf-8")))
    # What Emscripten makes itself, beside the functions, begins so.
    assert {name for name in names - given if not name.startswith(("__", "memory"))} == set()
    assert len(names & given) > 200


def test_python_starts_with_it_and_has_files_times_and_javascript(ours):
    lock = json.dumps({"info": json.loads(_lock().read_text(encoding="utf-8"))["info"], "packages": {}})
    command = [runtimes.node_command(), "--input-type=module", "-e", STARTED, str(ours), lock]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ('["text", "1970", 42, 2, 0.25]\n', "")


def _lock():
    return runtimes.runtime_files(runtimes.PYODIDE)["pyodide-lock.json"]

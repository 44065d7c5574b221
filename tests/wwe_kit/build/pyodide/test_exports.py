import re

import pytest

from wwe_kit.build.pyodide.exports import UnknownBuild, exports_of, trimmed
from wwe_kit.runtimes import runtimes

FUNCTION, TABLE, GLOBAL = 0, 1, 3


@pytest.fixture(scope="module")
def built():
    """Pyodide as it is published: its wasm, its glue, and the module that loads both."""
    files = runtimes.runtime_files(runtimes.PYODIDE)
    return (
        files["pyodide.asm.wasm"].read_bytes(),
        files["pyodide.asm.mjs"].read_text(encoding="utf-8"),
        files["pyodide.mjs"].read_text(encoding="utf-8"),
    )


@pytest.fixture(scope="module")
def made(built):
    wasm, glue, main = built
    return trimmed(wasm, glue, [main, "module._PyDict_Size(1)"])


def small(*exports):
    """A wasm with nothing but exports, and a custom section behind them."""
    content = bytes([len(exports)])
    for name, kind, index in exports:
        content += bytes([len(name)]) + name.encode() + bytes([kind, index])
    return b"\0asm\1\0\0\0" + bytes([7, len(content)]) + content + b"\0\2\1x"


def glue(*names, body=""):
    variables = ",".join(f"_{name}" for name in names)
    taken = ";".join(f'_{name}=Module["_{name}"]=wasmExports["{name}"]' for name in names)
    taking = f"function assignWasmExports(wasmExports){{{taken};last()}}"
    return f"{body}var {variables},wasmMemory;{taking}if(entry.value==-1){{}}"


def names_of(wasm):
    return [each.name for each in exports_of(wasm)]


def test_functions_and_globals_that_nobody_names_are_gone_and_all_other_bytes_stay():
    wasm = small(("called", FUNCTION, 0), ("never", FUNCTION, 1), ("table", TABLE, 0), ("amount", GLOBAL, 2))
    new, _text = trimmed(wasm, glue("called", "never", "amount", body="_called();"), [])
    assert new == small(("called", FUNCTION, 0), ("table", TABLE, 0))


def test_what_another_script_calls_stays():
    wasm = small(("first", FUNCTION, 0), ("second", FUNCTION, 1))
    new, _text = trimmed(wasm, glue("first", "second"), ["module._second()"])
    assert names_of(new) == ["second"]


def test_the_glue_takes_no_more_than_there_is():
    wasm = small(("called", FUNCTION, 0), ("never", FUNCTION, 1))
    _wasm, text = trimmed(wasm, glue("called", "never", body="_called();"), [])
    assert text.startswith(
        '_called();var _called,wasmMemory;function assignWasmExports(wasmExports){_called=Module["_called"]='
        'wasmExports["called"];last()}'
    )


@pytest.mark.parametrize("text", ["var _a;", "var _a,b;function assignWasmExports(wasmExports){}"])
def test_a_glue_of_another_build_is_refused(text):
    with pytest.raises(UnknownBuild, match="does not take the exports"):
        trimmed(small(("a", FUNCTION, 0)), text, [])


def test_a_wasm_without_exports_is_refused():
    with pytest.raises(UnknownBuild, match="exports nothing"):
        exports_of(b"\0asm\1\0\0\0")


# --- Pyodide as it is published --------------------------------------------------------------------------------------


def test_of_pyodides_exports_a_few_hundred_are_left_with_those_that_a_caller_names(built, made):
    before, after = names_of(built[0]), names_of(made[0])
    assert len(before) > 8000
    assert len(after) < 400
    assert {"PyDict_Size", "malloc", "memory", "__indirect_function_table", "__cpp_exception"} <= set(after)


def test_every_variable_that_pyodides_glue_reads_is_still_declared(built, made):
    [before, after] = [
        set(re.findall(r"\b_\w+", re.search(r"var ([\w,]+);function assignWasm", text)[1]))
        for text in (built[1], made[1])
    ]
    begin, end = re.search(r"var [\w,]+;function assignWasmExports\(wasmExports\)\{[^}]*\}", made[1]).span()
    elsewhere = set(re.findall(r"[\w$]+", made[1][:begin] + made[1][end:]))
    assert before & elsewhere <= after


def test_no_pointer_to_webgl_is_made(made):
    assert made[1].count('startsWith("emscripten_gl")') == 1


def test_pyodide_weighs_less(built, made):
    assert len(built[0]) - len(made[0]) > 300_000
    assert len(built[1]) - len(made[1]) > 400_000

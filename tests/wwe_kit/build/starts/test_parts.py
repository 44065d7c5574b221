"""A page carries the scripts of what its extension uses, and no others."""

import pytest

from wwe_kit.build.starts.parts import early_parts, start_parts
from wwe_kit.build.starts.start import Start
from wwe_kit.runtimes import runtimes

KEEPER = 'keeper = "shift"\n[tool.wwe.views.shift]\nlevel = "workspace"\nentry = "shift.py"'
TEXTS = "from genesys.wwe.texts import t\n"
FETCHES = "page.fetch('https://crm.example/')\n"


def started(**more):
    return Start(more.pop("settings", {}), [], [], [], [], [], **more)


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
def test_what_an_extension_does_not_use_is_in_no_script(project, runtime):
    plain = project()
    for parts in (early_parts(plain, runtime, is_development=False), start_parts(plain, runtime, started())):
        assert len(parts) == len(set(parts))
        assert not [part for part in parts if "texts" in part or "fetch" in part or "keeper" in part]
        assert not [part for part in parts if "development" in part or "packages" in part]


def test_what_the_code_uses_comes_after_what_listens(project):
    parts = early_parts(project(files={"main.py": TEXTS + FETCHES}), runtimes.PYODIDE, is_development=False)
    assert parts[-3:] == ["frame/early.js", "frame/fetch.js", "frame/texts.js"]


def test_a_page_with_texts_waits_for_them_before_it_starts(project):
    parts = start_parts(project(files={"main.py": TEXTS}), runtimes.MICROPYTHON, started())
    assert parts[-2:] == ["frame/texts-wait.js", "frame/start-micropython.js"]


def test_tests_can_ask_a_development_page_of_a_keeper_what_is_left(project):
    kept = project(KEEPER, {"shift.py": ""})
    inside = "frame/development/inside.js"
    assert inside in early_parts(kept, runtimes.PYODIDE, is_development=True)
    assert inside not in early_parts(kept, runtimes.PYODIDE, is_development=False)
    assert inside not in early_parts(project(), runtimes.PYODIDE, is_development=True)


def test_a_kept_page_looks_for_its_keeper_first(project):
    assert start_parts(project(KEEPER, {"shift.py": ""}), runtimes.PYODIDE, started())[0] == "frame/keeper.js"


def test_pyscript_is_handed_micropython_by_the_script_and_pyodide_by_a_file(project):
    wraps = "pyscript/interpreter.js"
    assert wraps in start_parts(project(), runtimes.PYSCRIPT, started(pyscript="mpy"))
    assert wraps not in start_parts(project(), runtimes.PYSCRIPT, started(pyscript="py", interpreter="pyodide.mjs"))


def test_packages_and_own_files_are_read_by_parts_of_their_own(project):
    with_both = started(settings={"own-files": "files.json"}, has_packages=True)
    parts = start_parts(project(), runtimes.PYODIDE, with_both)
    assert parts.index("frame/files/packages.js") < parts.index("frame/files/own-files.js") < len(parts) - 1
    assert parts.count("frame/files/read-now.js") == 1


def test_micropythons_wasm_is_compiled_before_anything_else_runs(project):
    assert early_parts(project(), runtimes.MICROPYTHON, is_development=False)[0] == "frame/files/wasm.js"


@pytest.mark.parametrize("runtime", [runtimes.PYODIDE, runtimes.PYSCRIPT])
def test_no_other_page_compiles_wasm_early(project, runtime):
    assert "frame/files/wasm.js" not in early_parts(project(), runtime, is_development=False)

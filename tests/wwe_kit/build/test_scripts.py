import re

from wwe_kit.build.scripts import SHEETS, glue, script, sheet
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

BEFORE_A_COMMENT = re.compile(r"^(.*\S)[ \t]+// .*$", re.MULTILINE)
TEXT = re.compile(r"""(["'`])(?:\\.|(?!\1).)*\1""")


def test_a_script_loses_its_comments_and_keeps_the_numbers_of_its_lines():
    whole, stripped = resource("web/frame/early.js").read_bytes(), script("frame/early.js")
    assert whole.count(b"\n") == stripped.count(b"\n")
    assert len(stripped) < len(whole)
    assert b"\n// @ts-check" not in stripped


def test_no_text_of_a_script_looks_like_a_comment():
    scripts = [file for folder in ("frame", "pyscript", "shared") for file in resource(f"web/{folder}").rglob("*.js")]
    before = [code for file in scripts for code in BEFORE_A_COMMENT.findall(file.read_text(encoding="utf-8"))]
    code = [line for line in before if not line.lstrip().startswith("//")]
    assert len(code) > 50
    assert [line for line in code if set("\"'`") & set(TEXT.sub("", line))] == []  # a text that ends behind it


def test_a_style_sheet_has_no_comments_and_could_not_end_its_element():
    for name in SHEETS:
        assert "/*" not in sheet(name)
        assert "<" not in sheet(name)


def test_what_a_runtimes_glue_exports_becomes_a_global(tmp_path):
    module = tmp_path / "glue.mjs"
    module.write_text("function a(){}export{a as loadPyodide,b as version};\n//# sourceMappingURL=glue.mjs.map\n")
    assert glue(module) == b"function a(){}globalThis.loadPyodide = a;\n\n"


def test_micropythons_glue_has_nothing_for_those_who_build_it():
    whole = runtimes.runtime_files(runtimes.MICROPYTHON)["micropython.mjs"]
    lean = glue(whole)
    assert len(lean) < whole.stat().st_size - 12_000
    for unused in (b"unexportedRuntimeSymbol)", b"missing Wasm export", b"pathPassedToNode"):
        assert unused in whole.read_bytes()
        assert unused not in lean
    assert b"globalThis.loadMicroPython=loadMicroPython;" in lean

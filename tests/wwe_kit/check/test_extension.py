import pytest

from wwe_kit.check.extension import Extension, modules_of


@pytest.mark.parametrize(
    ("runtime", "interpreter"), [("pyodide", "pyodide"), ("micropython", "micropython"), ("pyscript", "pyodide")]
)
def test_pyscript_runs_the_interpreter_that_the_settings_name(project, runtime, interpreter):
    assert Extension(project('interpreter = "pyodide"'), runtime, ()).interpreter == interpreter


def test_entries_and_sources_are_those_of_the_views_and_modules(project):
    settings = '[tool.wwe.views.a]\n[tool.wwe.views.b]\nentry = "b.py"'
    extension = Extension(project(settings, {"b.py": ""}), "pyodide", modules_of({"main.py": "", "c.py": "x = 1"}))
    assert extension.entries == {"main.py", "b.py"}
    assert extension.sources == {"main.py": "", "c.py": "x = 1"}

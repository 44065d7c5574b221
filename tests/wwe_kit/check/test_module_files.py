import pytest

from wwe_kit.check.extension import Extension, modules_of
from wwe_kit.check.module_files import check_names, judge_files


def said(project, runtime):
    extension = Extension(project, runtime, modules_of(project.author_sources()), {})
    return [finding.text(project.folder) for finding in judge_files(extension)]


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["genesys/__init__.py", "genesys/orders.py", "wwe_link.py", "wwe_protocol/x.py"])
def test_what_would_take_the_clients_place_is_refused_by_its_file(project, complaint, path):
    desk = project("", {path: ""})
    name = path.partition("/")[0].removesuffix(".py")
    assert complaint(check_names, desk) == (
        f"{desk.folder / path}: this hides the client's own package {name}, which every page imports. "
        "Give it another name. [WWE103]"
    )


@pytest.mark.parametrize(
    ("runtime", "path", "is_known"),
    [
        ("micropython", "json.py", True),
        ("micropython", "json/__init__.py", True),
        ("micropython", "gc.py", True),  # built in: the extension's own is never imported
        ("micropython", "calendar.py", False),
        ("micropython", "orders/json.py", False),
        ("pyodide", "calendar.py", True),
        ("pyodide", "js.py", True),
        ("pyodide", "orders.py", False),
        ("pyscript", "json.py", True),
        ("pyscript", "pyscript.py", True),
    ],
)
def test_a_module_of_the_name_of_one_of_the_runtimes_is_named(project, runtime, path, is_known):
    desk = project("", {path: ""})
    name = path.partition("/")[0].removesuffix(".py")
    sentence = (
        f"{desk.folder / path}: {runtime} has a module {name} of its own. One of the two hides the other, "
        "also from the client and from the library. Give this one another name. [WWE104]"
    )
    assert said(desk, runtime) == ([sentence] if is_known else [])


def test_pyscripts_interpreter_decides(project):
    assert said(project('interpreter = "pyodide"', {"calendar.py": ""}), "pyscript") != []


# --- size ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("runtime", "is_slow"), [("micropython", True), ("pyscript", True), ("pyodide", False)])
def test_a_long_module_is_named_where_it_is_slow(project, runtime, is_slow):
    desk = project("", {"data.py": f"TEXT = {'x' * 1_200_000!r}", "few.py": f"TEXT = {'x' * 400_000!r}"})
    sentences = said(desk, runtime)
    assert len(sentences) == int(is_slow)
    start = f"{desk.folder}/data.py: this module has 1.2 MB, and MicroPython is slow"
    assert all(sentence.startswith(start) for sentence in sentences)

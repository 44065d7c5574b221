"""Whatever somebody has written, a check ends and says something: it never fails itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wwe_kit.check.checker import check_extension
from wwe_kit.check.extension import Extension, modules_of
from wwe_kit.check.python.all import FINDERS
from wwe_kit.check.rule import RULES
from wwe_kit.check.silences import without_silenced
from wwe_kit.check.style_check import judge_styles
from wwe_kit.check.template_check import dropped_by_policy
from wwe_kit.project.project import load_project

PARTS = [part for rule in RULES.values() for part in rule.bad.splitlines(keepends=True)]
LINES = st.lists(st.sampled_from(PARTS) | st.text(max_size=20).map(lambda text: f"{text}\n"), max_size=15)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    (folder / "pyproject.toml").write_text("[tool.wwe]\n", encoding="utf-8")
    (folder / "main.py").write_text("", encoding="utf-8")
    return folder


@given(lines=LINES, runtime=st.sampled_from(["pyodide", "micropython"]))
def test_any_source_is_judged_with_places_that_are_in_it(folder, lines, runtime):
    source = "".join(lines)
    extension = Extension(load_project(folder), runtime, modules_of({"main.py": source}), {"index": "<p id=a>"})
    found = [each for module in extension.modules for find in FINDERS for each in find(extension, module)]
    found = without_silenced(found, extension.sources)
    count = source.count("\n") + 1
    assert all(0 <= each.line <= count and each.rule.code == each.code for each in found)
    assert all(each.text(Path()) for each in found)


@given(text=st.text() | LINES.map("".join))
def test_any_template_and_any_sheet_is_judged(text):
    found = [*dropped_by_policy("page.html", text, allows_style=False), *judge_styles({"a.css": text})]
    assert all(1 <= each.line <= text.count("\n") + 1 for each in found)


def test_a_folder_with_a_module_that_is_no_text_is_a_finding(extension):
    project = load_project(extension(files={"other.py": b"\xff"}))
    [finding] = check_extension(project, "pyodide").findings
    assert (finding.path, finding.line, finding.code) == ("other.py", 1, "WWE105")

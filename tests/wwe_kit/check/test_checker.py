import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT
from wwe_kit.check.checker import check_folder
from wwe_kit.check.extension import Extension, modules_of
from wwe_kit.check.python.all import FINDERS
from wwe_kit.check.rule import Severity

OURS = sorted(file.parent for file in ROOT.glob("examples/*/pyproject.toml"))
FOR_TESTS = sorted(file.parent for file in ROOT.glob("tests/browser/extensions/*/pyproject.toml"))
SNIPPET = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
SNIPPETS = [
    pytest.param(code, id=f"{page.name}:{number}")
    for page in sorted((ROOT / "docs").rglob("*.md"))
    if page.name != "checks.md"  # which shows what is wrong
    for number, code in enumerate(SNIPPET.findall(page.read_text(encoding="utf-8")), 1)
]


@pytest.mark.parametrize("folder", OURS, ids=lambda folder: folder.name)
def test_nothing_is_wrong_with_an_example(folder):
    report = check_folder(folder)
    assert [finding.text(folder) for finding in report.findings] == []
    assert report.unasked == ""


@pytest.mark.parametrize("folder", FOR_TESTS, ids=lambda folder: folder.name)
def test_an_extension_of_the_tests_lacks_an_origin_for_production_and_nothing_else(folder):
    told = check_folder(folder).of(Severity.ERROR, Severity.WARNING)
    assert {finding.code for finding in told} <= {"WWE102"}


@pytest.mark.parametrize("code", SNIPPETS)
def test_what_the_documentation_shows_is_right(project, code):
    made = project('files = ["locale/*.json"]', {"locale/de.json": "{}"})
    extension = Extension(made, "pyodide", modules_of({"main.py": code}))
    told = [each.text(Path()) for module in extension.modules for find in FINDERS for each in find(extension, module)]
    assert told == []


def test_findings_come_in_the_order_of_the_files_and_lines(places):
    files = {"a.py": "import time\n\ntime.sleep(1)\ntime.sleep(2)\n"}
    assert places("import time\ntime.sleep(1)\n", 'runtime = "pyodide"', files) == ["WWE301 3", "WWE301 4", "WWE301 2"]


def test_advice_is_no_failure(extension):
    report = check_folder(extension())
    assert [each.code for each in report.findings] == ["WWE601"]
    assert not report.has_failed


def test_another_runtime_may_be_asked_about(extension):
    folder = extension(files={"main.py": "import dataclasses\n"})
    assert check_folder(folder).findings == []
    assert [each.code for each in check_folder(folder, "micropython").findings] == ["WWE202"]


def test_settings_that_cannot_be_are_told_alone(extension):
    report = check_folder(extension('runtime = "x"'))
    assert [each.code for each in report.findings] == ["WWE101"]

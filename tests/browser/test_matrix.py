"""The list of what runs in which browser names tests that are there."""

import re
from collections import defaultdict
from types import SimpleNamespace

import pytest

from tests.browser.matrix import (
    CHROMIUM_ALONE,
    FIREFOX_ALONE,
    IN_PART,
    LEFT_TO_CHROMIUM,
    ON_ONE_RUNTIME,
    WHOLE_IN_FIREFOX,
    WITH_SOME,
    files_in_firefox,
    runs_in,
)
from tests.conftest import refuse_elsewhere

_IN_PART = [f"{file}::{test}" for file, tests in IN_PART.items() for test in tests]


def test_what_the_list_names_is_there(pytestconfig):
    texts = defaultdict(str)
    for folder, names in {"tests": "*.py", "examples": "*/tests/test_*.py"}.items():
        for file in (pytestconfig.rootpath / folder).rglob(names):
            name = "test_browser_link.py" if file.name.endswith("_behaviour.py") else file.name  # which imports those
            texts[name] += file.read_text(encoding="utf-8")
    lists = (CHROMIUM_ALONE, LEFT_TO_CHROMIUM, ON_ONE_RUNTIME, WITH_SOME, FIREFOX_ALONE, _IN_PART)
    for named in (*files_in_firefox(), *(named for each in lists for named in each)):
        name, *tests = named.split("::")
        assert name in texts, named
        for test in tests:
            assert re.search(rf"(def|class) {test}\b", texts[name]), named


@pytest.mark.parametrize("name", WHOLE_IN_FIREFOX)
def test_what_firefox_runs_whole_is_left_to_chromium_in_no_part(pytestconfig, name):
    [file] = (pytestconfig.rootpath / "tests/browser").rglob(f"test_{name}.py")
    assert file.name not in {*ON_ONE_RUNTIME, *IN_PART}
    text = file.read_text(encoding="utf-8")
    for named in (*LEFT_TO_CHROMIUM, *WITH_SOME):  # of this name, but of another folder
        other, *tests = named.split("::")
        assert other != file.name or (tests and f" {tests[-1]}(" not in text), named


@pytest.mark.parametrize("named", LEFT_TO_CHROMIUM)
def test_what_is_left_to_chromium_is_of_a_file_that_firefox_runs(named):
    assert named.partition("::")[0] in files_in_firefox()


@pytest.mark.parametrize(
    ("browser", "test", "runs"),
    [
        (None, "tests/wwe_host/test_rules.py::test_it", True),
        ("chromium", "tests/browser/frames/test_screen_pop.py::test_it[pyodide-chromium]", True),
        ("firefox", "tests/browser/sites/test_release.py::test_it[pyodide-firefox]", True),
        ("firefox", "tests/browser/workspace/test_tabs.py::test_it[firefox]", False),
        ("firefox", f"tests/{next(test for test in CHROMIUM_ALONE if '::' in test)}[firefox]", False),
        ("firefox", f"tests/{ON_ONE_RUNTIME[-1]}::test_it[micropython-firefox]", True),
        ("firefox", f"tests/{ON_ONE_RUNTIME[-1]}::test_it[firefox-fr-FR]", True),
        ("firefox", f"tests/{ON_ONE_RUNTIME[-1]}::test_it[firefox-a text-pyodide]", False),
        ("chromium", f"tests/{ON_ONE_RUNTIME[-1]}::test_it[pyodide-chromium]", True),
        *(("firefox", f"tests/{test}[firefox-{some}]", True) for test, all_ in WITH_SOME.items() for some in all_),
        *(("firefox", f"tests/{test}[firefox-something else]", False) for test in WITH_SOME),
        *(("firefox", f"tests/{test}[micropython-firefox]", True) for test in _IN_PART),
        *(("firefox", f"tests/{file}::test_it[micropython-firefox]", False) for file in IN_PART),
        ("chromium", f"tests/{next(iter(FIREFOX_ALONE))}::test_it[chromium]", False),
        ("firefox", f"tests/{next(iter(FIREFOX_ALONE))}::test_it[a/b-firefox]", True),
    ],
)
def test_a_test_runs_where_the_list_says(browser, test, runs):
    assert runs_in(browser, test) is runs


@pytest.mark.parametrize("folder", ["examples/desk/tests", "tests/browser/frames", "tests/wwe_link", "tests/outside"])
def test_a_test_that_needs_a_browser_is_refused_where_a_whole_run_looks_for_none(folder):
    refuse_elsewhere(SimpleNamespace(nodeid=f"{folder}/test_it.py::test_it"))
    with pytest.raises(pytest.UsageError, match=r"^tests/wwe_host/.*::test_it needs a browser,.* WITH_BROWSERS"):
        refuse_elsewhere(SimpleNamespace(nodeid="tests/wwe_host/test_it.py::test_it"))

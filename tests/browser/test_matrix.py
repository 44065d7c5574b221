"""The list of what runs in which browser names tests that are there."""

import re
from collections import defaultdict

import pytest

from tests.browser.matrix import CHROMIUM_ALONE, FIREFOX_ALONE, ON_ONE_RUNTIME, ONCE, files_in_firefox, runs_in


def test_what_the_list_names_is_there(pytestconfig):
    texts = defaultdict(str)
    for file in (pytestconfig.rootpath / "tests").rglob("test_*.py"):
        texts[file.name] += file.read_text(encoding="utf-8")
    for named in (*files_in_firefox(), *CHROMIUM_ALONE, *ON_ONE_RUNTIME, *ONCE, *FIREFOX_ALONE):
        name, *tests = named.split("::")
        assert name in texts
        for test in tests:
            assert re.search(rf"(def|class) {test}\b", texts[name]), named


@pytest.mark.parametrize(
    ("browser", "test", "runs"),
    [
        (None, "tests/wwe_host/test_rules.py::test_it", True),
        ("chromium", "tests/browser/frames/test_screen_pop.py::test_it[pyodide-chromium]", True),
        ("firefox", "tests/browser/frames/test_screen_pop.py::test_it[pyodide-firefox]", True),
        ("firefox", "tests/browser/workspace/test_tabs.py::test_it[firefox]", False),
        ("firefox", f"tests/{next(test for test in CHROMIUM_ALONE if '::' in test)}[firefox]", False),
        ("firefox", f"tests/{ON_ONE_RUNTIME[0]}::test_it[micropython-firefox]", True),
        ("firefox", f"tests/{ON_ONE_RUNTIME[0]}::test_it[firefox-fr-FR]", True),
        ("firefox", f"tests/{ON_ONE_RUNTIME[0]}::test_it[firefox-a text-pyodide]", False),
        ("chromium", f"tests/{ON_ONE_RUNTIME[0]}::test_it[pyodide-chromium]", True),
        *(("firefox", f"tests/{test}[firefox-{parameters}]", True) for test, parameters in ONCE.items()),
        *(("firefox", f"tests/{test}[firefox-something else]", False) for test in ONCE),
        ("chromium", f"tests/{next(iter(FIREFOX_ALONE))}::test_it[chromium]", False),
        ("firefox", f"tests/{next(iter(FIREFOX_ALONE))}::test_it[a/b-firefox]", True),
    ],
)
def test_a_test_runs_where_the_list_says(browser, test, runs):
    assert runs_in(browser, test) is runs

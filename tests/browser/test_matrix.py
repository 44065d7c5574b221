"""The list of what runs in which browser names tests that are there."""

import re

import pytest

from tests.browser.matrix import CHROMIUM_ALONE, FIREFOX_ALONE, firefox_files, runs_in


def test_what_the_list_names_is_there(pytestconfig):
    for named in (*firefox_files(), *CHROMIUM_ALONE, *FIREFOX_ALONE):
        path, *names = named.split("::")
        file = pytestconfig.rootpath / path
        assert file.is_file(), path
        for name in names:
            assert re.search(rf"(def|class) {name}\b", file.read_text(encoding="utf-8")), named


@pytest.mark.parametrize(
    ("browser", "test", "runs"),
    [
        (None, "tests/wwe_host/test_rules.py::test_it", True),
        ("chromium", "tests/browser/frames/test_screen_pop.py::test_it[pyodide-chromium]", True),
        ("firefox", "tests/browser/frames/test_screen_pop.py::test_it[pyodide-firefox]", True),
        ("firefox", "tests/browser/workspace/test_tabs.py::test_it[firefox]", False),
        ("firefox", f"{next(test for test in CHROMIUM_ALONE if '::' in test)}[firefox]", False),
        ("chromium", f"{next(iter(FIREFOX_ALONE))}::test_it[chromium]", False),
        ("firefox", f"{next(iter(FIREFOX_ALONE))}::test_it[firefox]", True),
    ],
)
def test_a_test_runs_where_the_list_says(browser, test, runs):
    assert runs_in(browser, test) is runs

"""An example's tests are one file for memory and for browsers, on MicroPython and on Pyodide."""

import re
import subprocess
from collections import defaultdict

import pytest

from tests.authors_pytest import AUTHORS_PYTEST

ON_CPYTHON_ALONE = "examples/wrap-up/"  # its pages share an interpreter


@pytest.fixture
def collected(pytestconfig):
    """Collect the tests of the examples; return by test how it runs."""

    def collect(*arguments):
        command = [*AUTHORS_PYTEST, "examples", "--collect-only", "-q", *arguments]
        answer = subprocess.run(command, cwd=pytestconfig.rootpath, capture_output=True, text=True, check=False)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        ways = defaultdict(set)
        for test, way in re.findall(r"^(examples/.*::\w+)(?:\[(.*)\])?$", answer.stdout, re.MULTILINE):
            ways[test].add(way)
        assert len(ways) > 10
        return ways

    return collect


def test_nearly_all_tests_of_the_examples_run_in_every_tier(collected):
    ways = collected("--wwe-tier", "memory", "--wwe-tier", "browser")
    in_both = [test for test, found in ways.items() if {"memory", "browser"} <= set("-".join(found).split("-"))]
    assert len(in_both) >= 0.8 * len(ways)


def test_where_two_browsers_are_named_they_run_in_both_and_in_chromium_on_both_runtimes(collected):
    ways = collected("--browser", "chromium", "--browser", "firefox")
    everywhere = {"memory", "browser-chromium", "browser-firefox"}
    on_both_runtimes = everywhere | {"browser-chromium-pyodide"}
    for test, found in ways.items():
        assert found == (everywhere if test.startswith(ON_CPYTHON_ALONE) else on_both_runtimes), test

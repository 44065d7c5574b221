"""An example's tests are one file for memory and for browsers, on MicroPython and on Pyodide."""

import re
import subprocess
from collections import defaultdict
from itertools import groupby

import pytest

from tests.authors_pytest import AUTHORS_PYTEST

ON_CPYTHON_ALONE = "examples/wrap-up/"  # its pages share an interpreter


@pytest.fixture
def collected(pytestconfig):
    """Collect the tests of the examples; return each, in their order, with how it runs."""

    def collect(*arguments):
        command = [*AUTHORS_PYTEST, "examples", "--collect-only", "-q", *arguments]
        answer = subprocess.run(command, cwd=pytestconfig.rootpath, capture_output=True, text=True, check=False)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        return re.findall(r"^(examples/.*::\w+)(?:\[(.*)\])?$", answer.stdout, re.MULTILINE)

    return collect


def by_test(collected):
    ways = defaultdict(set)
    for test, way in collected:
        ways[test].add(way)
    assert len(ways) > 10
    return ways


def test_nearly_all_tests_of_the_examples_run_in_every_tier(collected):
    ways = by_test(collected("--wwe-tier", "memory", "--wwe-tier", "browser"))
    in_both = [test for test, found in ways.items() if {"memory", "browser"} <= set("-".join(found).split("-"))]
    assert len(in_both) >= 0.8 * len(ways)


def test_where_two_browsers_are_named_they_run_in_both_and_in_chromium_on_both_runtimes(collected):
    found = collected("--browser", "chromium", "--browser", "firefox")
    in_turn = [way for way, _ in groupby(way for _, way in found)]
    assert len(in_turn) == len(set(in_turn))  # a browser is started once for all tests in it
    everywhere = {"memory", "browser-chromium", "browser-firefox"}
    on_both_runtimes = everywhere | {"browser-chromium-pyodide"}
    for test, ways in by_test(found).items():
        assert ways == (everywhere if test.startswith(ON_CPYTHON_ALONE) else on_both_runtimes), test

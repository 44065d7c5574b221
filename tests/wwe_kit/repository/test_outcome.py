import os
import subprocess
import sys

import pytest

from wwe_kit.repository.outcome import STEP, Counts, Outcome, read_counts, read_steps

TESTS = """
import pytest

def test_one(): pass
def test_two(): pass
def test_three(): assert False
def test_four(): pytest.skip("not today")
@pytest.fixture
def broken(): raise ValueError
def test_five(broken): pass
"""


def report_of(folder):
    """Let pytest, with no plugin, write the report of a folder's tests."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--junitxml=report.xml"]
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


def test_the_counts_are_those_of_pytests_report(tmp_path):
    (tmp_path / "test_it.py").write_text(TESTS, encoding="utf-8")
    report_of(tmp_path)
    assert read_counts(tmp_path / "report.xml") == Counts(passed=2, failed=2, skipped=1)


@pytest.mark.parametrize("content", [None, "", "<testsuites"])
def test_where_there_is_no_report_there_are_no_counts(tmp_path, content):
    if content is not None:
        (tmp_path / "report.xml").write_text(content, encoding="utf-8")
    assert read_counts(tmp_path / "report.xml") is None


def test_steps_are_those_that_a_part_has_timed(tmp_path):
    (tmp_path / "test_it.py").write_text(
        f"def test_it(record_testsuite_property):\n"
        f"    record_testsuite_property({STEP!r} + 'built', '1.25')\n"
        f"    record_testsuite_property('other', 'x')\n",
        encoding="utf-8",
    )
    report_of(tmp_path)
    steps = read_steps(tmp_path / "report.xml")
    assert steps == {"built": 1.25}
    assert Outcome("part", True, steps=steps).line().splitlines()[1].split() == ["built", "1.2", "s"]
    assert read_steps(tmp_path / "no-report.xml") == {}


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (Outcome("lint", True, 3.14), "lint ok 3.1 s"),
        (Outcome("in Chromium", True, 200, Counts(1212, 0, 1)), "in Chromium ok 200.0 s 1,212 passed, 1 skipped"),
        (Outcome("in Firefox", False, 9, Counts(0, 2)), "in Firefox FAILED 9.0 s 0 passed, 2 failed"),
        (Outcome("in Firefox", True, note="not run: none"), "in Firefox ok 0.0 s not run: none"),
    ],
)
def test_a_row_says_how_it_ended_how_long_it_took_and_what_was_run(outcome, line):
    assert outcome.line().split() == line.split()

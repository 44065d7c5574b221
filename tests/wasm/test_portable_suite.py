"""The client's own suite passes on every Python that an extension may run on."""

import subprocess
import sys

import pytest

from tests.portable.rig.runner import MODULES
from tests.wasm.interpreters import PORTABLE, RUNTIMES


def collected_by_pytest():
    """How many tests pytest finds in each module of the suite."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-qq", PORTABLE]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    counts = [line.rpartition(": ") for line in lines if line]
    return {place.rpartition("/")[2].removesuffix(".py"): int(count) for place, _, count in counts}


def test_the_tiny_runner_knows_every_module_of_the_suite():
    assert sorted(MODULES) == sorted(file.stem for file in PORTABLE.rglob("test_*.py"))


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_no_test_of_the_suite_fails(report_of, runtime):
    report_of(runtime).check(MODULES)


def test_every_runtime_runs_every_test_that_pytest_finds(report_of):
    collected = collected_by_pytest()
    assert {runtime: report_of(runtime).counts(MODULES) for runtime in RUNTIMES} == dict.fromkeys(RUNTIMES, collected)

"""Values mean the same on every Python after a journey through JavaScript; the tests are in `inside/`."""

import pytest

from tests.wasm.interpreters import RUNTIMES

MODULES = ("javascript_values",)


@pytest.mark.parametrize("runtime", RUNTIMES)
def test_values_come_back_equal_from_javascript(report_of, runtime):
    report_of(runtime).check(MODULES)


def test_every_runtime_makes_the_same_journeys(report_of):
    counts = [report_of(runtime).counts(MODULES) for runtime in RUNTIMES]
    assert counts == [counts[0]] * len(RUNTIMES)
    assert counts[0]["javascript_values"] > 0

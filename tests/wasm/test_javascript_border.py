"""Exceptions, functions and null mean the same on both Pythons that are WebAssembly; the tests are in `inside/`."""

import pytest

from tests.wasm.conftest import BORDER
from tests.wasm.interpreters import IN_PAGES


@pytest.mark.parametrize("module", BORDER)
@pytest.mark.parametrize("runtime", IN_PAGES)
def test_the_border_to_javascript_holds(report_of, runtime, module):
    report_of(runtime).check([module])


def test_both_run_the_same_tests(report_of):
    first, second = (report_of(runtime).counts(BORDER) for runtime in IN_PAGES)
    assert first == second
    assert all(first.values())

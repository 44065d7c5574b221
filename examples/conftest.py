"""The tests of the examples run in memory and in a browser, one after the other."""

import pytest

from wwe_kit.testing.tiers import TIERS, checked_tier


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test in each tier, unless its mark names one."""
    mark = metafunc.definition.get_closest_marker("wwe_tier")
    if "extension" in metafunc.fixturenames and not metafunc.config.getoption("--wwe-tier"):
        metafunc.parametrize("wwe_tier", [checked_tier(mark.args)] if mark else TIERS)

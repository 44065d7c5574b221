"""The tests of the examples run in memory and in a browser, one after the other."""

import pytest

from wwe_kit.testing.tiers import BROWSER, TIERS


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest the mark of this repository's tests that need a browser."""
    config.addinivalue_line("markers", "browser: it needs a browser")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test in each tier, unless its mark names one."""
    if "extension" not in metafunc.fixturenames or metafunc.config.getoption("--wwe-tier"):
        return
    mark = metafunc.definition.get_closest_marker("wwe_tier")
    tiers = mark.args if mark else TIERS
    metafunc.parametrize("wwe_tier", [pytest.param(each, marks=_marks(each)) for each in tiers])


def _marks(tier: str) -> list[pytest.MarkDecorator]:
    return [pytest.mark.browser] if tier == BROWSER else []

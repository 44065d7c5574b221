"""The marks of tests, and what each of them means."""

import pytest

from wwe_kit.testing.pytest_plugin.options import STATIC


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest which marks there are."""
    config.addinivalue_line("markers", "served: needs the development server; skipped with --wwe-host static")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the development server where there is none."""
    if item.get_closest_marker("served") and item.config.getoption("--wwe-host") == STATIC:
        pytest.skip("needs the server, and --wwe-host is static")

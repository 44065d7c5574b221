"""pytest-playwright's browser, on this machine: the part of the plugin that has to be registered after it."""

from typing import Any

import pytest

from wwe_kit.testing.chromium import launch_options


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_name: str) -> dict[str, Any]:
    """Give pytest-playwright the Chromium of this machine, and keep it from talking to anybody else."""
    return browser_type_launch_args | (launch_options() if browser_name == "chromium" else {})

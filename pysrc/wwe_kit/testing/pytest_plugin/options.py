"""What can be said on the command line."""

import pytest

from wwe_kit.runtimes.runtimes import RUNTIMES
from wwe_kit.testing.backend.recording import OPTION as RECORD
from wwe_kit.testing.pytest_plugin import browsers
from wwe_kit.testing.pytest_plugin.marks import HOSTS, SERVE, STATIC
from wwe_kit.testing.pytest_plugin.stages import BROWSERS


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what can be said on the command line."""
    group = parser.getgroup("wwe", "web extensions for Agent Workspace")
    group.addoption(
        "--wwe-runtime", choices=RUNTIMES, help="Run extensions on this runtime instead of the one they name."
    )
    group.addoption(
        "--wwe-host",
        choices=HOSTS,
        default=SERVE,
        help="Where the workspace runs: beside the development server, or as a static site in the browser itself.",
    )
    group.addoption(
        RECORD,
        action="store_true",
        help="Let real servers answer what `workspace.play_back` would, and write its files anew.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register our browsers after pytest-playwright's, because the fixtures of the later plugin win.

    Raises UsageError if `--wwe-host static` is given without pytest-playwright.
    """
    # It is about a fixture of pytest-base-url, which pytest-playwright brings: nothing that an author could mend.
    config.addinivalue_line("filterwarnings", "ignore:Session-scoped fixtures defined as instance methods")
    if config.pluginmanager.has_plugin("playwright"):
        config.pluginmanager.register(browsers, BROWSERS)
    elif config.getoption("--wwe-host") == STATIC:
        raise pytest.UsageError("--wwe-host static runs the workspace in a browser: it needs pytest-playwright.")

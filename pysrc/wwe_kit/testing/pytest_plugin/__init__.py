"""The plugin of pytest, which finds it by itself where the kit is installed: options, marks, fixtures, reports.

Each module is a plugin of its own. `browsers` is not listed: it is registered after pytest-playwright.
"""

_PARTS = (
    "options",
    "marks",
    "inner_extensions",
    "fixtures",
    "tiers",
    "async_tests",
    "hygiene",
    "comparison",
    "reports",
)
pytest_plugins = [f"{__name__}.{part}" for part in _PARTS]

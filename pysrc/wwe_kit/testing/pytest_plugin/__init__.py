"""The plugin of pytest, which finds it by itself where the kit is installed: options, marks, fixtures, reports.

Each module is a plugin of its own. `browsers` is not listed: it is registered after pytest-playwright. One that another
one imports stands before that: pytest 8 warns of a plugin that is imported already.
"""

_PARTS = (
    "marks",
    "mark_checks",
    "options",
    "inner_extensions",
    "evidence",
    "hygiene",
    "fixtures",
    "async_tests",
    "tiers",
    "comparison",
    "reports",
)
pytest_plugins = [f"{__name__}.{part}" for part in _PARTS]

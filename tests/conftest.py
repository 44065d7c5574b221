"""The order of the tests: those that need a browser come last.

Once Playwright has started it keeps an event loop running in the main thread, and `asyncio.run` refuses to work there.
"""

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: "playwright" in getattr(item, "fixturenames", ()))

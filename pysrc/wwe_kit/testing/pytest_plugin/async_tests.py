"""Async tests, beside those that use a browser: their order, and sentences for what cannot be."""

import inspect
from collections.abc import Generator

import pytest

from wwe_kit.testing.tiers import BROWSER

_PLAYWRIGHT = "playwright"
_HOW = (
    'mark it with @pytest.mark.anyio (anyio comes with the kit; a fixture anyio_backend returns "asyncio"), or install '
    "pytest-asyncio"
)
_HOW_WITH_ASYNCIO = 'mark it with @pytest.mark.asyncio, or write asyncio_mode = "auto" into the settings of pytest'


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let async tests come before the first that uses a browser.

    Playwright keeps an event loop running in the main thread from its first page to the end of the run, and asyncio
    runs no other loop there.
    """
    if any(map(_takes_a_browser, items)):
        items.sort(key=lambda item: not is_async(item) or _takes_a_browser(item))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail an async test that takes a browser's page: what these fixtures have of Playwright is not awaited."""
    if is_async(item) and _is_ours(item) and _takes_a_browser(item):
        pytest.fail(
            "An async test cannot take a browser's page here: make it a plain function, or bind it to memory with "
            '@pytest.mark.wwe_tier("memory").',
            pytrace=False,
        )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Generator[None, object, object]:
    """Let an async test end that waits for what does not come."""
    if not (is_async(item) and _is_ours(item)):
        return (yield)
    from wwe_kit.testing.hygiene.waiting import bounded  # noqa: PLC0415 - every pytest starts sooner without

    test = item.obj
    item.obj = bounded(test, item.config.rootpath)
    try:
        return (yield)
    finally:
        item.obj = test


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_fixture_setup(
    fixturedef: "pytest.FixtureDef[object]", request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Let an async fixture end that waits for what does not come, before the plugin takes it that runs it."""
    function = fixturedef.func
    is_run = inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function)
    if not is_run or "workspace" not in request.fixturenames:
        return (yield)
    from wwe_kit.testing.hygiene.waiting import bounded_fixture  # noqa: PLC0415 - every pytest starts sooner without

    fixturedef.func = bounded_fixture(function, request.config.rootpath, fixturedef.argname)  # type: ignore[misc]
    try:
        return (yield)
    finally:
        fixturedef.func = function  # type: ignore[misc]


def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> None:
    """Fail an async test that nobody runs, and say what would."""
    if is_async(pyfuncitem) and _is_ours(pyfuncitem):
        how = _HOW_WITH_ASYNCIO if pyfuncitem.config.pluginmanager.has_plugin("asyncio") else _HOW
        pytest.fail(f"This test is async, and nothing runs it: {how}.", pytrace=False)


def is_async(item: pytest.Item) -> bool:
    """Return whether a test is a coroutine function. One that takes `extension` runs in memory alone."""
    return inspect.iscoroutinefunction(getattr(item, "obj", None))


def _is_ours(item: pytest.Item) -> bool:
    return "workspace" in getattr(item, "fixturenames", ())


def _takes_a_browser(item: pytest.Item) -> bool:
    callspec = getattr(item, "callspec", None)
    is_in_browser = callspec is not None and callspec.params.get("wwe_tier") == BROWSER
    return is_in_browser or _PLAYWRIGHT in getattr(item, "fixturenames", ())

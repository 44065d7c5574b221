"""In which tier a test runs, and the extension's page in its hand."""

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.testing.driver import Workspace
from wwe_kit.testing.extension import Extension
from wwe_kit.testing.pytest_plugin.async_tests import is_async
from wwe_kit.testing.pytest_plugin.evidence import PAGE
from wwe_kit.testing.pytest_plugin.hosts import Running
from wwe_kit.testing.pytest_plugin.hygiene import left_in_browser, no_console_errors, no_errors, nothing_left
from wwe_kit.testing.pytest_plugin.mark_checks import is_right, place_of
from wwe_kit.testing.pytest_plugin.marks import AXE, SERVED, TIER
from wwe_kit.testing.tiers import BROWSER, MEMORY, TIERS, check_memory, needs_a_browser, tier_of

if TYPE_CHECKING:
    from wwe_kit.memory.workspace import MemoryWorkspace

_OPTION = "--wwe-tier"
_OF_ITS_PAGE = ("extension_frame", "workspace_page")  # fixtures
_PLACES = {MEMORY: "in memory", BROWSER: "in a browser"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.getgroup("wwe").addoption(
        _OPTION,
        choices=TIERS,
        action="append",
        default=[],
        help="Run the tests of extensions in this tier, and skip those that cannot run there. Given for both, each "
        "test runs in both that can. Without it a test runs in memory, unless it is marked, or takes a browser's page.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest the mark. Raises UsageError for a tier that cannot be had."""
    config.addinivalue_line("markers", f'{TIER}(tier): runs in this tier only, "memory" or "browser"')
    try:
        if MEMORY in _chosen(config):
            check_memory()
    except BadInput as problem:
        raise pytest.UsageError(problem.message) from None
    if BROWSER in _chosen(config) and not config.pluginmanager.has_plugin("playwright"):
        raise pytest.UsageError(f"{_OPTION} {BROWSER} needs pytest-playwright.")


@pytest.hookimpl(trylast=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test in both tiers where both are asked for, and in a browser in each that the command line names.

    pytest-playwright has seen it before, and has done so for a test that takes a fixture of its own.
    """
    takes = metafunc.fixturenames
    if "extension" not in takes:
        return
    chosen, browsers = _chosen(metafunc.config), _browsers(metafunc)
    if len(chosen) > 1 and not _is_bound(metafunc.definition, takes):
        _in_both_tiers(metafunc, chosen, browsers)
    elif _tier(metafunc.definition, takes) == BROWSER and "browser_name" not in takes:
        takes.extend(("browser_name", "playwright"))
        if len(browsers) > 1:
            metafunc.parametrize("browser_name", browsers, scope="session", indirect=True)


def _in_both_tiers(metafunc: pytest.Metafunc, chosen: list[str], browsers: list[str]) -> None:
    if len(browsers) < 2:
        metafunc.parametrize("wwe_tier", chosen)
        return
    of = {MEMORY: browsers[:1], BROWSER: browsers}
    ways = [(tier, browser) for tier in chosen for browser in of[tier]]
    names = [tier if tier == MEMORY else f"{tier}-{browser}" for tier, browser in ways]
    metafunc.fixturenames.append("browser_name")
    metafunc.parametrize(("wwe_tier", "browser_name"), ways, indirect=["browser_name"], ids=names, scope="session")


def _browsers(metafunc: pytest.Metafunc) -> list[str]:
    """Return the browsers that the command line names."""
    return list(dict.fromkeys(metafunc.config.getoption("--browser", [])))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip what cannot run in the tiers of the command line."""
    chosen = _chosen(config)
    for item in filter(_is_ours, items):
        tier = _tier(item, item.fixturenames)  # type: ignore[attr-defined]
        if chosen and tier not in chosen:
            item.add_marker(pytest.mark.skip(f"runs {_PLACES[tier]} only, and {_OPTION} is {', '.join(chosen)}"))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail a test that is marked for memory, and takes what only a browser has."""
    if _is_ours(item) and _marked(item) == MEMORY and (sentence := _contradiction(item)):
        pytest.fail(f"{place_of(item, TIER)}: {sentence}", pytrace=False)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Let the garbage collector pass over what is there before the first test of an extension: it stays to the end."""
    if any(map(_is_ours, session.items)):
        gc.freeze()


def pytest_report_collectionfinish(config: pytest.Config, items: Sequence[pytest.Item]) -> str:
    """Say how many tests run in which tier."""
    return said_of(Counter(_tier_of_item(item) for item in items if _is_ours(item)), config)


def said_of(counts: Counter[str], config: pytest.Config) -> str:
    """Return the line that says how many tests run in which tier; "" for none."""
    if not any(counts.values()):
        return ""
    runtime = config.getoption("--wwe-runtime")
    said = ", ".join(f"{counts[tier]} {_PLACES[tier]}" for tier in TIERS if counts[tier])
    return f"wwe: {said}{f', on {runtime}' if runtime else ''}"


@pytest.fixture
def wwe_tier(request: pytest.FixtureRequest) -> str:
    """Return where the test runs: "memory", beside the workspace in one process, or "browser"."""
    return _tier(request.node, request.fixturenames)


@pytest.fixture
def extension(request: pytest.FixtureRequest, workspace: Workspace, wwe_tier: str) -> Iterator[Extension]:
    """Return the page of the extension, in a browser tab of the workspace that is open.

    See `wwe_kit.testing.extension.Extension`. Errors that nobody took fail the test: in memory out of the action that
    caused them, in a browser at its end. So does what pages that have gone have left.
    """
    running: Running = request.getfixturevalue("wwe_running")
    if wwe_tier == MEMORY:
        from wwe_kit.memory.extension import MemoryExtension  # noqa: PLC0415 - tests in a browser need none of it

        memory = cast("MemoryWorkspace", running.driven)
        memory.open_tab()
        no_console_errors(request.node, memory.console_errors)
        _select_newest(workspace)
        nothing_left(request.node, memory.left_behind)
        yield MemoryExtension(memory, workspace)
        return
    from wwe_kit.testing.browser_extension import BrowserExtension  # noqa: PLC0415 - see above

    context = request.getfixturevalue("context")
    with no_errors(context, request.node, workspace.back_end.routes.have_answered):
        nothing_left(request.node, lambda: left_in_browser(workspace, running, context))
        page = request.node.stash[PAGE] = request.getfixturevalue("workspace_page")
        _select_newest(workspace)
        yield BrowserExtension(page, workspace)


def _select_newest(workspace: Workspace) -> None:
    """Let the agent select the newest case that is open, if one came before its first browser tab was there."""
    of_cases = [each for each in workspace.frames if each.interaction]
    if of_cases and not {each.id for each in of_cases}.intersection(workspace.visible_frames):
        workspace.interaction(of_cases[-1].interaction).select()


def _chosen(config: pytest.Config) -> list[str]:
    return list(dict.fromkeys(config.getoption(_OPTION)))


def _is_ours(item: pytest.Item) -> bool:
    return "workspace" in getattr(item, "fixturenames", ())


def _tier_of_item(item: pytest.Item) -> str:
    callspec = getattr(item, "callspec", None)
    given = callspec.params.get("wwe_tier") if callspec else None
    return given or _tier(item, item.fixturenames)  # type: ignore[attr-defined]


def _tier(node: pytest.Item, takes: Sequence[str]) -> str:
    marked = _marked(node)
    needs_browser = _needs_browser(node)
    if _is_async(node, takes) and not needs_browser:
        marked = marked or MEMORY
    return tier_of(takes, marked, needs_browser, _chosen(node.config))


def _marked(node: pytest.Item) -> str | None:
    """Return the tier that a test is marked with; None without a mark, and for one that cannot be, which is told."""
    mark = node.get_closest_marker(TIER)
    return str(mark.args[0]) if mark and is_right(mark) else None


def _contradiction(item: pytest.Item) -> str:
    """Return the sentence for what a test in memory cannot have; "" for none."""
    if wrong := [each for each in _OF_ITS_PAGE if each in getattr(item, "fixturenames", ())]:
        return (
            f'{wrong[0]} is a browser\'s, and the test is marked {TIER}("{MEMORY}"): take `extension` instead, or '
            f'mark it {TIER}("{BROWSER}").'
        )
    if item.get_closest_marker(AXE) is not None:
        return f'@pytest.mark.{AXE} looks at pages in a browser, and the test is marked {TIER}("{MEMORY}").'
    return ""


def _needs_browser(node: pytest.Item) -> bool:
    """Return whether a test's marks want a browser."""
    return any(node.get_closest_marker(each) is not None for each in (SERVED, AXE))


def _is_bound(node: pytest.Item, takes: Sequence[str]) -> bool:
    """Return whether a test can run in one tier only."""
    return _marked(node) is not None or needs_a_browser(takes, _needs_browser(node)) or _is_async(node, takes)


def _is_async(node: pytest.Item, takes: Sequence[str]) -> bool:
    """Return whether it is an async test of an extension's page, which runs in memory unless a mark says otherwise."""
    return "extension" in takes and is_async(node)

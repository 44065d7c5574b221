"""Where a test runs: in memory, or in a browser. Its mark, what it takes, or the command line decides."""

import importlib.util
from collections.abc import Collection, Sequence

from wwe_kit.errors import BadInput
from wwe_kit.resources import DISTRIBUTION

MEMORY, BROWSER = TIERS = ("memory", "browser")


class NeedsMemory(AssertionError):
    """A test wants from a browser what only a page in memory has; it is to be marked so."""


def needs_memory(what: str) -> NeedsMemory:
    """Return the error for what a test wants of the Python in a page."""
    return NeedsMemory(f'{what} is in the browser\'s own Python. Mark the test with @pytest.mark.wwe_tier("memory").')


# What a test takes that only a browser has.
_OF_A_BROWSER = {"browser", "browser_context", "context", "extension_frame", "page", "playwright", "workspace_page"}
_TREE = "turbohtml"


def tier_of(takes: Collection[str], marked: str | None, is_served: bool, chosen: Sequence[str]) -> str:
    """Return the tier of a test that takes these fixtures.

    `marked` is what its mark says, if it has one, `is_served` whether it needs the development server, and `chosen` are
    those of the command line. Without any of these a test that takes `extension` runs in memory. One that takes the
    workspace alone has it served, as web pages of others are.
    """
    if marked is not None:
        return marked
    if needs_a_browser(takes, is_served):
        return BROWSER
    if chosen:
        return chosen[0]
    return MEMORY if "extension" in takes else BROWSER


def needs_a_browser(takes: Collection[str], is_served: bool) -> bool:
    """Return whether a test takes what only a browser, or the development server, has."""
    return is_served or not _OF_A_BROWSER.isdisjoint(takes)


def check_memory() -> None:
    """Raise BadInput where tests cannot run in memory, for want of what holds a page's tree."""
    if importlib.util.find_spec(_TREE) is None:
        raise BadInput(f"Tests in memory need {_TREE}: pip install '{DISTRIBUTION}[test]'.")

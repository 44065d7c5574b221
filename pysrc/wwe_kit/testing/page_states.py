"""The states that the page of an extension goes through, as `data-wwe` of its document names them.

`web/frame/early.js` sets them, and marks each with its time for the browser's performance panel.
"""

from typing import Any

STARTING = "starting"
READY = "ready"
FAILED = "failed"
STANDALONE = "standalone"

STATES = (STARTING, READY, FAILED, STANDALONE)
# A start is over in any of these.
ENDED = (READY, FAILED, STANDALONE)

ATTRIBUTE = "data-wwe"
_ASKED_MS = 2_000  # a page whose thread is held never answers


def document_in(*states: str) -> str:
    """Return the CSS selector of a document that is in one of these states."""
    return ", ".join(f"html[{ATTRIBUTE}={state}]" for state in states)


def is_ready(frame: Any) -> bool:
    """Return whether the page in a frame of Playwright's is ready; not if it does not answer, or is no extension's."""
    from playwright.sync_api import Error  # noqa: PLC0415 - only tests that use a browser need Playwright

    try:
        return bool(frame.locator("html").get_attribute(ATTRIBUTE, timeout=_ASKED_MS) == READY)
    except Error:
        return False


def time_of(state: str) -> str:
    """Return the JavaScript expression of the ms from the navigation of a page until it was in this state."""
    return f"performance.getEntriesByName('wwe-{state}')[0].startTime"

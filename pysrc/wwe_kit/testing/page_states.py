"""The states that the page of an extension goes through, as `data-wwe` of its document names them.

`web/frame/early.js` sets them, and marks each with its time for the browser's performance panel.
"""

STARTING = "starting"
READY = "ready"
FAILED = "failed"
STANDALONE = "standalone"

STATES = (STARTING, READY, FAILED, STANDALONE)
# A start is over in any of these.
ENDED = (READY, FAILED, STANDALONE)

ATTRIBUTE = "data-wwe"


def document_in(*states: str) -> str:
    """Return the CSS selector of a document that is in one of these states."""
    return ", ".join(f"html[{ATTRIBUTE}={state}]" for state in states)


def time_of(state: str) -> str:
    """Return the JavaScript expression of the ms from the navigation of a page until it was in this state."""
    return f"performance.getEntriesByName('wwe-{state}')[0].startTime"

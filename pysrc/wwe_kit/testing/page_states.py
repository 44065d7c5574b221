"""The states that the page of an extension goes through, as `data-wwe` of its document names them.

`web/frame/early.js` sets them, and marks each with its time for the browser's performance panel.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from wwe_kit.server.polling import poll

STARTING = "starting"
READY = "ready"
FAILED = "failed"
STANDALONE = "standalone"

STATES = (STARTING, READY, FAILED, STANDALONE)
# A start is over in any of these.
ENDED = (READY, FAILED, STANDALONE)

ATTRIBUTE = "data-wwe"
ASKED_MS = 2_000  # a page whose thread is held never answers


def document_in(*states: str) -> str:
    """Return the CSS selector of a document that is in one of these states."""
    return ", ".join(f"html[{ATTRIBUTE}={state}]" for state in states)


def is_ready(frame: Any) -> bool:
    """Return whether the page in a frame of Playwright's is ready; not if it does not answer, or is no extension's."""
    return attribute(frame, ATTRIBUTE) == READY


def attribute(frame: Any, name: str) -> str | None:
    """Return an attribute of the document in a frame of Playwright's; None if it has none, or does not answer.

    In Firefox this takes 4 ms. To wait for an element takes 96 there, and to evaluate an expression with it 140.
    """
    from playwright.sync_api import Error  # noqa: PLC0415 - only tests that use a browser need Playwright

    try:
        value: str | None = frame.locator("html").get_attribute(name, timeout=ASKED_MS)
    except Error:
        return None
    return value


def let_come(element: Any, timeout: float | None = None) -> None:
    """Wait until there is an element, for so many ms, or as long as Playwright waits. Raises its TimeoutError."""
    element.get_attribute(ATTRIBUTE, timeout=timeout)  # the soonest: see `attribute`


def answers(frame: Any, timeout: float) -> bool:
    """Return whether the page in a frame of Playwright's answers in so many ms, and so whether nothing holds it."""
    from playwright.sync_api import Error  # noqa: PLC0415 - only tests that use a browser need Playwright

    try:
        let_come(frame.locator("html"), timeout)
    except Error:
        return False
    return True


def told(page: Any, expression: str) -> Any:
    """Return what a page of Playwright's says of its document, to `(html) => ...`; None if it does not answer."""
    from playwright.sync_api import Error  # noqa: PLC0415 - only tests that use a browser need Playwright

    try:
        return page.locator("html").evaluate(expression, timeout=ASKED_MS)
    except Error:
        return None


def wait_for_starts(pages: Sequence[Any], count: int, timeout: float) -> None:
    """Wait until the start is over of each extension in Playwright's `pages`; there will be `count` of them.

    `timeout` is in seconds, for each.
    """
    from playwright.sync_api import Error  # noqa: PLC0415 - only tests that use a browser need Playwright

    def shown() -> list[Any]:
        return [frame for page in pages for frame in page.frames if frame.parent_frame or page.opener()]

    poll(lambda: len(shown()) >= count, timeout, lambda seconds: pages[-1].wait_for_timeout(seconds * 1000))
    for frame in shown():
        with suppress(Error):  # it has gone, or Python holds it
            frame.wait_for_url(_is_an_address, wait_until="domcontentloaded", timeout=timeout * 1000)
            if frame.locator("html").get_attribute(ATTRIBUTE, timeout=ASKED_MS) == STARTING:
                frame.locator(document_in(*ENDED)).wait_for(state="attached", timeout=timeout * 1000)


def _is_an_address(url: str) -> bool:
    return url != "about:blank"


def time_of(state: str) -> str:
    """Return the JavaScript expression of the ms from the navigation of a page until it was in this state."""
    return f"performance.getEntriesByName('wwe-{state}')[0].startTime"

"""The page of the next test, opened before the pages of this one are closed: a context without a page forgets."""

from typing import TYPE_CHECKING

from wwe_kit.testing import firefox

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

_MOST_MS = 5000  # a page may hang, and then the next one gets a window of its own
# By a link: a test may have put something else in the place of `window.open`, in each document of the page.
_OPEN = (
    "() => Object.assign(document.createElement('a'), {href: 'about:blank', target: '_blank', rel: 'noopener'}).click()"
)


def next_page(context: "BrowserContext") -> "Page":
    """Return a new page of a context whose present pages have been used. Raises what Playwright raises.

    Playwright opens each page of Firefox in a window and in a process of its own, which takes 0.35 s of the processor.
    A page opens another as a tab of its window, and in its process: 0.1 s. The old page is emptied before, so that the
    new one takes nothing from it.
    """
    browser = context.browser
    if browser is None or browser.browser_type.name != "firefox" or not context.pages:
        return context.new_page()
    from playwright.sync_api import Error  # noqa: PLC0415 - the extra `test` brings it

    used = context.pages[0]
    try:
        used.goto("about:blank", timeout=_MOST_MS)
        with context.expect_page(timeout=_MOST_MS) as opened:
            used.evaluate(_OPEN)
        return opened.value
    except Error:
        return firefox.new_page(context)

"""What pages that have gone have left in an interpreter that several pages share, asked in a browser."""

import json
from collections.abc import Collection, Sequence
from contextlib import suppress
from inspect import getsource
from typing import TYPE_CHECKING, Any

from wwe_kit.resources import resource
from wwe_kit.testing.hygiene import leftovers
from wwe_kit.testing.page_states import is_ready

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Frame, Page

# Before it is asked again, five seconds together; a test that leaves nothing needs one or two. An interpreter looks
# through all that it has each time.
_PAUSES_MS = (50, 50, 100, 200, 400, 600, 800, 1000, 1000, 1000)
# In Python only the keeper has the modules of the pages that live.
_ASK = """
import json
keepers = [each for each in gc.get_objects() if type(each).__name__ == "Keeper" and hasattr(each, "_kept")]
living = {page: modules for keeper in keepers for page, modules in keeper._kept.items()}
answer = json.dumps([*left_in(asyncio.get_event_loop(), living), *lent_functions(living.values())])
"""
# A page in development has it among its scripts. In any other it must come before the first of them, and acts when that
# has made what it stands upon.
_INSIDE = "web/frame/development/inside.js"
_WHEN_IT_IS_MADE = """
Object.defineProperty(globalThis, "wweFrame", {
  configurable: true,
  set(frame) {
    Object.defineProperty(globalThis, "wweFrame", { value: frame, writable: true });
    %s
  },
});
"""


def let_tests_in(context: "BrowserContext") -> None:
    """Let tests run Python in the keepers that a context opens from now on, though they are built as for production."""
    context.add_init_script(_WHEN_IT_IS_MADE % resource(_INSIDE).read_text(encoding="utf-8"))


def left_in_keepers(pages: Sequence["Page"], addresses: Collection[str]) -> list[str]:
    """Return what is left in the keepers with these addresses, a sentence each. What is about to end is waited for."""
    return [
        sentence
        for page in pages
        for frame in page.frames
        if frame.url.partition("?")[0] in addresses and is_ready(frame)
        for sentence in _left_in(page, frame)
    ]


def _left_in(page: "Page", frame: "Frame") -> list[str]:
    from playwright.sync_api import Error  # noqa: PLC0415 - only tests that use a browser need Playwright

    source = getsource(leftovers) + _ASK
    for pause in (*_PAUSES_MS, None):
        left: list[Any] = json.loads(frame.evaluate("(source) => globalThis.wweInside?.(source) ?? '[]'", source))
        if not left or pause is None:
            break
        with suppress(Error):  # JavaScript keeps what nobody needs until it looks for it; some browsers do so unasked
            page.request_gc()
        page.wait_for_timeout(pause)
    return list(map(str, left))

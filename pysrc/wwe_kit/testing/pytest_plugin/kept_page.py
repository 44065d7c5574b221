"""A page that goes on with the next test, and what of a browser's objects is watched so that it is as new then."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

_PATIENCE_MS = 5_000  # a page that does not go to another by then is held, and is no longer wanted
_EMPTY = "about:blank"
# What a page forgets when it goes to another, and what only asks. Routes are taken back.
_HARMLESS = {
    "add_script_tag",
    "add_style_tag",
    "aria_snapshot",
    "bring_to_front",
    "check",
    "clear_console_messages",
    "clear_page_errors",
    "click",
    "console_messages",
    "content",
    "dblclick",
    "dispatch_event",
    "drag_and_drop",
    "fill",
    "focus",
    "frame",
    "frame_locator",
    "goto",
    "hover",
    "inner_html",
    "inner_text",
    "input_value",
    "locator",
    "opener",
    "page_errors",
    "press",
    "reload",
    "request_gc",
    "route",
    "screenshot",
    "select_option",
    "set_checked",
    "set_content",
    "set_input_files",
    "tap",
    "text_content",
    "title",
    "type",
    "uncheck",
    "unroute",
    "unroute_all",
}
_HARMLESS_KINDS = ("eval", "expect_", "get_", "is_", "query_", "wait_for_")
# Parts of a page -> what of them is harmless; the mouse is taken back to where it was.
_PARTS = {
    "clock": set[str](),
    "keyboard": {"insert_text", "press", "type"},
    "mouse": {"click", "dblclick", "move", "wheel"},
    "touchscreen": {"tap"},
}


class KeptPage:
    """A page of the browser. It is `as_new` until something is done that it does not forget with its document."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.as_new = True
        watch(page, (name for name in methods(page) if not _is_harmless(name)), self._change)
        for name, harmless in _PARTS.items():
            part = getattr(page, name)
            watch(part, (each for each in methods(part) if each not in harmless), self._change)

    def emptied(self) -> bool:
        """Let it go to an empty document. Return whether it is as new there."""
        from playwright.sync_api import Error  # noqa: PLC0415 - the extra `test` brings it

        if not self.as_new:
            return False
        try:
            self.page.unroute_all(behavior="ignoreErrors")
            self.page.goto(_EMPTY, timeout=_PATIENCE_MS)
            self.page.evaluate("name = ''")
            self.page.mouse.move(0, 0)
            self.page.clear_console_messages()
            self.page.clear_page_errors()
        except Error:  # it is closed, or Python holds it
            return False
        return True

    def _change(self) -> None:
        self.as_new = False


def watch(whose: object, names: Iterable[str], change: Callable[[], object]) -> None:
    """Call `change()` before each call of a method of an object, of those that are named."""
    for name in names:
        setattr(whose, name, _noting(getattr(whose, name), change))


def methods(whose: object) -> list[str]:
    """Return the names of an object's public methods."""
    cls = type(whose)
    names = (name for name in dir(cls) if not name.startswith("_"))
    return [name for name in names if callable(getattr(cls, name))]


def _is_harmless(name: str) -> bool:
    return name in _HARMLESS or name.startswith(_HARMLESS_KINDS)


def _noting(method: Callable[..., Any], change: Callable[[], object]) -> Callable[..., Any]:
    @wraps(method)
    def noting(*arguments: Any, **named: Any) -> Any:
        change()
        return method(*arguments, **named)

    return noting

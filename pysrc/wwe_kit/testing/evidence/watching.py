"""What a test does in a browser with Playwright's own objects: each action and each expectation is a step.

It stands in front of public methods of public classes, while a test with a workspace runs.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from typing import Any

from wwe_kit.testing.evidence.written import written

_BOTH = ("check", "click", "dblclick", "fill", "hover", "press", "select_option", "uncheck")
_OF_LOCATORS = (
    *_BOTH,
    "clear",
    "dispatch_event",
    "drag_to",
    "focus",
    "press_sequentially",
    "set_checked",
    "set_input_files",
    "tap",
)
_OF_PAGES = (*_BOTH, "go_back", "go_forward", "goto", "reload")
_OF_KEYBOARDS = ("insert_text", "press", "type")
_HIDDEN = {"timeout", "no_wait_after"}  # what says nothing about the page
Note = Callable[[str], object]


@contextmanager
def watching(note: Note) -> Iterator[None]:
    """Note what is done with Playwright's locators, pages and expectations while the block runs."""
    from playwright import sync_api  # noqa: PLC0415 - only tests that use a browser need Playwright

    replaced: list[tuple[type, str, Any]] = []

    def replace(cls: type, name: str, made: Callable[[Any], Any]) -> None:
        method = getattr(cls, name)
        replaced.append((cls, name, method))
        setattr(cls, name, made(method))

    classes = {sync_api.Locator: _OF_LOCATORS, sync_api.Page: _OF_PAGES, sync_api.Keyboard: _OF_KEYBOARDS}
    for watched, names in classes.items():
        for name in names:
            replace(watched, name, partial(_noting, note, name))
    replace(type(sync_api.expect), "__call__", partial(_expecting, note))
    try:
        yield
    finally:
        for cls, name, method in replaced:
            setattr(cls, name, method)


def _noting(note: Note, name: str, method: Any) -> Any:
    @wraps(method)
    def noted(self: Any, *arguments: Any, **options: Any) -> Any:
        note(" ".join(filter(None, (name, _target(self), _given(arguments, options)))))
        return method(self, *arguments, **options)

    return noted


def _expecting(note: Note, method: Any) -> Any:
    @wraps(method)
    def expecting(self: Any, actual: Any, *arguments: Any, **options: Any) -> Any:
        return _Expectations(note, _target(actual), method(self, actual, *arguments, **options))

    return expecting


class _Expectations:
    """Playwright's expectations of something, each of which is noted."""

    def __init__(self, note: Note, target: str, expectations: Any) -> None:
        self._note = note
        self._target = target
        self._expectations = expectations

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._expectations, name)

        @wraps(asked)
        def ask(*arguments: Any, **options: Any) -> Any:
            self._note(" ".join(filter(None, ("expect", self._target, name, _given(arguments, options)))))
            return asked(*arguments, **options)

        return ask


def _target(what: Any) -> str:
    """Return what is acted on; "" for a page, of which there is mostly one."""
    return written(what) if "selector=" in str(what) else ""


def _given(arguments: tuple[Any, ...], options: dict[str, Any]) -> str:
    named = [f"{key}={_shown(value)}" for key, value in options.items() if key not in _HIDDEN]
    return ", ".join([*map(_shown, arguments), *named])


def _shown(value: Any) -> str:
    return written(value) if "selector=" in str(value) else repr(value)

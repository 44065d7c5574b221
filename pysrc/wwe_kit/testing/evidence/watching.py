"""What a test does in a browser with Playwright's own objects: each action and each expectation is a step.

It stands in front of public methods of public classes, while a test with a workspace runs. To the error of one that has
waited in vain it adds why: a note, which pytest shows below Playwright's own text.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from typing import Any, NamedTuple

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


class Watcher(NamedTuple):
    """Who is told of each step, and who knows why a locator waits in vain: a sentence, or "" for nothing known."""

    note: Callable[[str], object]
    why: Callable[[Any], str] = lambda _locator: ""


@contextmanager
def watching(watcher: Watcher) -> Iterator[None]:
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
            replace(watched, name, partial(_noting, watcher, name))
    replace(type(sync_api.expect), "__call__", partial(_expecting, watcher))
    try:
        yield
    finally:
        for cls, name, method in replaced:
            setattr(cls, name, method)


def _noting(watcher: Watcher, name: str, method: Any) -> Any:
    from playwright.sync_api import TimeoutError as TimeIsOver  # noqa: PLC0415 - see above

    @wraps(method)
    def noted(self: Any, *arguments: Any, **options: Any) -> Any:
        watcher.note(" ".join(filter(None, (name, _target(self), _given(arguments, options)))))
        try:
            return method(self, *arguments, **options)
        except TimeIsOver as error:
            _explain(error, watcher.why(self))
            raise

    return noted


def _expecting(watcher: Watcher, method: Any) -> Any:
    @wraps(method)
    def expecting(self: Any, actual: Any, *arguments: Any, **options: Any) -> Any:
        return _Expectations(watcher, actual, method(self, actual, *arguments, **options))

    return expecting


def _explain(error: BaseException, sentence: str) -> None:
    if sentence:
        error.add_note(sentence)


class _Expectations:
    """Playwright's expectations of something, each of which is noted."""

    def __init__(self, watcher: Watcher, actual: Any, expectations: Any) -> None:
        self._watcher = watcher
        self._actual = actual
        self._expectations = expectations

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._expectations, name)

        @wraps(asked)
        def ask(*arguments: Any, **options: Any) -> Any:
            target = _target(self._actual)
            self._watcher.note(" ".join(filter(None, ("expect", target, name, _given(arguments, options)))))
            try:
                return asked(*arguments, **options)
            except AssertionError as error:
                _explain(error, self._watcher.why(self._actual))
                raise

        return ask


def _target(what: Any) -> str:
    """Return what is acted on; "" for a page, of which there is mostly one."""
    return written(what) if "selector=" in str(what) else ""


def _given(arguments: tuple[Any, ...], options: dict[str, Any]) -> str:
    named = [f"{key}={_shown(value)}" for key, value in options.items() if key not in _HIDDEN]
    return ", ".join([*map(_shown, arguments), *named])


def _shown(value: Any) -> str:
    return written(value) if "selector=" in str(value) else repr(value)

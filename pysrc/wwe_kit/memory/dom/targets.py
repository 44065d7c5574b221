"""What events happen to: listeners, and the way of an event through the page."""

from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple

from wwe_kit.memory.dom.event_types import AT_TARGET, BUBBLING_PHASE, CAPTURING_PHASE, NONE, Event, MouseEvent, option


class _Listener(NamedTuple):
    type: str
    function: Any
    is_capturing: bool
    is_once: bool
    is_passive: bool

    def is_as(self, other: "_Listener") -> bool:
        return self.type == other.type and self.function is other.function and self.is_capturing == other.is_capturing


class EventTarget:
    """Whatever has listeners."""

    _listeners: list[_Listener]
    _handlers: ClassVar[dict[str, Any]] = {}

    def _above(self) -> "EventTarget | None":
        """Return where an event goes on to."""
        return None

    def _surroundings(self) -> "WindowTarget":
        """Return the window that calls listeners."""
        return _ALONE

    def addEventListener(self, type: str, listener: Any, options: Any = None) -> None:
        if listener is None:
            return
        made = _listener(type, listener, options)
        kept = self.__dict__.setdefault("_listeners", [])
        if not any(made.is_as(each) for each in kept):
            kept.append(made)

    def removeEventListener(self, type: str, listener: Any, options: Any = None) -> None:
        gone = _listener(type, listener, options)
        kept = self.__dict__.setdefault("_listeners", [])
        kept[:] = [each for each in kept if not each.is_as(gone)]

    def dispatchEvent(self, event: Event) -> bool:
        if event._is_under_way:
            raise self._surroundings()._dom_exception("The event is already being dispatched.", "InvalidStateError")
        event.isTrusted = False
        return dispatch(self, event)


class WindowTarget(EventTarget):
    """What a document needs of its window. A window of the memory tier is one, with more in it."""

    _url = "about:blank"

    def _navigates(self, why: str) -> None:
        """Note that a browser would load another page now."""

    def _call(self, listener: Any, event: Event) -> Any:
        """Call a listener; return what it gives."""
        return (listener if callable(listener) else listener.handleEvent)(event)

    def _uncaught(self, error: Exception) -> None:
        """Take an exception of a listener. A browser goes on with the other listeners first."""
        raise error

    def _soon(self, function: Callable[[], None]) -> None:
        """Call a function in a task of its own, where a browser queues one."""
        function()

    def _now(self) -> float:
        """Return the milliseconds since the page began."""
        return 0.0

    def _dom_exception(self, message: str, name: str) -> Exception:
        from wwe_kit.memory.dom.exceptions import DOMException  # noqa: PLC0415 - it is made where it is raised

        return DOMException(message, name)

    def _surroundings(self) -> "WindowTarget":
        return self


_ALONE = WindowTarget()


def dispatch(target: EventTarget, event: Event) -> bool:
    """Take an event through the page, and do what elements do then. Return whether nobody prevented it."""
    path = [target]
    while (above := path[-1]._above()) is not None:
        path.append(above)
    surroundings = target._surroundings()
    event.target, event._path, event._is_under_way = target, path, True
    event.timeStamp = surroundings._now()
    acting = _acting(event, path)
    undo = acting._before_activation() if acting is not None else None
    errors: list[Exception] = []
    _run(event, path, surroundings, errors)
    event.eventPhase, event.currentTarget, event._path, event._is_under_way = NONE, None, [], False
    event._stops = event._stops_now = False
    if acting is not None:
        if not event.defaultPrevented:
            acting._activate(event)
        elif undo is not None:
            undo()
    for error in errors:
        surroundings._uncaught(error)
    return not event.defaultPrevented


def _acting(event: Event, path: list[EventTarget]) -> Any:
    """Return the element that acts by itself when it is clicked: the target, or what is around it."""
    if event.type != "click" or not isinstance(event, MouseEvent):
        return None
    reached = path if event.bubbles else path[:1]
    return next((each for each in reached if getattr(type(each), "_is_acting", None) and each._is_acting()), None)  # type: ignore[attr-defined]


def _run(event: Event, path: list[EventTarget], surroundings: WindowTarget, errors: list[Exception]) -> None:
    for target in reversed(path):
        phase = AT_TARGET if target is path[0] else CAPTURING_PHASE
        _hear(target, event, phase, True, surroundings, errors)
    for target in path if event.bubbles else path[:1]:
        phase = AT_TARGET if target is path[0] else BUBBLING_PHASE
        _hear(target, event, phase, False, surroundings, errors)


def _hear(
    target: EventTarget,
    event: Event,
    phase: int,
    is_capturing: bool,
    surroundings: WindowTarget,
    errors: list[Exception],
) -> None:
    kept = target.__dict__.get("_listeners")
    if not kept or event._stops:
        return
    event.eventPhase = phase
    for each in list(kept):
        if each.type != event.type or each.is_capturing != is_capturing or each not in kept:
            continue
        if each.is_once:
            kept.remove(each)
        # The page's own listener puts the element that it is about in its place (early.js): so anew for each.
        event.currentTarget, event._is_passive = target, each.is_passive
        try:
            surroundings._call(each.function, event)
        except Exception as error:
            errors.append(error)
        event._is_passive = False
        if event._stops_now:
            return


class Handler:
    """The listener of an attribute such as `onclick`."""

    def __init__(self, function: Any) -> None:
        self.function = function

    def __call__(self, event: Event) -> None:
        """Call it; what returns False prevents what the browser would do."""
        if self.function(event) is False:
            event.preventDefault()


def handler(target: EventTarget, name: str) -> Any:
    """Return what stands in `onclick` or its like."""
    found = target.__dict__.get("_handlers", {}).get(name)
    return found.function if found else None


def set_handler(target: EventTarget, name: str, function: Any) -> None:
    """Put a function into `onclick` or its like; None takes it away."""
    kept = target.__dict__.setdefault("_handlers", {})
    if name in kept:
        target.removeEventListener(name[2:], kept.pop(name))
    if callable(function):
        kept[name] = Handler(function)
        target.addEventListener(name[2:], kept[name])


def _listener(type: str, function: Any, options: Any) -> _Listener:
    if options is None or isinstance(options, bool):
        return _Listener(str(type), function, bool(options), False, False)
    flags = (bool(option(options, name)) for name in ("capture", "once", "passive"))
    return _Listener(str(type), function, *flags)

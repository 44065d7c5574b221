"""The link of a page in a browser: what lies in JavaScript stays there until it is read.

`bridge` is `window.wweFrame` of `web/frame/early.js`. Only text and opaque handles cross; what JavaScript calls are
seven functions that are made once and live as long as the page, so that nothing is left behind per message.
"""

from wwe_link.clock import Clock
from wwe_link.codec import decode, encode
from wwe_link.link import Link
from wwe_link.values import UNDEFINED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

try:
    from pyodide.ffi import create_proxy
except ImportError:  # MicroPython hands over a function as it is

    def create_proxy(function: "Any") -> "Any":
        """Give the function itself."""
        return function


class JsObject:
    """An object in JavaScript that is read field by field, each field once."""

    def __init__(self, bridge: "Any", handle: "Any", known: "dict[str, Any] | None" = None) -> None:
        self._bridge = bridge
        self._handle = handle
        self._read = known or {}

    def get(self, key: str, default: "Any" = None) -> "Any":
        """Read a field: text, number, bool, None, JsObject, or a list of those; `default` where it is undefined."""
        if key in self._read:
            value = self._read[key]
        else:
            value = _value(self._bridge, self._handle, key, self._bridge.field(self._handle, key))
            self._read[key] = value
        return default if value is UNDEFINED else value

    def to_python(self) -> "Any":
        """Read all of it, as ordinary Python data."""
        return decode(self._bridge.text(self._handle))


def _value(bridge: "Any", handle: "Any", key: str, tagged: str) -> "Any":
    kind, rest = tagged[0], tagged[1:]
    if kind == "s":
        return rest
    if kind == "i":
        return int(rest)
    if kind == "o":
        return JsObject(bridge, bridge.child(handle, key))
    if kind == "a":
        array = bridge.child(handle, key)
        return [_value(bridge, array, str(index), bridge.field(array, str(index))) for index in range(int(rest))]
    return _scalar(kind, rest)


def _scalar(kind: str, rest: str) -> "Any":
    if kind == "n":
        return None
    if kind == "u":
        return UNDEFINED
    if kind == "x":
        return decode(rest)
    return kind == "t"


def _head(tagged: str) -> "Any":
    """A field of the envelope. Anything but text and numbers is wrong there, and reads as text that means nothing."""
    kind = tagged[0]
    return tagged[1:] if kind == "s" else int(tagged[1:]) if kind == "i" else UNDEFINED if kind == "u" else None


class BrowserLink(Link):
    """This page's end. What else JavaScript calls: `dom(number, event)` for the page's own events, and `leave()`.

    Also `reloaded()`, when the iframe that is the target has loaded another page, and `lost(count)`, for messages that
    did not fit before Python was there.
    """

    def __init__(
        self,
        bridge: "Any",
        dom: "Callable[[int, Any], object]",
        leave: "Callable[[], object]",
        reloaded: "Callable[[], object]",
        lost: "Callable[[int], object]",
    ) -> None:
        self._bridge = bridge
        self._others = (dom, leave, reloaded, lost)
        self._receive: Callable[[Any], object] | None = None
        self._is_open = True
        self._lent: list[Any] = []
        self.clock = Clock(source=bridge.now, on_schedule=bridge.wakeIn)

    def open(self, receive: "Callable[[Any], object]") -> None:
        """Give what arrives to `receive`, beginning, one turn later, with what arrived before Python was there."""
        self._receive = receive
        callables = (self._message, receive, self.clock.run_due) + self._others  # noqa: RUF005 - as in subscriptions
        self._lent = [create_proxy(function) for function in callables]
        self._bridge.attach(*self._lent)

    def send(self, value: "Any") -> None:
        """Post a value to the workspace's window. Raises CodecError for what cannot cross."""
        if self._is_open:
            self._bridge.post(encode(value))

    def close(self) -> None:
        """Send and receive nothing any more."""
        self._is_open = False
        self._receive = None
        self._bridge.detach()
        for function in self._lent:
            if hasattr(function, "destroy"):  # Pyodide keeps what JavaScript holds alive until it is told
                function.destroy()
        self._lent = []

    def unreachable(self) -> str:
        """Give why no workspace can ever answer; "" where one may."""
        return str(self._bridge.unreachable())

    def hint(self) -> str:
        """Give what to look at when no workspace answers."""
        return str(self._bridge.hint())

    def pin(self) -> None:
        """Talk to nobody any more but the origin of the message that is being received."""
        self._bridge.pin()

    def target(self, window: "Any") -> bool:
        """Talk to a window. Gives whether it is another one than before."""
        return bool(self._bridge.setTarget(window))

    def _message(self, user_agent: str, event: str, reference_id: str, error: str, handle: "Any") -> None:
        if self._receive is not None:
            known = {"userAgent": _head(user_agent), "event": _head(event), "referenceId": _head(reference_id),
                     "errorMessage": _head(error)}
            self._receive(JsObject(self._bridge, handle, known))

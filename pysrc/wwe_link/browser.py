"""The link of a page in a browser: what lies in JavaScript stays there until it is read.

`bridge` is `window.wweFrame` of `web/frame/early.js`. What crosses is what every runtime takes for the same, and else
text and opaque handles (`field` in `web/shared/codec.js`). What JavaScript calls are nine functions that are made once
and live as long as the page, so that nothing is left behind per message.
"""

from wwe_link.clock import Clock
from wwe_link.codec import decode, encode
from wwe_link.link import Link
from wwe_link.values import UNDEFINED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from wwe_link.link import Answered, Happened, Receive

try:
    from pyodide.ffi import create_proxy
except ImportError:  # MicroPython hands over a function as it is

    def create_proxy(function: "Any") -> "Any":
        """Return the function itself."""
        return function


_MARK = "\0"
# The fields that decide about a message. They come with it, in this order.
_HEAD = ("userAgent", "event", "referenceId", "errorMessage", "data")
# An ordinary request: how many fields it has, and the last two, as early.js adds them.
_ORDINARY, _USER_AGENT, _VERSION = 5, "WWE Client", 2


class Reader:
    """What reading takes of the bridge, looked up once: each look-up of a function in JavaScript makes an object."""

    def __init__(self, bridge: "Any") -> None:
        self.field = bridge.field
        self.child = bridge.child
        self.text = bridge.text


class JsObject:
    """An object in JavaScript that is read field by field, each field once."""

    def __init__(self, reader: "Reader", handle: "Any", known: "dict[str, Any] | None" = None) -> None:
        self._reader = reader
        self._handle = handle
        self._read = {} if known is None else known

    def get(self, key: str, default: "Any" = None) -> "Any":
        """Read a field: text, number, bool, None, JsObject, or a list of those; `default` where it is undefined."""
        if key in self._read:
            value = self._read[key]
        else:
            value = self._reader.field(self._handle, key)
            if type(value) is not str or value[:1] == _MARK:  # most are text
                value = _value(self._reader, self._handle, key, value)
            self._read[key] = value
        return default if value is UNDEFINED else value

    def to_python(self) -> "Any":
        """Read all of it, as ordinary Python data."""
        return decode(self._reader.text(self._handle))


def _value(reader: "Reader", handle: "Any", key: "str | int", crossed: "Any") -> "Any":
    """Return the value of the field `key` of `handle` that has crossed."""
    kind = type(crossed)
    if kind is str:
        return _marked(reader, handle, key, crossed) if crossed[:1] == _MARK else crossed
    return crossed if kind is int or kind is bool else JsObject(reader, crossed)


def _marked(reader: "Reader", handle: "Any", key: "str | int", crossed: str) -> "Any":
    kind, rest = crossed[1], crossed[2:]
    if kind == "n":
        return None
    if kind == "u":
        return UNDEFINED
    if kind == "x":
        return decode(rest)
    array = reader.child(handle, key)
    return [_value(reader, array, index, reader.field(array, index)) for index in range(int(rest))]


def _texts_of_request(message: "Any") -> "list[str] | None":
    """Return the parameters of an ordinary request if they are all text, which needs no JSON to cross; else None."""
    if type(message) is not dict or len(message) != _ORDINARY or message.get("userAgent") != _USER_AGENT:
        return None
    texts = message.get("parameters")
    if type(texts) is not list or message.get("protocolVersion") != _VERSION:
        return None
    for text in texts + [message.get("request"), message.get("referenceId")]:  # noqa: RUF005 - MicroPython has no [*texts]
        if type(text) is not str or "\0" in text:  # MicroPython's text ends there when it crosses
            return None
    return texts


class BrowserLink(Link):
    """The end in this page. What else JavaScript calls: `dom(number, event)` for the page's own events, and `leave()`.

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
        self._reader = Reader(bridge)
        self._post = bridge.post
        self._ask = bridge.ask
        self._others = (dom, leave, reloaded, lost)
        self._is_open = True
        self._lent: list[Any] = []
        self.clock = Clock(source=bridge.now, on_schedule=bridge.wakeIn)

    def open(self, receive: "Receive", happened: "Happened | None" = None, answered: "Answered | None" = None) -> None:
        """Hand what arrives to `receive`, first, one turn later, what arrived before Python was there.

        Where there is `happened`, it is given the events whose data are an object, of which their type has been read;
        where there is `answered`, what has a reference id and is neither event nor failure.
        """
        self._receive = receive
        self._happened = happened or (lambda _name, _data, whole: receive(whole()))
        self._answered = answered or (lambda _reference_id, message: receive(message))
        callables = (self._event, self._answer, self._message, receive, self.clock.run_due) + self._others  # noqa: RUF005 - as in subscriptions
        self._bridge.attach(*[self.lend(function) for function in callables])

    def lend(self, function: "Callable[..., Any]") -> "Any":
        """Return a function as one that JavaScript may keep and call until the link is closed."""
        proxy = create_proxy(function)
        self._lent.append(proxy)
        return proxy

    def send(self, value: "Any") -> None:
        """Post a value to the workspace's window. Raises CodecError for what cannot cross."""
        if not self._is_open:
            return
        parameters = _texts_of_request(value)
        if parameters:
            self._ask(value["request"], value["referenceId"], *parameters)
        else:
            self._post(encode(value))

    def close(self) -> None:
        """Send and receive nothing any more."""
        self._is_open = False
        self._bridge.detach()
        for function in self._lent:
            if hasattr(function, "destroy"):  # Pyodide keeps what JavaScript holds alive until it is told
                function.destroy()
        self._lent = []

    def unreachable(self) -> str:
        """Return why no workspace can ever answer; "" where one may."""
        return str(self._bridge.unreachable())

    def hint(self) -> str:
        """Return what to look at when no workspace answers."""
        return str(self._bridge.hint())

    def pin(self) -> None:
        """Talk to nobody any more but the origin of the message that is being received."""
        self._bridge.pin()

    def target(self, window: "Any") -> bool:
        """Talk to a window. Return whether it is another one than before."""
        return bool(self._bridge.setTarget(window))

    def _event(self, name: str, handle: "Any", kind: "Any") -> None:
        reader = self._reader
        known = {"eventType": _value(reader, handle, "eventType", kind)}
        self._happened(name, JsObject(reader, handle, known), self._whole)

    def _whole(self) -> "JsObject":
        return JsObject(self._reader, self._bridge.arriving())

    def _answer(self, reference_id: str, data: "Any", handle: "Any") -> None:
        reader = self._reader
        self._answered(reference_id, JsObject(reader, handle, {"data": _value(reader, handle, "data", data)}))

    def _message(self, *crossed: "Any") -> None:
        handle = crossed[-1]
        known = {key: _value(self._reader, handle, key, crossed[index]) for index, key in enumerate(_HEAD)}
        self._receive(JsObject(self._reader, handle, known))

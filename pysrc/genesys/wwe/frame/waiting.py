"""What stands for the page where there is none, so that an extension's modules can be imported anywhere.

Decorators and the like wait for the next page; everything else is refused.
"""

from genesys.wwe.client.events.handle import MessageHandle, checked_names, registering
from genesys.wwe.frame.current import wait
from genesys.wwe.frame.listener import Listener
from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from genesys.wwe.client.events.handle import Handle


class _Waiting:
    """Refuses whatever needs a page now."""

    _name = ""

    def __getattr__(self, name: str) -> "Any":
        if name.startswith("__"):
            raise AttributeError(name)
        raise LocalMisuse(
            "there is no page here, and " + self._name + "." + name + " needs one: use it in main() or in a handler"
        )


class _WaitingService(_Waiting):
    _name = "service"

    def on(self, name: str, *types: str, handler: "Callable[..., Any] | None" = None) -> "Any":
        def begin(handle: "Handle") -> "Handle":
            wait(lambda page: page.service.listen(handle))
            return handle

        return registering(name, types, handler, begin)

    def subscribe(
        self, events: "str | list[str]", handler: "Callable[..., Any]", context: "Any" = None
    ) -> MessageHandle:
        handle = MessageHandle(checked_names(events), handler, context)
        wait(lambda page: page.service.begin(handle))
        return handle

    def on_message(self, function: "Any") -> "Any":
        wait(lambda page: page.service.on_message(function))
        return function

    onMessage = on_message


class _WaitingPage(_Waiting):
    _name = "page"

    def __init__(self) -> None:
        self.service = _WaitingService()

    def when(self, event_type: str, selector: str) -> "Callable[[Callable[..., Any]], Listener]":
        def listen(function: "Callable[..., Any]") -> Listener:
            listener = Listener(function)
            wait(lambda page: page.listen(event_type, selector, listener))
            return listener

        return listen

    def on_ready(self, function: "Any") -> "Any":
        wait(lambda page: page.on_ready(function))
        return function

    def on_leave(self, function: "Any") -> "Any":
        wait(lambda page: page.on_leave(function))
        return function


WAITING = _WaitingPage()

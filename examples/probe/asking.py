"""Asking a workspace, and putting what it does into words that can be compared."""

from typing import Any

from shapes import shape

from genesys.wwe import HostRefused, WorkspaceError

PATIENCE_S = 3


class Workspace:
    """The workspace that is asked. `origin` is this page's own: it is left out of what is reported."""

    def __init__(self, service: Any, origin: str) -> None:
        self.service = service
        self._origin = origin

    async def ask(self, message: dict[str, Any]) -> str:
        """Send a message; return what came of it in words."""
        try:
            return "gives " + shape(await self.service.send_message(message, timeout=PATIENCE_S))
        except HostRefused as refusal:
            return 'refuses: "' + refusal.text.replace(self._origin, "<this origin>").replace("\n", " ") + '"'
        except WorkspaceError as error:
            return "does not answer (" + type(error).__name__ + ")"

    async def broadcast(self, channel: str, message: dict[str, Any]) -> str:
        """Broadcast; return what is heard of it and of the answer, in the order in which they come."""
        heard: list[str] = []

        def hear(_message: dict[str, Any]) -> None:
            heard.append("hears itself")

        def answered(_result: dict[str, Any]) -> None:
            heard.append("gets the answer")

        listening = self.service.subscribe("messenger:" + channel, hear)
        try:
            await listening.ready()
            call = self.service.messenger.broadcast_message(channel, message, answered, timeout=PATIENCE_S)
            await call
            await self.ask({"request": "agent.get"})  # what was on its way is here when this is answered
        except WorkspaceError as error:
            heard.append("does not answer (" + type(error).__name__ + ")")
        finally:
            listening.remove()
        return ", then ".join(heard)

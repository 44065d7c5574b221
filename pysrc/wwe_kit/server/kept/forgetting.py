"""A site whose browsers forget what they have stored of it, when they first come to a page of it."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_DESTINATIONS = ("document", "iframe")  # what is stored for a frame is another's than what is stored for a window


class Forgetting:
    """An app. With its first page for a window, and with its first for a frame, storage is cleared."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._left = set(_DESTINATIONS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request as the app does."""
        destination = Headers(scope=scope).get("sec-fetch-dest", "") if scope["type"] == "http" else ""
        if destination not in self._left:
            await self._app(scope, receive, send)
            return
        self._left.discard(destination)

        async def send_forgetting(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Clear-Site-Data"] = '"storage"'
                headers["Cache-Control"] = "no-store"  # it would be cleared again with the copy
            await send(message)

        await self._app(scope, receive, send_forgetting)

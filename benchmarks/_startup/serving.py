"""A web server for a built site, as docs/deployment.md tells an administrator to set one; perhaps a slow network."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wwe_kit.server.serving_thread import ServingThread
from wwe_kit.server.site_folder import SiteFolder


@dataclass(frozen=True, slots=True)
class Network:
    """How long an answer is under way before its first byte, and how fast all of them come together."""

    delay_ms: float
    megabits: float


SLOW = Network(delay_ms=40, megabits=20)


class Traffic:
    """What went over the wire since it was last asked."""

    def __init__(self, network: Network | None = None) -> None:
        self._network = network
        self._wire = asyncio.Lock()
        self._lock = threading.Lock()
        self._requests = self._bytes = 0

    def counted(self, app: ASGIApp) -> ASGIApp:
        """Return an app whose answers are counted, and sent over the network."""

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            async def pass_on(message: Message) -> None:
                await self._carry(message)
                await send(message)

            await app(scope, receive, pass_on)

        return answer

    def take(self) -> tuple[int, int]:
        """Return requests and bytes, and begin anew."""
        with self._lock:
            taken, self._requests, self._bytes = (self._requests, self._bytes), 0, 0
        return taken

    async def _carry(self, message: Message) -> None:
        size = len(message.get("body", b""))
        is_start = message["type"] == "http.response.start"
        with self._lock:
            self._requests += is_start
            self._bytes += size
        if self._network and is_start:
            await asyncio.sleep(self._network.delay_ms / 1000)
        elif self._network:
            async with self._wire:
                await asyncio.sleep(size * 8 / (self._network.megabits * 1_000_000))


@contextmanager
def serving(folder: Path, traffic: Traffic) -> Iterator[str]:
    """Serve a folder while the block runs; return its origin."""
    with ServingThread() as thread:
        yield f"http://127.0.0.1:{thread.serve(traffic.counted(SiteFolder(folder)))}"

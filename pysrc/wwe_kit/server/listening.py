"""Sockets and servers: bound before anything is said, closed when it ends."""

import asyncio
import contextlib
import itertools
import os
import socket
from collections.abc import AsyncIterator, Generator
from typing import NamedTuple

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState

from wwe_kit.errors import BadInput
from wwe_kit.server.real_workspace.certificate import Certificate

_ADDRESS = "127.0.0.1"
_TICK_S = 0.1  # uvicorn counts ten of them as a second
_STEP_S, _STEPS = 0.005, 20  # between two looks at the connections at an end, and how many looks there are


def bound_socket(port: int, option: str) -> socket.socket:
    """Return a listening socket that only this machine can reach. Port 0 takes a free port.

    `option` is the option that sets the port, for the message. Raises BadInput if the port is not available.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name != "nt":  # there it would let two programs have one port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_ADDRESS, port))
        # At once, for two sockets may be bound to one port as long as neither listens. It queues what comes before the
        # server is up, so nobody has to wait for that.
        listener.listen()
    except OSError as error:
        listener.close()
        raise BadInput(
            f"Port {port} is not available ({error.strerror}). Stop the program that uses it, or choose another "
            f"with {option}."
        ) from None
    return listener


class _Server(uvicorn.Server):
    """A server that leaves the process's signals to the command, and ends as soon as it is told to."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._ending = asyncio.Event()

    def end(self) -> None:
        """End it. The task that serves is done when its connections are closed."""
        self.should_exit = True
        self._ending.set()

    async def main_loop(self) -> None:
        """Wait until it is to end. uvicorn's own loop looks every 0.1 s only."""
        for tick in itertools.count():
            if await self.on_tick(tick):
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), _TICK_S)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End it, as soon as nobody is connected. uvicorn's own looks every 0.1 s only."""
        await self._stop_accepting()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        await asyncio.sleep(0)  # what is idle is gone then
        for _ in range(_STEPS):  # a page answers in a few milliseconds that its WebSocket is closed
            if not self._is_connected():
                break
            await asyncio.sleep(_STEP_S)
        if self._is_connected():
            await super().shutdown(sockets)
            await self._let_go()
            return
        for server in self.servers:
            server.close()

    def _is_connected(self) -> bool:
        return bool(self.server_state.connections or self.server_state.tasks)

    async def _let_go(self) -> None:
        """Let go who has been asked to go, and does not even read what was sent."""
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)

    async def _stop_accepting(self) -> None:
        """Take no more connections, and wait until those that were taken are known.

        asyncio takes them in one turn and makes them connections in the next two. A server that is closed in between
        loses them: they are never closed.
        """
        loop = asyncio.get_running_loop()
        with contextlib.suppress(NotImplementedError):  # Windows' loop; it has no such turn
            for server in self.servers:
                for listener in server.sockets:
                    loop.remove_reader(listener.fileno())
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Capture none."""
        yield


class _WebSocket(WebSocketsSansIOProtocol):
    """A WebSocket that can be closed at any moment."""

    def shutdown(self) -> None:
        """Close it, also while its page is closing it."""
        try:
            super().shutdown()
        except InvalidState:
            self.transport.close()


class Served(NamedTuple):
    """An app, the socket that it listens on, and the certificate that it shows."""

    app: ASGIApp
    listener: socket.socket
    certificate: Certificate | None = None  # over HTTPS where there is one


@contextlib.asynccontextmanager
async def listening(*served: Served) -> AsyncIterator[None]:
    """Serve each app on its socket while the block runs. They begin and end together."""
    servers = [_Server(_config(each)) for each in served]
    tasks = [
        asyncio.create_task(server.serve(sockets=[each.listener])) for server, each in zip(servers, served, strict=True)
    ]
    try:
        yield
    finally:
        for server in servers:
            server.end()
        await asyncio.gather(*tasks)
        for each in served:
            each.listener.close()


def _config(served: Served) -> uvicorn.Config:
    config = uvicorn.Config(
        served.app, ws=_WebSocket, lifespan="off", log_config=None, access_log=False, timeout_graceful_shutdown=1
    )
    if served.certificate:
        config.ssl_certfile, config.ssl_keyfile = served.certificate.chain, str(served.certificate.key)
    return config

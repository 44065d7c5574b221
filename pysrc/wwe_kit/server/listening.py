"""Sockets and servers: bound before anything is said, closed when it ends."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Generator

import uvicorn
from starlette.types import ASGIApp

from wwe_kit.errors import BadInput

_ADDRESS = "127.0.0.1"


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
    """A server that leaves the process's signals to the command."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Capture none."""
        yield


@contextlib.asynccontextmanager
async def listening(app: ASGIApp, listener: socket.socket) -> AsyncIterator[None]:
    """Serve an app on a socket while the block runs."""
    config = uvicorn.Config(
        app, ws="websockets-sansio", lifespan="off", log_config=None, access_log=False, timeout_graceful_shutdown=1
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield
    finally:
        server.should_exit = True
        await task
        listener.close()

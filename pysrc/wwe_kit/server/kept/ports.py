"""Ports that outlive a server."""

import contextlib
import socket

from wwe_kit.server.listening import bound_socket


class KeptPorts:
    """Listening sockets that outlive a server: the next one has the same ports, and browsers know its files already."""

    def __init__(self) -> None:
        self._sockets: list[socket.socket] = []

    def listener(self, index: int) -> socket.socket:
        """Return the socket of this index for a server, which closes it. Raises BadInput where no port is free."""
        while len(self._sockets) <= index:
            self._sockets.append(bound_socket(0, "--host-port"))
            self._sockets[-1].setblocking(False)
        listener = self._sockets[index]
        with contextlib.suppress(BlockingIOError):
            while True:  # whoever has called meanwhile meant the server before
                listener.accept()[0].close()
        return listener.dup()

    def close(self) -> None:
        """Let the ports go."""
        for each in self._sockets:
            each.close()

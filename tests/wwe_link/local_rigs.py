"""Two ends of a link in this process, and what a test does with them. The far end is open from the beginning."""

import asyncio
import contextlib

from starlette.websockets import WebSocketDisconnect
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from tests.wwe_link.extension.recorder import Recorder
from wwe_link.memory import MemoryPair
from wwe_link.websocket import WebSocketLink


class LocalRig:
    """`problems` are the exceptions that receivers have raised, as text."""

    def __init__(self, near, far):
        self.problems = []
        self._near, self._far = Recorder(near), Recorder(far)
        self.call(self._far.open)

    def do(self, function):
        """Call a function with the near end. Return what it returns."""
        return self.call(function, self._near)

    def send(self, value):
        """Send from the near end."""
        self.call(self._near.send, value)

    def far_send(self, value):
        """Send from the far end."""
        self.call(self._far.send, value)

    def echo(self):
        """Let the far end send back whatever it receives from now on."""
        self._far.echoes = True

    def received(self):
        """Return what the near end has noted, when everything that is under way has come."""
        self.settle()
        return list(self._near.log)

    def far_received(self):
        """Return what the far end has noted, when everything that is under way has come."""
        self.settle()
        return list(self._far.log)

    def call(self, function, *arguments):
        """Call a function where the links are."""
        return function(*arguments)

    def close(self):
        """Return what the links are made of."""


class MemoryRig(LocalRig):
    """Over a memory pair that is flushed when the test wants to know what has come of it."""

    def __init__(self):
        self._pair = MemoryPair()
        super().__init__(self._pair.left, self._pair.right)

    def settle(self):
        """Return when everything that was sent has come to the other end, be it open or not."""
        while True:
            try:
                return self._pair.flush()
            except Exception as error:
                self.problems.append(str(error))


_MARK = "a mark beside the link"


class Socket:
    """Owns one end of a socket: sends in order what its link sends, and hands to the link what comes."""

    def __init__(self):
        self.outbox = asyncio.Queue()
        self.marks = asyncio.Queue()
        self.problems = []
        self.link = WebSocketLink(self.outbox.put_nowait)

    async def own(self, receive_text, send_text):
        """Do so until the socket is closed."""
        sending = asyncio.create_task(self._send(send_text))
        with contextlib.suppress(ConnectionClosed, WebSocketDisconnect):
            while True:
                self._take(await receive_text())
        sending.cancel()

    async def _send(self, send_text):
        while True:
            await send_text(await self.outbox.get())

    def _take(self, text):
        if text == _MARK:
            self.marks.put_nowait(text)
            return
        try:
            self.link.arrived(text)
        except Exception as error:
            self.problems.append(str(error))


class SocketServer:
    """The route that a test's sockets come in by; `accepted` are their ends at the server."""

    def __init__(self):
        self.accepted = asyncio.Queue()

    async def take(self, socket):
        """Own the server's end of a socket."""
        await socket.accept()
        end = Socket()
        self.accepted.put_nowait(end)
        await end.own(socket.receive_text, socket.send_text)


class SocketRig(LocalRig):
    """Over a socket between a client and a server, which live on the loop."""

    def __init__(self, loop, address, server):
        self._loop = loop
        self._connection, self._client, self._owning = loop.run(_connected(address))
        self._server = loop.run(server.accepted.get())
        super().__init__(self._client.link, self._server.link)
        self.problems = self._client.problems

    def settle(self):
        """Return when everything that was sent has come to the other end, be it open or not."""
        for sender, receiver in ((self._client, self._server), (self._server, self._client)):
            self._loop.call(sender.outbox.put_nowait, _MARK)
            self._loop.run(receiver.marks.get())

    def close(self):
        """Close the socket."""
        self._loop.run(self._connection.close())
        self._loop.run(_ended(self._owning))

    def call(self, function, *arguments):
        """Call a function where the links are."""
        return self._loop.call(function, *arguments)


async def _ended(task):
    await task


async def _connected(address):
    connection = await connect(address)
    client = Socket()
    return connection, client, asyncio.create_task(client.own(connection.recv, connection.send))

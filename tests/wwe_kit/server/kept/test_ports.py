import asyncio
import socket

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from wwe_kit.server.kept.ports import KeptPorts
from wwe_kit.server.listening import Served, listening


@pytest.fixture
def app():
    async def hello(_request):
        return PlainTextResponse("hello")

    return Starlette(routes=[Route("/", hello)])


def port_of(listener):
    return listener.getsockname()[1]


@pytest.fixture
def kept():
    ports = KeptPorts()
    yield ports
    ports.close()


def port_of_kept(kept, index):
    with kept.listener(index) as listener:
        return port_of(listener)


def ask(port):
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        return client.recv(100)


def serving_once(listener, app):
    async def serve():
        async with listening(Served(app, listener)):
            return await asyncio.to_thread(ask, port_of(listener))

    return asyncio.run(serve())


def test_the_next_server_has_the_ports_of_the_one_before(kept, app):
    def ports():
        listeners = [kept.listener(0), kept.listener(1)]
        assert serving_once(listeners[0], app).startswith(b"HTTP/1.1 200")
        listeners[1].close()
        return [port_of_kept(kept, index) for index in (0, 1)]

    first, second = ports()
    assert ports() == [first, second]
    assert first != second


def test_whoever_calls_between_two_servers_is_turned_away(kept, app):
    assert serving_once(kept.listener(0), app)
    with socket.create_connection(("127.0.0.1", port_of_kept(kept, 0))) as late:
        late.sendall(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        assert serving_once(kept.listener(0), app).startswith(b"HTTP/1.1 200")
        with pytest.raises(ConnectionResetError):
            late.recv(100)

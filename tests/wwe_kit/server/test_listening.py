import asyncio
import contextlib
import gc
import signal
import socket
import warnings

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocketDisconnect
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from wwe_kit.server.listening import Served, bound_socket, listening


@pytest.fixture
def bound():
    """Bind sockets, which are closed when the test is over."""
    sockets = []

    def bind(port, option="--host-port"):
        sockets.append(bound_socket(port, option))
        return sockets[-1]

    yield bind
    for listener in sockets:
        listener.close()


@pytest.fixture
def app():
    async def hello(_request):
        return PlainTextResponse("hello")

    async def echo(websocket):
        await websocket.accept()
        await websocket.send_text(await websocket.receive_text())
        await websocket.close()

    return Starlette(routes=[Route("/", hello), WebSocketRoute("/echo", echo)])


def port_of(listener):
    return listener.getsockname()[1]


# --- sockets ---------------------------------------------------------------------------------------------------------


def test_port_0_takes_a_free_one_that_only_this_machine_reaches(bound):
    one, other = bound(0), bound(0)
    assert one.getsockname()[0] == "127.0.0.1"
    assert 0 < port_of(one) != port_of(other)


def test_a_port_in_use_is_refused_with_the_option_that_chooses_another(bound, complaint):
    port = port_of(bound(0))
    assert complaint(bound_socket, port, "--other-port") == (
        f"Port {port} is not available (Address already in use). Stop the program that uses it, or choose "
        f"another with --other-port."
    )


def test_what_is_connected_before_the_server_is_up_is_answered(bound, app):
    listener = bound(0)
    with socket.create_connection(listener.getsockname()) as early:
        early.sendall(b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")

        async def serve():
            async with listening(Served(app, listener)):
                return await asyncio.to_thread(early.makefile("rb").read)

        answer = asyncio.run(serve())
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.endswith(b"hello")


def test_a_port_is_free_again_when_the_block_is_over(bound, app):
    listener = bound(0)
    port = port_of(listener)

    async def serve():
        async with listening(Served(app, listener)):
            pass

    asyncio.run(serve())
    assert port_of(bound(port)) == port


def test_servers_begin_and_end_together(bound, app):
    listeners = [bound(0), bound(0)]
    ports = [port_of(each) for each in listeners]

    async def serve():
        async with listening(*(Served(app, each) for each in listeners)):
            for port in ports:
                _reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.close()

    asyncio.run(serve())
    assert [port_of(bound(port)) for port in ports] == ports


@pytest.mark.parametrize("turns", range(8))
def test_who_connects_while_it_ends_is_closed_too(bound, app, turns):
    listener = bound(0)
    clients = []

    async def connect_late():
        for _ in range(turns):
            await asyncio.sleep(0)
        with contextlib.suppress(OSError):  # it is over
            clients.extend(socket.create_connection(listener.getsockname()) for _ in range(20))

    async def serve():
        async with listening(Served(app, listener)):
            await asyncio.to_thread(answer_of, listener)  # so it is up
            late = asyncio.create_task(connect_late())
        await late

    gc.collect()  # what others have left is not of this test
    with warnings.catch_warnings(record=True, action="always") as lost:
        asyncio.run(serve())
        gc.collect()
    for client in clients:
        client.close()
    assert [str(each.message) for each in lost] == []


def test_an_open_page_is_let_go_as_soon_as_it_says_that_its_websocket_is_closed(bound, monkeypatch):
    async def hear(websocket):
        await websocket.accept()
        with contextlib.suppress(WebSocketDisconnect):
            await websocket.receive_text()

    async def look_every_tenth_of_a_second(_server, _sockets):
        pytest.fail("uvicorn's own shutdown waits")

    monkeypatch.setattr(uvicorn.Server, "shutdown", look_every_tenth_of_a_second)

    async def serve(page):
        listener = bound(0)
        async with listening(Served(Starlette(routes=[WebSocketRoute("/hear", hear)]), listener)):
            address = f"ws://127.0.0.1:{port_of(listener)}/hear"
            return await asyncio.to_thread(lambda: page.enter_context(connect(address)))

    with contextlib.ExitStack() as page:
        websocket = asyncio.run(serve(page))
        with pytest.raises(ConnectionClosed):
            websocket.recv(timeout=5)


UPGRADE = (
    b"GET /flood HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
CLOSE = b"\x88\x80\0\0\0\0"  # a frame that says so, and nothing else


@pytest.mark.parametrize("says", [b"", CLOSE], ids=["nothing", "that it closes"])
def test_a_page_that_reads_nothing_holds_up_no_end_whatever_it_says(bound, says):
    listener, has_heard = bound(0), asyncio.Event()

    async def flood(websocket):
        await websocket.accept()
        flooding = asyncio.create_task(websocket.send_text("x" * 10_000_000))
        with contextlib.suppress(WebSocketDisconnect):
            await websocket.receive_text()
        has_heard.set()
        await asyncio.gather(flooding, return_exceptions=True)

    async def serve():
        async with listening(Served(Starlette(routes=[WebSocketRoute("/flood", flood)]), listener)):
            client = socket.create_connection(listener.getsockname())
            client.sendall(UPGRADE)
            assert await asyncio.to_thread(client.recv, 12) == b"HTTP/1.1 101"
            client.sendall(says)
            if says:
                await has_heard.wait()
        return client

    gc.collect()  # what others have left is not of this test
    with warnings.catch_warnings(record=True, action="always") as lost:
        asyncio.run(serve()).close()
        gc.collect()
    assert [str(each.message) for each in lost] == []
    assert has_heard.is_set()


def answer_of(listener):
    with socket.create_connection(listener.getsockname()) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        return client.makefile("rb").read()


# --- servers ---------------------------------------------------------------------------------------------------------


def test_websockets_are_served_too(serve, app):
    address = serve(lambda _origin: app)
    with connect(f"ws://127.0.0.1:{address.port}/echo") as websocket:
        websocket.send("hello")
        assert websocket.recv() == "hello"


def test_ctrl_c_stays_the_commands_business(bound, app):
    before = signal.getsignal(signal.SIGINT)

    async def serve():
        listener = bound(0)
        async with listening(Served(app, listener)):
            await asyncio.to_thread(answer_of, listener)  # so it is up, and would have them
            return [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]

    # asyncio.run has put something there as well.
    assert not any("uvicorn" in getattr(handler, "__module__", "") for handler in asyncio.run(serve()))
    assert signal.getsignal(signal.SIGINT) is before

"""A real server on a socket, in a thread of its own, and plain HTTP to ask it with."""

import asyncio
import http.client
import re
import threading
from contextlib import AsyncExitStack, ExitStack
from types import SimpleNamespace

import pytest
from websockets.sync.client import connect

from tests.wwe_kit.server.rig.host_page import OPTIONS, Page
from wwe_host.settings.options import read_options
from wwe_host.workspace import Workspace
from wwe_kit.build.site import build_site
from wwe_kit.server.host_app import HostApp
from wwe_kit.server.listening import Served, bound_socket, listening
from wwe_kit.server.sites import Sites
from wwe_link.clock import Clock

PATIENCE_S = 10


@pytest.fixture(scope="package")
def in_background():
    """Run a coroutine in an event loop that goes on beside the tests; return its result."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield lambda coroutine: asyncio.run_coroutine_threadsafe(coroutine, loop).result(PATIENCE_S)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@pytest.fixture
def endless():
    """A coroutine that goes on for ever, and whether it was ended."""
    ended = []

    async def go_on():
        try:
            await asyncio.sleep(1000)
        finally:
            ended.append(True)

    return SimpleNamespace(go_on=go_on, was_ended=lambda: ended == [True])


@pytest.fixture(scope="package")
def stand(in_background):
    """A server that is up for all tests, since ending one takes its time; whoever comes first puts an app on it."""
    stand, listener = SimpleNamespace(app=None), bound_socket(0, "--port")
    port = listener.getsockname()[1]
    stand.address = SimpleNamespace(port=port, origin=f"http://127.0.0.1:{port}")

    async def app(scope, receive, send):
        await stand.app(scope, receive, send)

    stack = AsyncExitStack()
    in_background(stack.enter_async_context(listening(Served(app, listener))))
    yield stand
    in_background(stack.aclose())


@pytest.fixture
def serve(stand):
    """Serve an app until the next one: `serve(function)` makes it of its origin; gives port and origin."""

    def start(make_app):
        stand.app = make_app(stand.address.origin)
        return SimpleNamespace(**vars(stand.address))

    return start


@pytest.fixture
def ask():
    """Ask a server: `ask(address, path, method, body, **headers)`; gives status, headers and text."""

    def request(address, path, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", address.port, timeout=PATIENCE_S)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, body, names)
            answer = connection.getresponse()
            return SimpleNamespace(status=answer.status, headers=answer.headers, body=answer.read())
        finally:
            connection.close()

    return request


@pytest.fixture
def sites(project):
    """The sites of extensions that are made for it: `sites({name: (settings, files)})`, or of one with no settings."""

    def make(extensions=None):
        made = extensions or {"desk": ("", {})}
        projects = [project(settings, files, name) for name, (settings, files) in made.items()]
        return Sites(projects, build_site, [f"http://127.0.0.1:{8701 + number}" for number in range(len(made))])

    return make


# --- the workspace's origin -------------------------------------------------------------------------------------------


@pytest.fixture
def options():
    return OPTIONS


@pytest.fixture
def host(serve, in_background, options):
    """A workspace that is served; `run(function)` does something with it in the server's thread.

    `said` is what the server has said.
    """
    workspace, said = Workspace(read_options(options), Clock()), []
    app = HostApp(workspace, lambda: host.origin, say=said.append)
    address = serve(lambda _origin: app.application())
    host = SimpleNamespace(port=address.port, origin=f"http://localhost:{address.port}", workspace=workspace, said=said)

    async def call(function):
        try:
            return function(workspace)
        finally:
            app.pages.touch()

    host.run = lambda function: in_background(call(function))
    host.tell = lambda sentence: host.run(lambda _workspace: app.tell(sentence))
    return host


@pytest.fixture
def get(host, ask):
    """Ask the workspace's origin for a path."""
    return lambda path="/", **headers: ask(host, path, **({"Host": f"localhost:{host.port}"} | headers))


@pytest.fixture
def address(get):
    """Where the page finds its socket."""
    return re.search(r'data-address="([^"]+)"', get().body.decode())[1]


@pytest.fixture
def open_page(host, address):
    """Open a page on the workspace; what it is sent is taken when a test waits."""
    with ExitStack() as stack:
        yield lambda: Page(stack.enter_context(connect(address, origin=host.origin)))

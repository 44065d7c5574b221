"""An event loop in a thread of its own: Playwright has the main thread's."""

import asyncio
import contextlib
import threading

from wwe_kit.server.listening import Served, bound_socket, listening

_SECONDS = 30


class LoopThread:
    """Runs coroutines, and servers until the end."""

    def __init__(self):
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._servers = contextlib.AsyncExitStack()

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_error):
        self.run(self._servers.aclose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def run(self, coroutine):
        """Return the result of a coroutine."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(_SECONDS)

    def call(self, function, *arguments):
        """Return the result of a function that belongs to the loop."""

        async def call():
            return function(*arguments)

        return self.run(call())

    def serve(self, make_app):
        """Serve the app that `make_app(origin)` gives, on a free port. Return the origin."""
        listener = bound_socket(0, "port")
        origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        self.run(self._servers.enter_async_context(listening(Served(make_app(origin), listener))))
        return origin

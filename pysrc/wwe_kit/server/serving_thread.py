"""Web servers in a thread of their own, for who drives a browser meanwhile."""

import asyncio
import threading
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from typing import Any, Self

from starlette.types import ASGIApp

from wwe_kit.server.listening import Served, bound_socket, listening
from wwe_kit.server.thread_answer import answer_of

_PATIENCE_S = 30.0


class ServingThread:
    """`with ServingThread() as thread:` runs it; `thread.serve(app)` listens until the block ends."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="wwe-serving", daemon=True)
        self._stack = AsyncExitStack()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        try:
            self._done(self._stack.aclose(), "stopped")
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(_PATIENCE_S)

    def serve(self, app: ASGIApp) -> int:
        """Serve an app on a free port of this machine; return the port."""
        listener = bound_socket(0, "port 0")
        port: int = listener.getsockname()[1]
        serving = self._stack.enter_async_context(listening(Served(app, listener)))
        self._done(serving, "started")
        return port

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:  # ends what is left at the end
            runner.get_loop().run_forever()

    def _done(self, coroutine: Coroutine[Any, Any, Any], what: str) -> None:
        """Run a coroutine in the thread, to its end."""
        answer_of(asyncio.run_coroutine_threadsafe(coroutine, self._loop), _PATIENCE_S, self._thread, what)

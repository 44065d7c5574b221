"""A stage in a thread of its own, so that a test can serve it and drive a browser at the same time."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from wwe_kit.server.stage import Say, Setting, Stage, on_stage

T = TypeVar("T")

_PATIENCE_S = 30.0


class BackgroundStage:
    """`with BackgroundStage(setting, say) as background:` serves; `run` does something in the server's thread."""

    def __init__(self, setting: Setting, say: Say) -> None:
        self._setting = setting
        self._say = say
        self._ready: Future[Stage] = Future()
        self._stop = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name="wwe-stage", daemon=True)
        self.stage: Stage

    def __enter__(self) -> "BackgroundStage":
        self._thread.start()
        self.stage = self._ready.result(_PATIENCE_S)
        return self

    def __exit__(self, *_error: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(_PATIENCE_S)

    def run(self, function: Callable[[Stage], T]) -> T:
        """Call a function in the server's thread and give what it gives; the pages then show what it has changed."""

        async def call() -> T:
            try:
                return function(self.stage)
            finally:
                self.stage.host.pages.touch()

        return asyncio.run_coroutine_threadsafe(call(), self._loop).result(_PATIENCE_S)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._until_stopped())
        except BaseException as error:
            if self._ready.done():
                raise
            self._ready.set_exception(error)
        finally:
            self._loop.close()

    async def _until_stopped(self) -> None:
        async with on_stage(self._setting, self._say) as stage:
            self._ready.set_result(stage)
            await self._stop.wait()

"""A stage in a thread of its own, so that a test can serve it and drive a browser at the same time."""

import asyncio
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any, TypeVar

from wwe_host.remote import Remote
from wwe_host.workspace import Workspace
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

    @property
    def host_origin(self) -> str:
        """The workspace's origin."""
        return self.stage.host_origin

    @property
    def extension_origin(self) -> str:
        """The extensions' origin."""
        return self.stage.extension_origin

    def ask(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Let the workspace do a command of `wwe_host.remote`; give its value, or raise its error."""
        return self.on_workspace(lambda workspace: Remote(workspace).do_command(command, fields))

    def on_workspace(self, function: Callable[[Workspace], T]) -> T:
        """Call a function with the workspace, in the server's thread; give what it gives."""
        return self.run(lambda stage: function(stage.workspace))

    def reload_extension(self, name: str) -> None:
        """Build an extension anew from its folder, and load its frames again."""
        self.run(lambda stage: stage.changed(stage.sites[name]))

    def pause(self, seconds: float) -> None:
        """Wait; the server has a thread of its own."""
        time.sleep(seconds)

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

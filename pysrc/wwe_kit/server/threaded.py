"""A development server in a thread of its own, so that a test can serve it and drive a browser at the same time."""

import asyncio
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any, TypeVar

from wwe_host.remote import Remote
from wwe_host.workspace import Workspace
from wwe_kit.server.dev_server import DevServer, Say, ServerSettings, serving
from wwe_kit.server.polling import poll
from wwe_kit.server.thread_answer import NoAnswer, answer_of

T = TypeVar("T")

_PATIENCE_S = 30.0
# A start makes what extensions need: on a busy machine an image of Pyodide's memory alone may take a minute.
START_S = 300.0


class ThreadedDevServer:
    """`with ThreadedDevServer(setting, say) as background:` serves; `run` does something in the server's thread."""

    def __init__(self, setting: ServerSettings, say: Say) -> None:
        self._setting = setting
        self._say = say
        self._ready: Future[DevServer] = Future()
        self._stop = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name="wwe-dev-server", daemon=True)
        self.server: DevServer

    def __enter__(self) -> "ThreadedDevServer":
        self._thread.start()
        try:
            self.server = answer_of(self._ready, START_S, self._thread, "started")
        except NoAnswer:
            self._loop.call_soon_threadsafe(self._stop.set)
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(_PATIENCE_S)

    @property
    def host_origin(self) -> str:
        """The workspace's origin."""
        return self.server.host_origin

    @property
    def extension_origins(self) -> dict[str, str]:
        """The origin of each extension, by its name."""
        return self.server.sites.origins()

    def ask(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Let the workspace do a command of `wwe_host.remote`; return its value, or raise its error."""
        return self.on_workspace(lambda workspace: Remote(workspace).do_command(command, fields))

    def on_workspace(self, function: Callable[[Workspace], T]) -> T:
        """Call a function with the workspace, in the server's thread; return what it gives."""
        return self.run(lambda server: function(server.workspace))

    def reload_extension(self, name: str) -> None:
        """Build an extension anew from its folder, and load its frames again."""
        self.run(lambda server: server.changed(server.sites[name]))

    def wait_until(self, is_so: Callable[[], object], timeout: float) -> bool:
        """Wait until `is_so()`; the server has a thread of its own. Return whether it is."""
        return poll(is_so, timeout)

    def run(self, function: Callable[[DevServer], T]) -> T:
        """Call a function in the server's thread and give what it gives; the pages then show what it has changed."""

        async def call() -> T:
            try:
                return function(self.server)
            finally:
                self.server.host.pages.touch()

        asked = asyncio.run_coroutine_threadsafe(call(), self._loop)
        return answer_of(asked, _PATIENCE_S, self._thread, "done what it was asked")

    def _serve(self) -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:  # ends what is left at the end
                runner.run(self._until_stopped())
        except BaseException as error:
            if self._ready.done():
                raise
            self._ready.set_exception(error)

    async def _until_stopped(self) -> None:
        async with serving(self._setting, self._say) as server:
            self._ready.set_result(server)
            await self._stop.wait()

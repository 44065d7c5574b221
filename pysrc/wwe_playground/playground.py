"""One workspace for all tabs of an origin, and the pages that are open on it. JavaScript carries the texts."""

import asyncio
import traceback
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from jinja2 import Environment

from wwe_host.page.open_page import OpenPage
from wwe_host.page.pages import OpenPages
from wwe_host.remote import Remote
from wwe_host.settings.options import read_options
from wwe_host.workspace import Workspace
from wwe_playground.loop_clock import LoopClock

Say = Callable[[str], object]


class Playground:
    """A workspace that runs on the event loop of whoever makes it.

    `setting` is what the build has written down: `options`, `runtimes` by the section of a view, and the `scenario`
    that is played when the first page opens, as TOML; "" for none. `say` takes what a developer should read.
    """

    def __init__(
        self,
        setting: Mapping[str, Any],
        templates: Environment,
        started: datetime,
        loop: asyncio.AbstractEventLoop,
        say: Say,
    ) -> None:
        clock = LoopClock(loop, self.touch)
        self._say = say
        workspace = Workspace(
            read_options(setting["options"]),
            clock,
            started=started,
            report=self.report,
            monotonic_ms=lambda: loop.time() * 1000,
        )
        self._pages = OpenPages(workspace, templates, loop.call_later, setting["runtimes"])
        self._remote = Remote(workspace)
        workspace.playlist.listeners.append(say)
        if setting["scenario"]:
            workspace.playlist.announce(workspace.playlist.read(setting["scenario"]))

    def touch(self) -> None:
        """Let the pages show what has changed."""
        self._pages.touch()

    def open(self, send_text: Say) -> OpenPage:
        """Open a page; `send_text` takes what goes to it."""
        return self._pages.open(send_text)

    def arrived(self, page: OpenPage, text: str) -> None:
        """Take what a page has sent."""
        page.arrived(text)
        self.touch()

    def close(self, page: OpenPage) -> None:
        """Note that a page is gone."""
        self._pages.close(page)

    def answer(self, question: str) -> str:
        """Answer the question of a remote control."""
        try:
            return self._remote.answer(question)
        finally:
            self.touch()

    def report(self, error: BaseException) -> None:
        """Say a defect of the host, with its traceback."""
        self._say("".join(traceback.format_exception(error)).rstrip())

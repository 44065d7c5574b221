"""The keeper: its page owns the interpreter, in which the other pages of the extension run as well.

The start of another page hands its bridge to `attach`, which makes a `Page` of it and runs the entry there, as if that
page had an interpreter of its own: with its own `page` and `service`, its own modules and its own errors.
"""

import asyncio
import json
import sys
from typing import Any

from genesys.wwe.client.runner import report_lost
from genesys.wwe.frame import current
from genesys.wwe.frame.start import refuse_input
from genesys.wwe.page import Page
from wwe_keeper.last_turns import last_turns
from wwe_keeper.page_modules import PageModules
from wwe_keeper.printing import Printer


class Keeper:
    """Keeps the pages of one extension.

    `sources` are the author's modules: path below the folder -> text. `mains` are the entries whose `main()` is run.
    """

    def __init__(self, sources: dict[str, str], mains: list[str]) -> None:
        self._sources = sources
        self._mains = mains
        self._kept: dict[Page, PageModules] = {}
        self._is_closing = False

    async def attach(self, bridge: Any, entry: str) -> None:
        """Run an entry in a page of its own. What it raises is raised here, and is that page's alone."""
        page = Page(bridge, left=self._left)
        current.add(page)
        report_lost(lambda error: current.current_page().report(error))
        self._kept[page] = modules = PageModules(self._sources)
        with current.Entered(page):
            await modules.run(entry, runs_main=entry in self._mains)
            page.started()

    def close(self) -> None:
        """Note that the interpreter is about to go: every waiting call fails, and nothing arrives any more."""
        self._is_closing = True
        last_turns(asyncio.get_event_loop(), self._leave_all)

    def _leave_all(self) -> None:
        for page in list(self._kept):
            page.leave()

    def _left(self, page: Page) -> None:
        current.remove(page)
        if page in self._kept:
            self._kept.pop(page).forget()
        if not self._is_closing:  # then whoever waited is to hear that nothing comes any more
            page.cancel_tasks()


def make(sources: str, mains: str) -> Keeper:
    """Make the keeper of this interpreter, of two JSON texts: see `Keeper`. Prints go to the printing page."""
    current.forget_waiting()  # of modules in an image: each page runs its own copies
    refuse_input()
    sys.stdout, sys.stderr = Printer("log", sys.stdout), Printer("error", sys.stderr)
    return Keeper(json.loads(sources), json.loads(mains))

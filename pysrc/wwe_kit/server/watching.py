"""Edits: an extension's folder has changed, so its site is built anew and its frames are loaded again."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from watchfiles import awatch

from wwe_kit.server.sites import ServedExtension, Sites

Say = Callable[[str], object]
_SETTLED_MS = 100  # an editor may write a file in several steps


async def watch(sites: Sites, changed: Callable[[ServedExtension], object], stop: asyncio.Event) -> None:
    """Call `changed` for every extension in whose folder something was edited, until `stop`."""
    folders = [extension.project.folder for extension in sites.by_name.values()]
    if not folders:
        return
    async for changes in awatch(*folders, stop_event=stop, step=_SETTLED_MS, debounce=10 * _SETTLED_MS):
        edited = {sites.of_file(Path(file)) for _change, file in changes}
        for extension in filter(None, edited):
            changed(extension)

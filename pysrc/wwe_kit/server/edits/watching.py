"""Edits: an extension's folder has changed, so its site is built anew and its frames are loaded again."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from pathlib import Path

from watchfiles import awatch

from wwe_kit.server.edits.daemon_thread import in_daemon_thread
from wwe_kit.server.edits.folder_state import FolderState, folder_state
from wwe_kit.server.sites import ServedExtension, Sites

# An editor may write a file in several steps. It is one edit until nothing has changed for a moment, or for as long as
# `_LONGEST_MS`; what comes later is another edit.
_SETTLED_MS, _LONGEST_MS = 10, 1000
_LOOK_S = 1.0  # how often a folder is looked at that tells nothing: one that is gone, or of a network or a container


async def watch(sites: Sites, changed: Callable[[ServedExtension], Awaitable[object]], stop: asyncio.Event) -> None:
    """Call `changed` for every extension in whose folder something was edited, until `stop`.

    A folder that goes away is an edit, and so is one that comes back.
    """
    await asyncio.gather(*(_watch(extension, changed, stop) for extension in sites.by_name.values()))


def edits_of(file: Path, stop: asyncio.Event) -> AsyncIterator[None]:
    """Yield whenever a file has another content than now, and than before, until `stop`.

    A file that goes away is an edit, and so is one that comes back.
    """
    return _edits_of(file.absolute(), _content(file), stop)


async def _edits_of(file: Path, content: bytes | None, stop: asyncio.Event) -> AsyncIterator[None]:
    while not stop.is_set():
        async for _ in _wakes([(file.parent, None)], stop):
            if content != (now := _content(file)):
                content = now
                yield


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


async def _watch(
    extension: ServedExtension, changed: Callable[[ServedExtension], Awaitable[object]], stop: asyncio.Event
) -> None:
    while not stop.is_set():
        watched = extension.built_from.folders
        async for _ in _wakes(watched, stop):
            state: FolderState = await in_daemon_thread(lambda: folder_state(extension.project))
            if state != extension.built_from:
                extension.built_from = state
                await changed(extension)
            if extension.built_from.folders != watched:
                break  # to watch those that are there now


async def _wakes(folders: Iterable[tuple[Path, object]], stop: asyncio.Event) -> AsyncIterator[None]:
    """Yield whenever something may have changed in folders, and once in a while."""
    places = [place for place, _ in folders]
    try:
        if places:
            # Not into the folders below, for the library follows every link on its way: to the root of the disk.
            async for _ in awatch(
                *places,
                watch_filter=None,
                stop_event=stop,
                step=_SETTLED_MS,
                debounce=_LONGEST_MS,
                rust_timeout=round(1000 * _LOOK_S),
                yield_on_timeout=True,
                recursive=False,
            ):
                yield
            return
    except OSError:  # a folder went away just now, or the system watches no more of them
        pass
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_LOOK_S):
            await stop.wait()
    yield

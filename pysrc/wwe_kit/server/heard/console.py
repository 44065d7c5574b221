"""What a page prints, and what goes wrong in it, on the terminal: with the author's own files and lines."""

import asyncio
import json
import re
from collections.abc import Callable
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from wwe_kit.errors import BadInput
from wwe_kit.printable import printable
from wwe_kit.project.keys import HIDDEN
from wwe_kit.project.project import View
from wwe_kit.server.heard.repeated_errors import RepeatedErrors
from wwe_kit.server.heard.silent_pages import ANSWERS, SILENT, SilentPages
from wwe_kit.server.sites import ServedExtension
from wwe_kit.server.source.places import from_here
from wwe_kit.traces import folded, headline, own_places, with_sources

PATH = "/wwe-dev/console"
_LONGEST = 8_000_000  # as web/frame/console.js counts on
_LONGEST_HEADLINE = 300
_CLOSE = {"Connection": "close"}  # for the rest of what is sent is not read
_PLACE = re.compile(r'"/app/([^"\n]+)"')
_OF_WATCHERS = (SILENT, ANSWERS)
_SECONDS = re.compile(r"[0-9]{1,6}")

Say = Callable[[str], object]


class _Printed(NamedTuple):
    """What a page has sent: its path, which frame it is in, and level and text of each entry."""

    page: str
    frame: str
    entries: list[tuple[str, str]]


def console_route(
    extension: ServedExtension, say: Say, silent_pages: SilentPages, notice: Say = lambda _sentence: None
) -> Route:
    """Return the route that takes `{"page": ..., "frame": ..., "entries": [...]}` from the pages of an extension.

    An entry is `{"level": "error" | "log", "text": ...}`; they are said in their order. Of a page that does not answer
    its watcher sends `{"level": "silent" | "answers", "text": seconds}`, which goes to `silent_pages`. `notice` takes
    sentences for the workspace's page: of a page that nobody sees, that it has failed.
    """
    errors = RepeatedErrors(say, lambda seconds, action: asyncio.get_running_loop().call_later(seconds, action))

    async def take(request: Request) -> Response:
        if request.headers.get("origin") != extension.origin:
            return PlainTextResponse("Only pages of this origin are heard.", 403)
        body = await _body(request)
        if len(body) > _LONGEST:
            return PlainTextResponse(f"More than {_LONGEST} bytes at once are refused.", 413, _CLOSE)
        printed = _printed(body)
        if printed is None:
            return PlainTextResponse("This is not what a page of the kit sends.", 400)
        page, frame, entries = printed
        for level, text in entries:
            if level in _OF_WATCHERS:
                silent_pages.note(level, extension.origin + page, _title(extension, page), int(text))
            elif level != "error":
                say(terminal_text(extension, level, text))
            elif errors.hear(terminal_text(extension, level, text), frame) and _is_hidden(extension, page):
                notice(_of_hidden(_title(extension, page), text))
        return Response(status_code=204)

    return Route(PATH, take, methods=["POST"])


def terminal_text(extension: ServedExtension, level: str, text: str) -> str:
    """Return what the terminal shows: each line behind the extension's label, places as files of its folder."""
    label = printable(extension.project.label)
    mark = f"[{label}] " + ("error: " if level == "error" else "")
    plain = printable(_with_places(extension, _with_lines(extension, folded(text))))
    return "\n".join(mark + line for line in plain.rstrip("\n").split("\n"))


def _with_lines(extension: ServedExtension, text: str) -> str:
    if not own_places(text):
        return text
    try:
        return with_sources(text, extension.project.author_sources())
    except BadInput:  # a module is just being written
        return text


def _with_places(extension: ServedExtension, text: str) -> str:
    return _PLACE.sub(lambda match: f'"{from_here(extension.project.folder / match[1])}"', text)


def _view(extension: ServedExtension, page: str) -> View | None:
    """Return the view that a page is of; None for a page that is of none."""
    views = (view for view, path in extension.pages.items() if page.endswith(f"/{path}"))
    return next((extension.project.view(view) for view in views), None)


def _title(extension: ServedExtension, page: str) -> str:
    """Return the title of the view that a page is of: what the workspace calls it."""
    view = _view(extension, page)
    return printable(view.title if view else extension.project.label)


def _is_hidden(extension: ServedExtension, page: str) -> bool:
    view = _view(extension, page)
    return view is not None and view.kind == HIDDEN


def _of_hidden(title: str, text: str) -> str:
    """Return the sentence about a failure in a page that nobody sees."""
    place = next((f" ({path}, line {line})" for path, line in own_places(text)), "")
    error = headline(text)[:_LONGEST_HEADLINE]
    return printable(f"{title}, a hidden page, has failed: {error}{place}. The terminal has the traceback.")


def _is_ours(level: str, text: object) -> bool:
    if not isinstance(text, str):
        return False
    return level in ("error", "log") or (level in _OF_WATCHERS and _SECONDS.fullmatch(text) is not None)


async def _body(request: Request) -> bytes:
    """Return the body, or as much of it as is more than is taken: nobody is to fill the memory."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST:
            break
    return bytes(body)


def _printed(body: bytes) -> _Printed | None:
    """Return what a page has sent; None for what no page of ours sends."""
    try:
        content = json.loads(body)
        page, entries = content["page"], [(entry["level"], entry["text"]) for entry in content["entries"]]
        frame = str(content.get("frame", ""))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    are_ours = all(_is_ours(level, text) for level, text in entries)
    return _Printed(page, frame, entries) if are_ours and isinstance(page, str) else None

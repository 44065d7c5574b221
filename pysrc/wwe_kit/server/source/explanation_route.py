"""The request with which a page's panel asks what a traceback means."""

from functools import partial

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from wwe_kit.server.edits.daemon_thread import in_daemon_thread
from wwe_kit.server.sites import ServedExtension
from wwe_kit.server.source.explanation import explain

PATH = "/wwe-dev/explain"
_LONGEST = 100_000  # bytes of a traceback


def explanation_route(extension: ServedExtension) -> Route:
    """Return the route that takes a traceback from the pages of an extension, and answers with an `Explanation`."""

    async def take(request: Request) -> Response:
        if request.headers.get("origin") != extension.origin:
            return PlainTextResponse("Only pages of this origin are heard.", 403)
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > _LONGEST:
                return PlainTextResponse(f"More than {_LONGEST} bytes are refused.", 413, {"Connection": "close"})
        project = extension.project
        explaining = partial(explain, project, project.runtime, body.decode("utf-8", "replace"))
        return JSONResponse((await in_daemon_thread(explaining))._asdict())

    return Route(PATH, take, methods=["POST"])

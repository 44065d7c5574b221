"""Files from disk with media types of our own: the system's table calls JavaScript text/plain on some machines."""

import os
from collections.abc import Mapping
from pathlib import Path

from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
}


class TypedStaticFiles(StaticFiles):
    """A folder of files, sent with these headers."""

    def __init__(self, folder: Path, headers: Mapping[str, str]) -> None:
        super().__init__(directory=folder, check_dir=False)
        self._headers = {"X-Content-Type-Options": "nosniff", **headers}

    async def check_config(self) -> None:
        """Take the folder as it is: it may come later, for npm may not have brought it yet."""

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Send a file, or say that the browser's copy is still good."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers.update(self._headers)
        if isinstance(response, FileResponse):
            media_type = MEDIA_TYPES.get(Path(full_path).suffix)
            response.headers["Content-Type"] = media_type or response.headers["Content-Type"]
        return response

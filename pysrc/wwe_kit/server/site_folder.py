"""A site that was built, served as docs/deployment.md tells an administrator to: twins, and what may be kept."""

import os
import re
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from wwe_kit.server.static_files import TypedStaticFiles

_FOR_EVER = re.compile(r"-[0-9a-f]{10}\.|/(micropython|pyodide|pyscript)-[^/]+/")
_TWINS = {"br": ".br", "gzip": ".gz"}


class SiteFolder(TypedStaticFiles):
    """The files of several folders, as if they were one; of two of the same name the first is served."""

    def __init__(self, *folders: Path) -> None:
        super().__init__(folders[0], {"Vary": "Accept-Encoding"})
        self.all_directories = [*folders]

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Send a file, or its smallest twin that the browser takes."""
        encoding, twin = _twin(os.fspath(full_path), Headers(scope=scope).get("Accept-Encoding", ""))
        response = super().file_response(twin, os.stat(twin) if encoding else stat_result, scope, status_code)
        self.set_type(response, full_path)
        response.headers["Cache-Control"] = (
            "public, max-age=31536000, immutable" if _FOR_EVER.search(scope["path"]) else "no-cache"
        )
        if encoding:
            response.headers["Content-Encoding"] = encoding
        return response


def _twin(path: str, accepted: str) -> tuple[str, str]:
    for encoding, suffix in _TWINS.items():
        if encoding in accepted and os.path.isfile(path + suffix):
            return encoding, path + suffix
    return "", path

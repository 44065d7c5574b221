"""MicroPython's memory with our client and an extension's modules imported, from which a page's Python goes on."""

import base64
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from wwe_kit.build.bytecode import micropython_bytecode
from wwe_kit.build.images.image import Image, image_of, text_of
from wwe_kit.build.images.wishes import imported_by_others, module_of, wished
from wwe_kit.build.packages.pieces import Packed, modules
from wwe_kit.project.own_files import Contents, as_bytes
from wwe_kit.runtimes import runtimes

_MAKER = "web/node/make-micropython-image.mjs"
_FILLER = "web/node/wwe_filling.py"
_BORDER = "web/frame/micropython.js"


def micropython_image(
    library: Mapping[str, str],
    bundle: Mapping[str, Any] | None = None,
    entries: Sequence[str] = (),
    data: Contents = MappingProxyType({}),
    packages: Sequence[Packed] = (),
) -> Image:
    """Take an image with the library imported, and of the extension's modules all that its entries import.

    `bundle` is what a page needs of the extension (`app` are its modules). The image brings what of it is not in its
    memory: there are the modules, and the entries, which are compiled but not run. None for an image without the
    extension. Modules may read `data` while they are imported. `packages` are the contents of those that the bundle
    lists. The same extension gives the same image, byte for byte.
    """
    app = bundle["app"] if bundle else {}
    imported = imported_by_others(app)
    content = {
        "filler": text_of(_FILLER),
        "files": {f"/wwe/{path}": text for path, text in library.items()},
        "data": dict(data),
        "needed": [module_of(path) for path in library],
        "wished": wished(app, entries),
        "bundle": bundle,
        "entries": list(entries),
        "needs_files": [path for path in entries if module_of(path) in imported],
    }

    def places(_folder: Path) -> dict[str, Any]:
        files = {f"/wwe/{path}": code for path, code in micropython_bytecode(library).items()}
        files |= {f"/app/{path}": as_bytes(content) for path, content in data.items()}
        files |= {f"/app/{path}": text.encode() for path, text in app.items()}
        files |= {f"/packages/{path}": code for each in packages for path, code in modules(each).items()}
        runtime = runtimes.runtime_files(runtimes.MICROPYTHON)["micropython.mjs"]
        return {
            "files": {path: base64.b64encode(code).decode() for path, code in files.items()},
            "runtime": str(runtime),
        }

    versions = [runtimes.package_version(runtimes.PACKAGES[runtimes.MICROPYTHON]), text_of(_BORDER)]
    return image_of(content, _MAKER, versions, places)

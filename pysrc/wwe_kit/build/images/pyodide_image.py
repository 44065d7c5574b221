"""Pyodide's memory with our client and an extension's modules imported, from which a page's Python goes on.

It is of layers. The base has what every page needs of the client, so it is the same for all extensions, and is made
once on a machine. Where an extension brings large packages, a layer has what differs once they are imported: most edits
leave it as it is. The last one has what differs once the extension's modules are imported as well, a fiftieth of the
base's size.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from wwe_kit.build.bundle import library as library_for
from wwe_kit.build.images.image import Image, image_of, text_of
from wwe_kit.build.images.wishes import module_of, wished
from wwe_kit.build.packages.pieces import Packed, contents
from wwe_kit.build.standard_library import pyodide_lock, standard_library
from wwe_kit.packages.copied import LARGE
from wwe_kit.project.own_files import Contents
from wwe_kit.runtimes import runtimes

_MAKER = "web/node/make-pyodide-image.mjs"
_FILLER = "web/node/wwe_image.py"
_STAND_IN = "web/node/package_loader.py"
_RESTORING = "web/frame/pyodide.js"
_STOOD_FOR = "pyodide/_package_loader"
# No page has use for TLS of its own, and asyncio does without it. An extension that imports it finds it here.
_LATER = {"ssl.pyc": "later/ssl.pyc"}


def pyodide_image(
    library: Mapping[str, str],
    bundle: Mapping[str, Any] | None = None,
    entries: Sequence[str] = (),
    data: Contents = MappingProxyType({}),
    packages: Sequence[Packed] = (),
) -> Image:
    """Take an image with the library imported, and of the extension's modules all that its entries import.

    `bundle` is what a page needs of the extension (`app` are its modules), which the image brings as well; None for an
    image without the extension. Modules may read `data` while they are imported. `packages` are the contents of those
    that the bundle lists. The same extension gives the same image, byte for byte.
    """
    app = bundle["app"] if bundle else {}
    wishes = wished(app, entries)
    below = pyodide_base()
    theirs = _of_packages(wishes, packages)
    if bundle and theirs and _are_large(packages):
        below = _with_packages(below, bundle, theirs, packages)
    of_the_base = library_for(())
    more = {path: text for path, text in library.items() if path not in of_the_base}
    files = {f"/app/{path}": content for path, content in data.items()}
    files |= {f"/wwe/{path}": text for path, text in more.items()}
    files |= {f"/app/{path}": text for path, text in app.items()}
    content = _content(files, more) | {"wished": wishes, "bundle": bundle, "isWhole": True}

    def places(folder: Path) -> dict[str, Any]:
        return _runtime(folder) | {"pieces": _written(bundle, packages, folder) if bundle else {}}

    image = image_of(content, _MAKER, _made_with(), places, base=below)
    return replace(image, added={**below.added, **image.added})


def _are_large(packages: Sequence[Packed]) -> bool:
    """Return whether the modules of packages are worth a layer of their own. What is compiled is in no image."""
    sizes = [size for each in packages for path, size in each.files if path.endswith(".py")]
    return sum(sizes) >= LARGE and not any(each.compiled for each in packages)


def _of_packages(wishes: Sequence[str], packages: Sequence[Packed]) -> list[str]:
    tops = {top for each in packages for top in each.tops}
    return [wish for wish in wishes if wish.partition(":")[0].partition(".")[0] in tops]


def _with_packages(base: Image, bundle: Mapping[str, Any], wishes: Sequence[str], packages: Sequence[Packed]) -> Image:
    """Return the layer over the base with what is imported of packages, which is the same after most edits."""
    alone = {"app": {}, "mains": [], "packages": bundle["packages"]}
    content = _content({}, {}) | {"wished": list(wishes), "bundle": alone}

    def places(folder: Path) -> dict[str, Any]:
        return _runtime(folder) | {"pieces": _written(bundle, packages, folder)}

    return image_of(content, _MAKER, _made_with(), places, base=base)


def pyodide_base() -> Image:
    """Return the layer that the images of all extensions have in common."""
    library = library_for(())
    content = _content({f"/wwe/{path}": text for path, text in library.items()}, library)
    title = "Making the image of Python's memory that all extensions share, once on this machine"
    return image_of(content, _MAKER, _made_with(), _runtime, title=title)


def _content(files: Mapping[str, str | list[str]], library: Mapping[str, str]) -> dict[str, Any]:
    """Return what decides about an image, without an extension: `library` are the modules of ours to be imported."""
    return {
        "lock": pyodide_lock(),
        "filler": text_of(_FILLER),
        "files": files,
        "needed": [module_of(path) for path in library],
        "wished": [],
        "bundle": None,
        "isWhole": False,
    }


def _made_with() -> list[str]:
    return [text_of(_STAND_IN), text_of(_RESTORING), standard_library().name]


def _runtime(folder: Path) -> dict[str, Any]:
    """Return where the runtime is, and its library, which is written into a folder."""
    library_zip = folder / "library.zip"
    library_zip.write_bytes(_trimmed(standard_library()))
    return {"folder": str(runtimes.runtime_folder(runtimes.PYODIDE)), "library": str(library_zip), "pieces": {}}


def _written(bundle: Mapping[str, Any], packages: Sequence[Packed], folder: Path) -> dict[str, str]:
    """Write the files of packages into a folder. Return each by its address in the site."""
    found = contents(bundle.get("packages", ()), packages)
    files = {address: folder / str(number) for number, address in enumerate(found)}
    for address, file in files.items():
        file.write_bytes(found[address])
    return {address: str(file) for address, file in files.items()}


def _trimmed(library_zip: Path) -> bytes:
    """Return the standard library without what Pyodide imports at its start and a page has no use for; of no date."""
    trimmed = io.BytesIO()
    with zipfile.ZipFile(library_zip) as library, zipfile.ZipFile(trimmed, "w") as archive:
        for info in library.infolist():
            if info.filename != f"{_STOOD_FOR}.pyc":
                archive.writestr(zipfile.ZipInfo(_LATER.get(info.filename, info.filename)), library.read(info))
        archive.writestr(zipfile.ZipInfo(f"{_STOOD_FOR}.py"), text_of(_STAND_IN))
    return trimmed.getvalue()

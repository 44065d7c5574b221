"""The client for a page of an author's own, in which PyScript runs: a script, and Python's modules in archives."""

import gzip
import io
import json
import tarfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from wwe_kit.build.bundle import client_library, micropython_library
from wwe_kit.build.output import check_out, replace_folders
from wwe_kit.build.site import Site
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

SCRIPT = "wwe.js"
_PARTS = (
    "shared/codec.js",
    "frame/panel.js",
    "frame/early.js",
    "pyscript/own-texts.js",
    "frame/texts.js",
    "frame/fetch.js",
    "frame/micropython.js",
    "pyscript/storage.js",
    "pyscript/own-page.js",
)
# What types are written with, which an author may import.
_TYPES = "import typing, collections.abc, __future__"


def archive_name(interpreter: str) -> str:
    """Return the name of the archive with the client's modules for an interpreter."""
    return f"client-{interpreter}.tar.gz"


def write_client(out: Path, interpreter: str = "", locale: Path | None = None) -> list[str]:
    """Write the client into a folder, in the place of what is there. Return the paths of the files.

    With an `interpreter` PyScript and that interpreter are written as well. `locale` is the folder with the page's
    catalogues of texts. Raises BadInput for a folder that is not to be replaced, or that cannot be written, and for a
    catalogue that is missing or wrong.
    """
    check_out([], out, SCRIPT, "wwe client")
    site = client_site(interpreter, locale)
    replace_folders({out: site}, out)
    return sorted(site.files)


def client_site(interpreter: str = "", locale: Path | None = None) -> Site:
    """Return the files of the client. Parameters and errors are those of `write_client`."""
    site = Site()
    texts = _texts(site, locale) if locale else b""
    site.add(SCRIPT, texts + b"\n".join(resource(f"web/{part}").read_bytes() for part in _PARTS))
    modules = client_library()
    site.add(archive_name(runtimes.PYODIDE), _archive(modules))
    site.add(archive_name(runtimes.MICROPYTHON), _archive(modules | micropython_library([_TYPES])))
    for runtime in (runtimes.PYSCRIPT, interpreter) if interpreter else ():
        for name, file in runtimes.runtime_files(runtime).items():
            site.add(f"{runtime}/{name}", file.read_bytes())
    return site


def _texts(site: Site, locale: Path) -> bytes:
    """Add a file for each language. Return the line that tells the page of them."""
    from wwe_kit.texts.languages import page_text, read_catalogues  # noqa: PLC0415 - babel takes its time

    catalogues = read_catalogues(locale)
    files = {language: site.add(f"texts.{language}.json", page_text(each)) for language, each in catalogues.items()}
    return f"globalThis.wweCatalogues = {json.dumps(files)};\n".encode()


def _archive(modules: Mapping[str, str]) -> bytes:
    """Return a .tar.gz, the same each time. Folders come before what is in them, as MicroPython needs it."""
    packed = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as compressed,
        tarfile.open(fileobj=compressed, mode="w", format=tarfile.USTAR_FORMAT) as archive,
    ):
        for folder in sorted({str(parent) for path in modules for parent in PurePosixPath(path).parents} - {"."}):
            entry = tarfile.TarInfo(folder)
            entry.type, entry.mode = tarfile.DIRTYPE, 0o755
            archive.addfile(entry)
        for path, source in sorted(modules.items()):
            content = source.encode()
            entry = tarfile.TarInfo(path)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()

"""Unpacks a wheel, and says which of its files go to the page."""

import posixpath
import re
import zipfile
from pathlib import Path, PurePath, PurePosixPath

from wwe_kit.errors import BadInput

_LEFT_OUT = frozenset({"tests", "__pycache__"})
_FOR_TOOLS = re.compile(r".*\.(pyi|pyc|pth)|py\.typed", re.DOTALL)
_WEBASSEMBLY = b"\0asm"
_TEST = re.compile(r"test_.*\.py", re.DOTALL)
# Of a `.dist-info`, what importlib.metadata reads, and what a licence asks to go along.
_METADATA = re.compile(
    r"METADATA|entry_points\.txt|licenses?/.*|[^/]*(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*", re.IGNORECASE | re.DOTALL
)


def unpack(wheel: Path, folder: Path) -> None:
    """Write what a wheel installs beside its scripts below a folder. Raises BadInput for what is no wheel."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            for info in archive.infolist():
                if place := _place(info.filename):
                    file = folder / place
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(archive.read(info))
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise BadInput(f"{wheel.name} is no wheel: {error}.") from None
    except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
        clash = Path(error.filename).relative_to(folder).as_posix()
        raise BadInput(f"{wheel.name} is no wheel: {clash} is a file and a folder in it.") from None


def page_files(folder: Path) -> tuple[str, ...]:
    """Return the paths below the folder of an unpacked wheel that go to the page, with slashes and sorted."""
    paths = [file.relative_to(folder) for file in folder.rglob("*") if file.is_file()]
    # `test` may be what a package offers to others, as Django does; its own tests are files of that form.
    tests = {path.parent for path in paths if path.parent.name == "test" and _TEST.fullmatch(path.name)}
    taken = [path for path in paths if _goes_along(path) and not tests.intersection(path.parents)]
    taken = [path for path in taken if path.suffix != ".so" or _is_webassembly(folder / path)]
    return tuple(sorted(path.as_posix() for path in taken))


def _place(name: str) -> str:
    """Return where a file of a wheel is installed, below `site-packages`; "" for what is not, and for folders."""
    path = posixpath.normpath(name)
    parts = PurePosixPath(path).parts
    if name.endswith("/") or path.startswith(("/", "..")) or "\\" in path or ":" in parts[0]:
        return ""
    if parts[0].endswith(".data"):  # of its schemes, two are folders of modules
        return "/".join(parts[2:]) if parts[1:2] in (("purelib",), ("platlib",)) else ""
    return path


def _is_webassembly(file: Path) -> bool:
    """Return whether a page can load a compiled module: a wheel for all systems may have those of some."""
    with file.open("rb") as content:
        return content.read(len(_WEBASSEMBLY)) == _WEBASSEMBLY


def _goes_along(path: PurePath) -> bool:
    top, *folders = path.parts[:-1] or ("",)
    if top.endswith(".dist-info"):
        return bool(_METADATA.fullmatch("/".join(path.parts[1:])))
    # A package whose own name is `tests` is what its author says.
    return not _LEFT_OUT.intersection(folders) and top != "__pycache__" and not _FOR_TOOLS.fullmatch(path.name)

"""Which files of an extension's folder ship, and so may be fetched by everybody who reaches the web server."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePath, PurePosixPath

from wwe_kit.errors import BadInput
from wwe_kit.project.folder_walk import Found, walk

# Left out wherever they are, and those that are left out at the folder's top only: below `static/` they may be meant.
_LEFT_OUT = frozenset({"tests", "test", "node_modules", "build", "dist", "__pycache__"})
_LEFT_OUT_AT_TOP = tuple((name,) for name in ("setup.py", "noxfile.py", "scripts", "docs", "htmlcov"))
_LEFTOVER = re.compile(r"\..*|.*~|#.*#|.*\.(bak|orig|rej|swp)", re.DOTALL)
_TEST = re.compile(r"conftest\.py|test_.*\.py|.*_test\.py")

_SECRET_NAME = re.compile(
    r"id_(rsa|dsa|ecdsa|ed25519)(_sk)?|.*\.(pem|key|crt|cer|der|csr|p7b|p8|p12|pfx|jks|keystore|ppk|kdbx|gpg)",
    re.IGNORECASE,
)
_SECRET_BEGINNINGS = (b"-----BEGIN ", b"PuTTY-User-Key-File")


def is_left_out(path: str) -> bool:
    """Return whether a file or folder, by its path below the extension's folder, does not ship."""
    parts = PurePosixPath(path).parts
    return any(name in _LEFT_OUT or _LEFTOVER.fullmatch(name) for name in parts) or parts[:1] in _LEFT_OUT_AT_TOP


def is_module(path: str) -> bool:
    """Return whether a file ships as Python."""
    return path.endswith(".py") and not _TEST.fullmatch(PurePosixPath(path).name)


def is_asset(path: str) -> bool:
    """Return whether a file ships as it is."""
    return path.endswith(".css") or (path.startswith("static/") and not path.endswith(".py"))


def shipped(folder: Path, named: tuple[str, ...] = ()) -> Iterator[tuple[str, Path]]:
    """Yield the path of every file that ships, and the file. `named` are those that ship whatever the rules say.

    Raises BadInput for a link that leads out of the folder or to what does not ship, for what cannot be read, and for a
    key or a certificate that is not among the named.
    """
    for path in named:
        yield path, folder / path
    for found in walk(folder, is_left_out):
        would_ship = found.is_folder or is_module(found.path) or is_asset(found.path)
        if found.path in named or not would_ship:
            continue
        _check(found)
        _check_target(found, folder)
        if not found.is_folder:
            yield found.path, found.file


def why_not_shipped(path: str) -> str:
    """Return why a Python file that is there does not ship, to stand behind "but"; "" where it does."""
    if is_module(path) and not is_left_out(path):
        return ""
    return "tests, scripts, hidden files and the folders of builds are not shipped, unless tool.wwe.files names them"


def _check(found: Found) -> None:
    if found.problem:
        raise BadInput(f"{found.file} {found.problem}")
    if any("\udc80" <= character <= "\udcff" for character in found.path):
        raise BadInput(f"{found.file}: this name is not UTF-8; rename it.")
    if not found.is_folder and is_asset(found.path) and _is_secret(found.file):
        raise BadInput(
            f"{found.file} is a key or a certificate, and everybody could fetch it: take it out of the folder, or name "
            f'it in pyproject.toml, if it is meant for everybody: [tool.wwe] files = ["{found.path}"].'
        )


def _check_target(found: Found, folder: Path) -> None:
    """Raise BadInput for a link to what would not ship by its own name, such as a hidden folder."""
    target = PurePath(os.path.relpath(os.path.realpath(found.file), os.path.realpath(folder))).as_posix()
    if is_left_out(target):
        raise BadInput(
            f"{found.file} is a link to {target}, which does not ship. Replace it by a copy if everybody may fetch it."
        )


def _is_secret(file: Path) -> bool:
    if any(_SECRET_NAME.fullmatch(name) for name in (file.name, file.resolve().name)):
        return True
    try:
        with file.open("rb") as opened:
            return opened.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_SECRET_BEGINNINGS)
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.") from None

"""Which files of an extension's folder ship, and so may be fetched by everybody who reaches the web server."""

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePath, PurePosixPath

from wwe_kit.errors import BadInput
from wwe_kit.project.folder_walk import Found, walk
from wwe_kit.project.patterns import matches

# Left out wherever they are, and those that are left out at the folder's top only: below `static/` they may be meant.
_LEFT_OUT = frozenset({"tests", "test", "node_modules", "build", "dist", "__pycache__"})
_LEFT_OUT_AT_TOP = tuple((name,) for name in ("setup.py", "noxfile.py", "scripts", "docs", "htmlcov"))
_LEFTOVER = re.compile(r"\..*|.*~|#.*#|.*\.(bak|orig|rej|swp)", re.DOTALL)
_TEST = re.compile(r"conftest\.py|test_.*\.py|.*_test\.py")

# At the top, what is for tools alone: no pattern ships it.
_FOR_TOOLS = re.compile(r"pyproject\.toml|pylock(\..*)?\.toml|(uv|poetry|pdm)\.lock")

# What templates, tools and readers take, and no page.
_FOR_OTHERS = re.compile(
    r".*\.(py|html?|jinja2?|j2|md|rst|po|pot|mo|lock|toml|ya?ml)|(README|LICEN[CS]E|COPYING|NOTICE|CHANGELOG|Makefile).*",
    re.IGNORECASE | re.DOTALL,
)

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


def is_named(path: str, patterns: tuple[str, ...]) -> bool:
    """Return whether a file ships because a pattern names it. Python ships by its own rules."""
    if path.endswith(".py") or _FOR_TOOLS.fullmatch(path):
        return False
    return any(matches(path, pattern) for pattern in patterns)


def shipped(
    folder: Path, named: tuple[str, ...] = (), patterns: tuple[str, ...] = (), apart: tuple[str, ...] = ()
) -> Iterator[tuple[str, Path]]:
    """Yield the path of every file that ships, and the file. `named` are those that ship whatever the rules say.

    `patterns` name more, of those that are not left out. Folders that are `apart` are not looked into.

    Raises BadInput for a link that leads out of the folder or to what does not ship, for what cannot be read, and for a
    key or a certificate that is not among the named.
    """
    yield from ((path, folder / path) for path in named if path.partition("/")[0] not in apart)
    real = _RealPaths()
    top = real.of(folder)
    for found in walk(folder, lambda path: path in apart or is_left_out(path)):
        is_data = not found.is_folder and is_named(found.path, patterns)
        would_ship = found.is_folder or is_module(found.path) or is_asset(found.path) or is_data
        if found.path in named or not would_ship:
            continue
        _check(found, is_fetched=not found.is_folder and (is_asset(found.path) or is_data))
        if (place := real.of(found.file)) != f"{top}{os.sep}{found.path}":  # there is a link on the way
            _check_target(found, os.path.relpath(place, top))
        if not found.is_folder:
            yield found.path, found.file


class _RealPaths:
    """Where files really lie. Each folder is asked about once: there may be hundreds of files in it."""

    def __init__(self) -> None:
        self._folders: dict[Path, str] = {}

    def of(self, file: Path) -> str:
        """Return the path of a file or folder without links on the way."""
        if os.path.islink(file):
            return os.path.realpath(file)
        if file.parent not in self._folders:
            self._folders[file.parent] = os.path.realpath(file.parent)
        return os.path.join(self._folders[file.parent], file.name)


def surprises(folder: Path, ships: Collection[str], apart: tuple[str, ...] = ()) -> list[str]:
    """Return the paths of files that do not ship, though they look as if a page might want them."""
    looked_at = walk(folder, lambda path: path in apart or is_left_out(path))
    found = [each.path for each in looked_at if not each.is_folder and not each.problem]
    return [path for path in found if path not in ships and not _FOR_OTHERS.fullmatch(PurePosixPath(path).name)]


def why_not_shipped(path: str) -> str:
    """Return why a Python file that is there does not ship, to stand behind "but"; "" where it does."""
    if is_module(path) and not is_left_out(path):
        return ""
    return "tests, scripts, hidden files and the folders of builds are not shipped, unless tool.wwe.files names them"


def _check(found: Found, *, is_fetched: bool) -> None:
    if found.problem:
        raise BadInput(f"{found.file} {found.problem}")
    if any("\udc80" <= character <= "\udcff" for character in found.path):
        raise BadInput(f"{found.file}: this name is not UTF-8; rename it.")
    if is_fetched and _is_secret(found.file):
        raise BadInput(
            f"{found.file} is a key or a certificate, and everybody could fetch it: take it out of the folder, or name "
            f'it in pyproject.toml, if it is meant for everybody: [tool.wwe] files = ["{found.path}"].'
        )


def _check_target(found: Found, below: str) -> None:
    """Raise BadInput for a link to what would not ship by its own name, such as a hidden folder."""
    target = PurePath(below).as_posix()
    if is_left_out(target):
        raise BadInput(
            f"{found.file} is a link to {target}, which does not ship. Replace it by a copy if everybody may fetch it."
        )


def _is_secret(file: Path) -> bool:
    target = file.resolve() if file.is_symlink() else file
    if any(_SECRET_NAME.fullmatch(name) for name in (file.name, target.name)):
        return True
    try:
        with file.open("rb") as opened:
            return opened.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_SECRET_BEGINNINGS)
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.") from None

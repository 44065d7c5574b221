"""A part of a site that somebody holds the rights in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

# What the owners of rights ask to be passed on, by the names that it has in a folder.
_NAME = re.compile(r"[^/]*(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """`licence` is an SPDX expression or what its owners call it, "" where they do not say; `source` an address.

    `texts` are the licence, notices and names of authors: name -> text. `purl` is the package's own URL; "" for the
    extension itself. `hashes` are those of the archive that the part came in: algorithm -> hexadecimal digits.
    """

    name: str
    version: str
    licence: str
    source: str
    texts: tuple[tuple[str, str], ...] = ()
    purl: str = ""
    hashes: tuple[tuple[str, str], ...] = ()


def is_licence(name: str) -> bool:
    """Return whether a file, by its name, says what others may do."""
    return _NAME.fullmatch(name) is not None


def texts_of(files: Iterable[Path]) -> tuple[tuple[str, str], ...]:
    """Read texts, sorted by name. What is not UTF-8 is read as Latin 1, which old licences are written in."""
    return tuple((file.name, _text(file.read_bytes())) for file in sorted(files))


def texts_in(folder: Path) -> tuple[tuple[str, str], ...]:
    """Read the licences and notices that lie in a folder itself."""
    return texts_of(file for file in folder.iterdir() if file.is_file() and is_licence(file.name))


def spdx(text: str) -> str:
    """Return a text as an expression of SPDX; "" where it is none."""
    try:
        return str(canonicalize_license_expression(text)) if text and "\n" not in text else ""
    except InvalidLicenseExpression:
        return ""


def _text(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    return text.replace("\r\n", "\n").strip("\n")

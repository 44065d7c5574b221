"""Patterns for addresses: `*` stays within a part of the path, `**` is any number of parts."""

import re
from urllib.parse import urlsplit

_PIECES = re.compile(r"\*\*|\*")
_MEANINGS = {"**": ".*", "*": "[^/?]*"}


def matches(url: str, pattern: str) -> bool:
    """Return whether a pattern names an address. The query counts only where the pattern has a question mark."""
    address = url.partition("#")[0]
    return _expression(pattern).fullmatch(address if "?" in pattern else address.partition("?")[0]) is not None


def check_pattern(pattern: str) -> None:
    """Raise ValueError for what names no address."""
    parts = urlsplit(pattern)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError(
            f"{pattern!r} names no address: it begins with https:// or http:// and a host, as in "
            '"https://crm.example/customers/*".'
        )


def _expression(pattern: str) -> re.Pattern[str]:
    parts = _PIECES.split(pattern)
    pieces = [*(_MEANINGS[each] for each in _PIECES.findall(pattern)), ""]
    return re.compile("".join(re.escape(part) + piece for part, piece in zip(parts, pieces, strict=True)))

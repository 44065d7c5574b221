"""Text that others have written, made safe to print: a file's name, a page's output."""

import re

# It must not move the terminal's cursor, change its colours, or turn the order in which it is read.
# Half a surrogate pair cannot be printed at all.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]"
)
# How Python writes a byte that is no text, as in the name of a file.
_BYTE = range(0xDC80, 0xDD00)


def printable(text: str) -> str:
    r"""Return the text without control characters but tab and line feed; a byte that is no text is shown as `\xe9`."""
    return _HIDDEN.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code - 0xDC00:02x}" if code in _BYTE else ""

"""The files that Python reads, as a page gets them: in one of JSON, which web/frame/files/own-files.js takes apart."""

import base64
import json
from collections.abc import Mapping
from pathlib import Path

# A file by its path: its text, or a list with its bytes in base64.
Contents = Mapping[str, str | list[str]]


def contents_of(files: Mapping[str, Path]) -> Contents:
    """Read files. What is UTF-8 stays text, byte for byte, so that it is compressed well. Raises OSError."""
    return {path: _content(file.read_bytes()) for path, file in sorted(files.items())}


def as_json(contents: Contents) -> bytes:
    """Return what a page fetches."""
    return json.dumps(contents, ensure_ascii=False).encode()


def as_bytes(content: str | list[str]) -> bytes:
    """Return the content of one file."""
    return content.encode() if isinstance(content, str) else base64.b64decode(content[0])


def _content(content: bytes) -> str | list[str]:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return [base64.b64encode(content).decode()]

"""Reads the text files that an author or an administrator writes."""

from pathlib import Path

from wwe_kit.errors import BadFile, BadInput

SETTINGS_LIMIT = 1_000_000  # bytes; a reader of TOML takes seconds for each MB
MODULE_LIMIT = 10_000_000  # bytes; a page takes minutes to load such a module


def read_text(file: Path, limit: int) -> str:
    """Return the text of a file, without the mark that some editors put before it.

    Raises BadInput for a file that cannot be read or has more than `limit` bytes, and BadFile for one that is no UTF-8.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(limit + 1)
        if len(content) > limit:
            raise BadInput(f"{file} has more than {limit // 1_000_000} MB, which is too large for this kind of file.")
        return _lines(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadFile(str(file), line, "this is not UTF-8; save the file in that encoding.") from None
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror}.") from None


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")

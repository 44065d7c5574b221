"""Finds the extension that a test belongs to."""

from pathlib import Path

from wwe_kit.errors import BadInput

_MARK = "[tool.wwe"  # a pyproject.toml that has it is an extension's, whatever may be wrong with it


def extension_around(file: Path, started_in: Path) -> Path:
    """Return the folder of the extension that a test file lies in, else the one that the tests were started in.

    Raises BadInput where neither is one.
    """
    for folder in (*file.parents, started_in):
        if _MARK in _text_or_nothing(folder / "pyproject.toml"):
            return folder
    raise BadInput(
        f"No extension was found for {file}: no folder around it has a pyproject.toml with a table {_MARK}], and "
        f"{started_in} has none either. Override the fixture wwe_extensions to name the extensions' folders."
    )


def _text_or_nothing(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""

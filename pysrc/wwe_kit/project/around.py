"""Finds the extension that a test belongs to."""

from pathlib import Path

from wwe_kit.errors import BadInput
from wwe_kit.project.project import is_extension


def extension_around(file: Path, started_in: Path) -> Path:
    """Return the folder of the extension that a test file lies in, else the one that the tests were started in.

    Raises BadInput where neither is one.
    """
    for folder in (*file.parents, started_in):
        if is_extension(folder):
            return folder
    raise BadInput(
        f"No extension was found for {file}: no folder around it has a pyproject.toml with a table [tool.wwe], and "
        f"{started_in} has none either. Override the fixture wwe_extensions to name the extensions' folders."
    )

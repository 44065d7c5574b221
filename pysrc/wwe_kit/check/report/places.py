"""How a file is named to whoever reads a report: below the folder that the command runs in, if it is there."""

import os
from pathlib import Path


def shown(file: Path) -> str:
    """Return the path of a file, with slashes."""
    path = Path(os.path.abspath(file))
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()

"""What a command does where its command line says nothing: `wwe` and build.py differ in it."""

from pathlib import Path
from typing import NamedTuple

from wwe_kit.project.project import is_extension, no_extension


class Caller(NamedTuple):
    """Who started a command."""

    example: Path | None = None  # is shown where no extension is

    def without_folders(self, options: Path | None) -> list[Path]:
        """Return what is shown where no folder is named: the extension here, else what the options say, or the example.

        Raises BadInput where there is nothing.
        """
        here = Path.cwd()
        if is_extension(here):
            return [here]
        if options is not None:
            return []
        if self.example is None:
            raise no_extension(here)
        return [self.example]

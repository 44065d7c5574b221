"""A package as a page gets it: one locked wheel, unpacked."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class Package:
    """One locked wheel, or a large package of the extension's folder. `sha256` is that of its content.

    Below `folder` is what it installs, and nothing writes there again.
    `files` are the paths below it that go to the page, with slashes and sorted: modules, data, and of the `.dist-info`
    the metadata and the licences.
    """

    name: str
    version: str
    sha256: str
    folder: Path
    files: tuple[str, ...]

    @property
    def compiled(self) -> tuple[str, ...]:
        """The paths of the modules that are WebAssembly."""
        return tuple(path for path in self.files if path.endswith(".so"))

    @property
    def sources(self) -> tuple[str, ...]:
        """The paths of the modules that are Python."""
        return tuple(path for path in self.files if path.endswith(".py"))

    @property
    def dist_info(self) -> str:
        """The path of the folder with the metadata and the licences; "" where it is no wheel's."""
        return next((top for path in self.files if (top := path.partition("/")[0]).endswith(".dist-info")), "")

    @property
    def tops(self) -> tuple[str, ...]:
        """The names at the top that can be imported, sorted: `dateutil` of python-dateutil."""
        names = {PurePosixPath(path).parts[0].partition(".")[0] for path in (*self.sources, *self.compiled)}
        return tuple(sorted(name for name in names if name.isidentifier()))

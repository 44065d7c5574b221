"""Lets Python find the packages of pages while workspaces are open."""

import importlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.metadata import Distribution, DistributionFinder, MetadataPathFinder
from types import ModuleType

from wwe_kit.memory.packages.library import Library, library_asking, showing


class _Finder(MetaPathFinder):
    """Stands before all other finders, and knows nothing but packages of pages."""

    def __init__(self) -> None:
        self.libraries: list[Library] = []
        self.taken: set[str] = set()  # the tops that they show

    def find_spec(self, name: str, path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """Return where a module is, in the library that is shown under its name."""
        for library in (*showing[-1:], *self.libraries):
            if library.shows(name):
                return None if not showing and library.leave(name) else library.module_spec(name, path)
        return None

    def find_distributions(self, context: DistributionFinder.Context) -> Iterable[Distribution]:
        """Return the metadata of packages where one of them, or the extension, asks for it."""
        library = showing[-1] if showing else library_asking(sys._getframe(1))
        if library is None:
            return ()
        inside = DistributionFinder.Context(name=context.name, path=[str(library.folder)])
        return MetadataPathFinder.find_distributions(inside)


_finder = _Finder()
_import_module = importlib.import_module


def _import_for_whoever_asks(name: str, package: str | None = None) -> ModuleType:
    """Import a module, for a page's code as its `import` does."""
    library = library_asking(sys._getframe(1))
    if library is None or not library.has(name if not name.startswith(".") else str(package)):
        return _import_module(name, package)
    with library.shown():
        return _import_module(name, package)


@contextmanager
def found(libraries: Sequence[Library]) -> Iterator[None]:
    """Let Python find the packages of these libraries while the block runs."""
    if libraries and not _finder.libraries:
        sys.meta_path.insert(0, _finder)
        importlib.import_module = _import_for_whoever_asks
    for library in libraries:
        library.open(_finder.taken)
    _finder.libraries += libraries
    try:
        yield
    finally:
        for library in libraries:
            library.close(_finder.taken)
            _finder.libraries.remove(library)
        if libraries and not _finder.libraries:
            sys.meta_path.remove(_finder)
            importlib.import_module = _import_module

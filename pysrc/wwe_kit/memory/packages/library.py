"""The packages of one lock as pages in memory import them, beside those of their names that this Python has itself.

Who imports decides: a module of an extension, or of its packages, gets the lock's; a test, the kit and pytest get their
own. What nobody else has imported stands in `sys.modules` while a workspace is open, as libraries expect it. What
somebody has, such as the kit's jinja2, stands there only while a page imports.
"""

import builtins
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from importlib.metadata import PackageNotFoundError, version
from types import FrameType, ModuleType
from typing import Any

from wwe_kit.memory.author import is_authors
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.packages.package import Package
from wwe_kit.packages.together import together

# The name, among the built-in names of code that runs for a page, of the library that it imports from.
LIBRARY = "__wwe_library__"
_FEW = 16  # locks whose modules stay imported: they are imported once, as those of the process are


class Library:
    """Packages, and what was imported of them. A page's Python looks into its own library first, and so does this."""

    def __init__(self, packages: Sequence[Package]) -> None:
        pure = [each for each in packages if not each.compiled]
        self.compiled = {top: each for each in packages if each.compiled for top in each.tops}
        self.folder = together(pure)
        self._tops = {top for each in pure for top in each.tops} - sys.stdlib_module_names
        self._modules: dict[str, ModuleType] = {}
        self._apart: frozenset[str] = frozenset()  # of the tops, those that somebody else has imported
        self._opened: frozenset[str] = frozenset()  # those that it began to show
        self._users = 0
        self._builtins = vars(builtins) | {"__import__": self.import_, LIBRARY: self}

    def has(self, module: str) -> bool:
        """Return whether a module is of one of the packages."""
        top = module.partition(".")[0]
        return top in self._tops or top in self.compiled

    def import_(self, name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        """Import as the `import` of a page's code does. Raises NotInMemory for WebAssembly that is not installed."""
        whole = str((globals or {}).get("__package__") or "") if level else name
        top = whole.partition(".")[0]
        if top in self.compiled:
            return self._installed(top, lambda: builtins.__import__(name, globals, locals, fromlist, level))
        if top not in self._tops:
            return builtins.__import__(name, globals, locals, fromlist, level)
        known = None if level else self._modules.get(name)
        if known is not None and all(hasattr(known, each) for each in fromlist or ()):
            return known if fromlist else self._modules[top]
        with self.shown():
            return builtins.__import__(name, globals, locals, fromlist, level)

    def module_spec(self, name: str, path: Sequence[str] | None) -> ModuleSpec | None:
        """Return where a module of the packages is; None where it is not theirs."""
        top = name.partition(".")[0]
        if top not in self._tops:
            return None
        beside = sys.path if top in self.compiled else ()  # a namespace that has WebAssembly, too
        spec = PathFinder.find_spec(name, path if path is not None else [str(self.folder), *beside])
        if spec is None:
            return None
        if spec.submodule_search_locations is not None:  # of a namespace, they would follow `sys.path`
            spec.submodule_search_locations = list(spec.submodule_search_locations)
        if type(spec.loader) is SourceFileLoader:
            spec.loader = _PagesLoader(spec.loader.name, spec.loader.path, self._builtins)
        return spec

    def shows(self, module: str) -> bool:
        """Return whether what `sys.modules` has under a name is, at this moment, this library's."""
        top = module.partition(".")[0]
        return top in self._tops and (self in showing or top not in self._apart)

    # --- what `sys.modules` has --------------------------------------------------------------------------------------

    def open(self, taken: set[str]) -> None:
        """Show the packages in `sys.modules` for a workspace, but those whose top is `taken`; note theirs as taken."""
        self._users += 1
        if self._users == 1:
            loaded = {name.partition(".")[0] for name in sys.modules}
            self._apart = frozenset(self._tops & (loaded | taken))
            self._opened = frozenset(self._tops - self._apart)
            taken |= self._opened
            sys.modules.update(self._of(self._opened, self._modules))

    def close(self, taken: set[str]) -> None:
        """Leave nothing of the packages in `sys.modules`, once no workspace needs it."""
        self._users -= 1
        if not self._users:
            self._take(self._tops - self._apart)
            taken -= self._opened

    def leave(self, module: str) -> bool:
        """Let somebody else have a module that is about to be imported, if this Python has it too. Return whether."""
        elsewhere = [place for place in sys.path if place != str(self.folder)]
        if "." in module or PathFinder.find_spec(module, elsewhere) is None:
            return False
        self._apart |= {module}
        return True

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Let `sys.modules` have the packages alone under their names, as in a page, while the block runs."""
        if self in showing:
            yield
            return
        hidden = self._of(self._apart, sys.modules)
        for name in hidden:
            del sys.modules[name]
        sys.modules.update(self._of(self._apart, self._modules))
        showing.append(self)
        try:
            yield
        finally:
            showing.remove(self)
            self._take(self._apart)
            sys.modules.update(hidden)

    def _take(self, tops: "frozenset[str] | set[str]") -> None:
        """Keep what was imported, and take it out of `sys.modules`."""
        found = self._of(tops, sys.modules)
        self._modules |= found
        for name in found:
            del sys.modules[name]

    @staticmethod
    def _of(tops: "frozenset[str] | set[str]", modules: dict[str, ModuleType]) -> dict[str, ModuleType]:
        return {name: module for name, module in modules.items() if name.partition(".")[0] in tops} if tops else {}

    def _installed(self, top: str, load: Callable[[], Any]) -> Any:
        """Load a package of WebAssembly that is installed for this Python. Raises NotInMemory for another version."""
        package = self.compiled[top]
        try:
            there = version(package.name)
        except PackageNotFoundError:
            there = ""
        if there not in ("", package.version):
            raise NotInMemory(
                f"the package {package.name} {package.version}",
                f"its wheel is WebAssembly, and this Python has {there}. Install the version of the page: "
                f"pip install {package.name}=={package.version}",
            )
        try:
            return load()
        except ModuleNotFoundError as error:
            if str(error.name).partition(".")[0] != top:
                raise
            raise NotInMemory(
                f"the package {package.name}",
                "its wheel is WebAssembly. Install it for this Python as well: "
                f"pip install {package.name}=={package.version}",
            ) from None


showing: list[Library] = []  # those that alone are seen at the moment


class _PagesLoader(SourceFileLoader):
    """Makes modules whose code imports as a page's does."""

    def __init__(self, name: str, path: str, own_builtins: dict[str, Any]) -> None:
        super().__init__(name, path)
        self._builtins = own_builtins

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return a module with the built-in names of a page."""
        module = ModuleType(spec.name)
        vars(module)["__builtins__"] = self._builtins
        return module


@lru_cache(_FEW)
def library_of(packages: tuple[Package, ...]) -> Library:
    """Return the library of these packages, with what was imported of it before."""
    return Library(packages)


def library_asking(frame: FrameType | None) -> Library | None:
    """Return the library of the code that asks Python for a module, maybe through Python's own; None for others."""
    while frame is not None:
        library: Library | None = frame.f_builtins.get(LIBRARY)
        if library is not None:
            return library
        if str(frame.f_globals.get("__name__")).partition(".")[0] not in sys.stdlib_module_names:
            return None
        frame = frame.f_back
    return None


def package_calling(frame: FrameType | None) -> str:
    """Return the top of the package whose code is running, outwards from a frame, before any code of an author's."""
    while frame is not None and not is_authors(frame):
        if LIBRARY in frame.f_builtins:
            return str(frame.f_globals.get("__name__")).partition(".")[0]
        frame = frame.f_back
    return ""

"""The author's modules of one page in memory, under the real paths of their files, for debuggers and coverage."""

import ast
import symtable
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

from wwe_keeper.page_modules import PageModules
from wwe_kit.check.syntax import parse
from wwe_kit.errors import did_you_mean, one_of
from wwe_kit.memory.content import Content
from wwe_kit.memory.errors import NotRead
from wwe_kit.memory.guards import own_builtins, with_tests_time
from wwe_kit.memory.packages.library import LIBRARY
from wwe_kit.memory.stand_ins import MICROPYTHONS, STAND_INS, of_micropython, stand_in
from wwe_kit.runtimes.runtimes import MICROPYTHON


class _Patch(NamedTuple):
    """A value in the place of a name in a module; `place` is the test's line that put it there."""

    module: str
    attributes: list[str]
    value: Any
    place: str

    def no_such_name(self, names: Iterable[str]) -> ValueError:
        """Return the error for a name that is not there; `names` are those that are."""
        hint = did_you_mean(self.attributes[-1], names)
        name = ".".join(self.attributes)
        return ValueError(f"{self.module} has no name {name!r}, which {self.place} patches. {hint}".rstrip())


class Patches:
    """What a test has put in the place of names in modules, for all pages of a workspace, also those to come."""

    def __init__(self) -> None:
        self._given: list[_Patch] = []

    def add(
        self, target: str, value: Any, known: Mapping[str, Sequence[str]], pages: Iterable["AuthorModules"]
    ) -> None:
        """Let `target`, as "store.lookup", be a value. `known` are the modules that there are, each with its sources.

        Raises ValueError for a module that there is not, and for a name that it does not have; no page need be open.
        """
        parts = target.split(".")
        module = next((name for name in _beginnings(parts) if name in known), "")
        if not module:
            hint = did_you_mean(parts[0], known) or f"Its modules: {one_of(sorted(known))}."
            raise ValueError(f"patch({target!r}) names no module of an extension and a name in it. {hint}")
        patch = _Patch(module, parts[len(module.split(".")) :], value, _tests_line())
        if f"{module}.{patch.attributes[0]}" not in known:
            _check_has_name(patch, known[module])
        self._given.append(patch)
        for modules in pages:
            modules.patch(module, self)

    def apply(self, module: ModuleType, name: str, others: Iterable[ModuleType] = ()) -> None:
        """Let a module, and those which imported its names, have what the test has put there."""
        for patch in self._given:
            if patch.module != name:
                continue
            original = _put(module, patch)
            for other in others:
                if callable(original) and len(patch.attributes) == 1:
                    _replace(other, original, patch.value)


class AuthorModules(PageModules):
    """The modules of one page. `window` is what `import js` gives, and `say` gets what they print, with its level."""

    def __init__(
        self, content: Content, window: Any, say: Callable[[str, str], object], patches: Patches | None = None
    ) -> None:
        super().__init__(content.sources, content.folder, own_builtins(say) | {LIBRARY: content.library})
        self._codes = content.codes
        self._names = module_names(content)
        self._window = window
        self._library = content.library
        self._is_on_micropython = content.interpreter == MICROPYTHON
        self._patches = patches or Patches()

    def own_module(self, name: str) -> ModuleType:
        """Return a module of the extension's. Raises ValueError, with the nearest, for one that it has not."""
        if name not in self._names:
            hint = did_you_mean(name, self._names) or f"Its modules: {one_of(sorted(self._names))}."
            raise ValueError(f"The extension has no module {name!r}. {hint}")
        return self.module(name)

    def patch(self, name: str, patches: Patches) -> None:
        """Let a module that is already imported have what a test has put there."""
        if name in self._modules:
            patches.apply(self._modules[name], name, self._modules.values())

    def _loaded(self, name: str) -> ModuleType:
        module = super()._loaded(name)
        self._patches.apply(module, name)
        return module

    def _import(self, name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        if not level and name.partition(".")[0] in STAND_INS:
            return stand_in(name if fromlist else name.partition(".")[0], self._window)
        if self._is_on_micropython and not level and name in MICROPYTHONS and name not in self._tops:
            return of_micropython(name, self._window)
        if self._library and not level and name.partition(".")[0] not in self._tops and self._library.has(name):
            return self._library.import_(name, globals, locals, fromlist)
        return super()._import(name, globals, locals, fromlist, level)

    def _entry_code(self, path: str, namespace: dict[str, Any]) -> CodeType:
        def make() -> CodeType:
            of_test = self._of_test(path, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            return of_test or super(AuthorModules, self)._entry_code(path, namespace)

        return self._kept(f"the entry {path}", path, make)

    def _code(self, path: str) -> CodeType:
        return self._kept(path, path, lambda: self._of_test(path) or super(AuthorModules, self)._code(path))

    def _kept(self, key: str, path: str, make: Callable[[], CodeType]) -> CodeType:
        """Return what was compiled. Raises NotRead for what this Python cannot read: the page's could."""
        if key not in self._codes:
            try:
                self._codes[key] = make()
            except SyntaxError as error:
                raise NotRead(path, self._sources[path], error) from None
        return self._codes[key]

    def _of_test(self, path: str, flags: int = 0) -> CodeType | None:
        """Return the code of a source that asks for the time of day; None for any other."""
        file = self._folder + path
        tree = with_tests_time(self._sources[path], file)
        return None if isinstance(tree, str) else compile(tree, file, "exec", flags, dont_inherit=True)


class ShownModules:
    """What Python finds while pages run: the folders of extensions and packages, at the end of `sys.path`.

    It remembers what `sys.modules` had under the names of the extensions' modules.
    """

    def __init__(self, contents: list[Content]) -> None:
        names = {name for each in contents for name in module_names(each)}
        self._before: dict[str, ModuleType | None] = {name: sys.modules.get(name) for name in names}

        self._paths = [path for each in contents for path in each.paths if path not in sys.path]
        sys.path += self._paths

    def put_back(self) -> None:
        """Let `sys.modules` and `sys.path` have what they had."""
        sys.path[:] = [path for path in sys.path if path not in self._paths]
        for name, module in self._before.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module


def module_names(content: Content) -> set[str]:
    """Return the names of an extension's modules."""
    return set(map(_module_name, content.sources))


def sources_of_modules(contents: Iterable[Content]) -> dict[str, list[str]]:
    """Return the sources of each module: several, where several extensions have one of this name."""
    sources: dict[str, list[str]] = {}
    for content in contents:
        for path, source in content.sources.items():
            sources.setdefault(_module_name(path), []).append(source)
    return sources


def _module_name(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _beginnings(parts: list[str]) -> Iterator[str]:
    """Return what may be the module of a dotted name, the longest first."""
    for count in range(len(parts) - 1, 0, -1):
        yield ".".join(parts[:count])


def _tests_line() -> str:
    """Return the line that patches: the first outside of the kit."""
    frame = sys._getframe(1)
    while frame.f_back is not None and str(frame.f_globals.get("__name__", "")).startswith("wwe_kit."):
        frame = frame.f_back
    return f"{Path(frame.f_code.co_filename).name}, line {frame.f_lineno},"


def _check_has_name(patch: _Patch, sources: Sequence[str]) -> None:
    """Raise ValueError for a name that none of the sources of a module gives, as far as they tell before they run."""
    names: set[str] = set()
    for source in sources:
        given = _names_in(source)
        if given is None:
            return
        names |= given
    if patch.attributes[0] not in names and not patch.attributes[0].startswith("__"):
        raise patch._replace(attributes=patch.attributes[:1]).no_such_name(names)


# With one of these a module has names that its source does not tell.
_MAKES_NAMES = {"__getattr__", "exec", "globals", "locals", "setattr", "vars"}


def _names_in(source: str) -> set[str] | None:
    """Return the names that a module gives; None where its source does not tell them all."""
    try:
        top = symtable.symtable(source, "module", "exec")
        has_star = any(
            isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in ast.walk(parse(source))
        )
    except SyntaxError:  # the page's Python may read it
        return None
    tables = [top, *_tables_in(top)]
    if has_star or any(not _MAKES_NAMES.isdisjoint(table.get_identifiers()) for table in tables):
        return None
    own = {each.get_name() for each in top.get_symbols() if each.is_assigned() or each.is_imported()}
    return own | {
        each.get_name()
        for table in tables
        for each in table.get_symbols()
        if each.is_declared_global() and each.is_assigned()
    }


def _tables_in(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    for inner in table.get_children():
        yield inner
        yield from _tables_in(inner)


def _put(module: ModuleType, patch: _Patch) -> Any:
    """Put a value into the place of an attribute, and return what was there. Raises ValueError where nothing was."""
    *outer, name = patch.attributes
    holder: Any = module
    for attribute in outer:
        holder = getattr(holder, attribute)
    if not hasattr(holder, name):
        raise patch.no_such_name(dir(holder))
    original = getattr(holder, name)
    setattr(holder, name, patch.value)
    return original


def _replace(module: ModuleType, original: Any, value: Any) -> None:
    for name, found in list(vars(module).items()):
        if found is original:
            setattr(module, name, value)

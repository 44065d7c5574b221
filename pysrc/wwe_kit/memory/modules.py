"""The author's modules of one page in memory, under the real paths of their files, for debuggers and coverage."""

import ast
import sys
from collections.abc import Callable, Iterable
from types import CodeType, ModuleType
from typing import Any

from genesys.wwe.frame import entry
from wwe_keeper.page_modules import PageModules
from wwe_kit.errors import did_you_mean, one_of
from wwe_kit.memory.content import Content
from wwe_kit.memory.errors import NotRead
from wwe_kit.memory.guards import own_builtins, with_tests_time
from wwe_kit.memory.packages.library import LIBRARY
from wwe_kit.memory.patching.patches import Patches
from wwe_kit.memory.stand_ins import MICROPYTHONS, STAND_INS, of_micropython, stand_in
from wwe_kit.runtimes.runtimes import MICROPYTHON

_MAIN = "__main__"  # what Python calls an entry
_NOTHING = compile("None", "", "eval")


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
        self._entry = ""  # the module that the page has run, once its top level has ended

    async def run(self, path: str, *, runs_main: bool) -> None:
        """Run an entry to its end. What a test has put into it is there when its top level has run."""
        await super().run(path, runs_main=False)
        self._entry = _module_name(path)
        self.patch(self._entry, self._patches)
        await entry.run(_NOTHING, vars(self._modules[_MAIN]), runs_main)

    def own_module(self, name: str) -> ModuleType:
        """Return a module of the extension's. Raises ValueError, with the nearest, for one that it has not."""
        if name not in self._names:
            hint = did_you_mean(name, self._names) or f"Its modules: {one_of(sorted(self._names))}."
            raise ValueError(f"The extension has no module {name!r}. {hint}")
        return self._modules[_MAIN] if name == self._entry else self.module(name)

    def patch(self, name: str, patches: Patches) -> None:
        """Let a module that is already imported have what a test has put there."""
        if name in self._modules:
            patches.apply(self._modules[name], name, self._modules.values())
        if name == self._entry:
            patches.apply(self._modules[_MAIN], name)

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

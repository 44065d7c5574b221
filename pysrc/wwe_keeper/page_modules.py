"""The author's modules of one page: imported for it alone, so that what they hold is this page's.

Its code gets an `__import__` of its own, which knows the author's modules of this page and leaves everything else to
the interpreter's. (`importlib.import_module` goes past it, and gives a module that all pages share.)
"""

import builtins
import sys
from types import CodeType, ModuleType
from typing import Any

from genesys.wwe.frame import entry

FOLDER = "/app/"
_MAIN = "__main__"
_OWN_MAIN = sys.modules[_MAIN]  # the interpreter's; no page's entry


class PageModules:
    """`sources` are the author's modules: path below the extension's folder -> text.

    `folder` is what their files are said to be in, `own_builtins` what their code finds instead of Python's.
    """

    def __init__(
        self, sources: dict[str, str], folder: str = FOLDER, own_builtins: dict[str, Any] | None = None
    ) -> None:
        self._sources = sources
        self._folder = folder
        self._modules: dict[str, ModuleType] = {}
        self._tops = {path.partition("/")[0].removesuffix(".py") for path in sources}
        self._builtins = vars(builtins) | {"__import__": self._import} | (own_builtins or {})

    async def run(self, path: str, *, runs_main: bool) -> None:
        """Run an entry to its end: its top level, where `await` is allowed, and its `main()` if `runs_main`."""
        self._modules[_MAIN] = module = ModuleType(_MAIN)
        namespace = vars(module)
        namespace.update(self._namespace(_MAIN, "", path))
        self._show(module)
        await entry.run(self._entry_code(path, namespace), namespace, runs_main)

    def forget(self) -> None:
        """Leave nothing of this page in `sys.modules`."""
        for name, module in self._modules.items():
            _hide(name, module)

    def module(self, name: str) -> ModuleType:
        """Return a module of this page, imported if it was not. Raises what its import raises."""
        if name in self._modules:
            return self._modules[name]
        package, _, own = name.rpartition(".")
        parent = self.module(package) if package else None
        module = self._loaded(name)
        if parent is not None:
            setattr(parent, own, module)
        return module

    def _import(self, name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        full_name = _absolute(name, globals or {}, level)
        if full_name.partition(".")[0] not in self._tops:
            return builtins.__import__(name, globals, locals, fromlist, level)
        module = self.module(full_name)
        for each in fromlist or ():
            if not hasattr(module, each) and self._path(f"{full_name}.{each}"):
                self.module(f"{full_name}.{each}")
        return module if fromlist else self.module(full_name.partition(".")[0])

    def _loaded(self, name: str) -> ModuleType:
        module = self._modules[name] = ModuleType(name)
        path = self._path(name)
        if path is None:
            if not self._is_folder(name):
                del self._modules[name]
                raise ModuleNotFoundError("No module named " + repr(name), name=name)
            module.__path__ = [self._folder + name.replace(".", "/")]
            return module
        is_package = path.endswith("/__init__.py")
        vars(module).update(self._namespace(name, name if is_package else name.rpartition(".")[0], path))
        if is_package:
            module.__path__ = [self._folder + path.rpartition("/")[0]]
        self._show(module)
        try:
            exec(self._code(path), vars(module))
        except BaseException:
            del self._modules[name]
            _hide(name, module)
            raise
        return module

    def _entry_code(self, path: str, namespace: dict[str, Any]) -> CodeType:
        return entry.compiled(self._sources[path], self._folder + path, namespace)

    def _code(self, path: str) -> CodeType:
        return compile(self._sources[path], self._folder + path, "exec")

    def _show(self, module: ModuleType) -> None:
        """Put the newest page's module where dataclasses and pickle look for it, unless the name is another's."""
        there = sys.modules.get(module.__name__)
        if there is None or there is _OWN_MAIN or str(getattr(there, "__file__", "")).startswith(self._folder):
            sys.modules[module.__name__] = module

    def _namespace(self, name: str, package: str, path: str) -> dict[str, Any]:
        return {
            "__name__": name,
            "__package__": package,
            "__file__": self._folder + path,
            "__builtins__": self._builtins,
        }

    def _path(self, name: str) -> str | None:
        place = name.replace(".", "/")
        return next((path for path in (place + "/__init__.py", place + ".py") if path in self._sources), None)

    def _is_folder(self, name: str) -> bool:
        below = name.replace(".", "/") + "/"
        return any(path.startswith(below) for path in self._sources)


def _hide(name: str, module: ModuleType) -> None:
    """Take a module out of `sys.modules`, if it is the one that is there."""
    if sys.modules.get(name) is not module:
        return
    if name == _MAIN:
        sys.modules[name] = _OWN_MAIN
    else:
        del sys.modules[name]


def _absolute(name: str, globals: dict[str, Any], level: int) -> str:
    """Return the full_name name of what is imported: `from .. import x` counts from the package of whoever imports."""
    if not level:
        return name
    parts = str(globals.get("__package__") or "").split(".")
    base = ".".join(parts[: len(parts) - level + 1])
    if not base:
        raise ImportError("attempted relative import with no known parent package")
    return base + "." + name if name else base

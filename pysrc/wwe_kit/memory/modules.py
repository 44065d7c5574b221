"""The author's modules of one page in memory, under the real paths of their files, for debuggers and coverage."""

import sys
from collections.abc import Callable
from types import CodeType, ModuleType
from typing import Any

from wwe_keeper.page_modules import PageModules
from wwe_kit.memory.content import Content
from wwe_kit.memory.guards import own_builtins
from wwe_kit.memory.stand_ins import STAND_INS, stand_in


class AuthorModules(PageModules):
    """The modules of one page. `window` is what `import js` gives, and `say` gets what they print."""

    def __init__(self, content: Content, window: Any, say: Callable[[str], object]) -> None:
        super().__init__(content.sources, content.folder, own_builtins(say))
        self._codes = content.codes
        self._window = window

    def _import(self, name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        if not level and name.partition(".")[0] in STAND_INS:
            return stand_in(name if fromlist else name.partition(".")[0], self._window)
        return super()._import(name, globals, locals, fromlist, level)

    def _entry_code(self, path: str, namespace: dict[str, Any]) -> CodeType:
        key = f"the entry {path}"
        if key not in self._codes:
            self._codes[key] = super()._entry_code(path, namespace)
        return self._codes[key]

    def _code(self, path: str) -> CodeType:
        if path not in self._codes:
            self._codes[path] = super()._code(path)
        return self._codes[path]


class ShownModules:
    """What `sys.modules` had under the names of an extension's modules before its pages ran."""

    def __init__(self, contents: list[Content]) -> None:
        names = {
            path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            for each in contents
            for path in each.sources
        }
        self._before: dict[str, ModuleType | None] = {name: sys.modules.get(name) for name in names}

    def put_back(self) -> None:
        """Let `sys.modules` have what it had."""
        for name, module in self._before.items():
            if module is None:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module

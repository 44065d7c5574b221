"""What a test puts in the place of names in an extension's modules."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, Protocol

from wwe_kit.errors import did_you_mean, one_of
from wwe_kit.memory.patching.names import Known, names_of_class, names_of_module


class _Modules(Protocol):
    """The modules of a page, which may be patched."""

    def patch(self, name: str, patches: "Patches") -> None: ...


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

    def add(self, target: str, value: Any, known: Known, pages: Iterable[_Modules]) -> None:
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
            _check_has_name(patch, known)
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


def _check_has_name(patch: _Patch, known: Known) -> None:
    """Raise ValueError for a name that a module or its class does not have, as far as sources tell before they run."""
    first, *further = patch.attributes
    _check(patch, 1, names_of_module(known[patch.module]))
    if further:
        _check(patch, 2, names_of_class(patch.module, first, known))


def _check(patch: _Patch, count: int, names: set[str] | None) -> None:
    name = patch.attributes[count - 1]
    if names is not None and name not in names and not name.startswith("__"):
        raise patch._replace(attributes=patch.attributes[:count]).no_such_name(names)


def _put(module: ModuleType, patch: _Patch) -> Any:
    """Put a value into the place of an attribute, and return what was there. Raises ValueError where nothing was."""
    holder: Any = None
    original: Any = module
    for count, attribute in enumerate(patch.attributes, 1):
        holder = original
        if not hasattr(holder, attribute):
            raise patch._replace(attributes=patch.attributes[:count]).no_such_name(dir(holder))
        original = getattr(holder, attribute)
    setattr(holder, patch.attributes[-1], patch.value)
    return original


def _replace(module: ModuleType, original: Any, value: Any) -> None:
    for name, found in list(vars(module).items()):
        if found is original:
            setattr(module, name, value)

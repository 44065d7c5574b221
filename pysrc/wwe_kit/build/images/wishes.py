"""Which modules are imported into an image: ours, and of the extension's what its entries import."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from wwe_kit.build.bundle import imported_leniently, is_library
from wwe_kit.check.imports import import_places, name_places

# They are there in a page only, or give objects of JavaScript's.
_JAVASCRIPT = ("js", "jsffi", "pyodide_js", "pyscript")


def wished(app: Mapping[str, str], entries: Sequence[str]) -> list[str]:
    """Return what is imported of elsewhere and of the extension; `module:name` where a name is imported from a module.

    A package may have the name as a module that it does not import by itself, as `xml.etree` has `ElementTree`.
    """
    modules = [*_foreign(app), *_own_modules(app, entries)]
    return modules + [f"{module}:{name}" for module, name in sorted(name_places(app)) if module in modules]


def imported_by_others(app: Mapping[str, str]) -> set[str]:
    """Return the modules that one of the extension's modules imports."""
    return {name for source in app.values() for name in imported_leniently(source)}


def module_of(path: str) -> str:
    """Return the name that a file is imported by."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _own_modules(app: Mapping[str, str], entries: Sequence[str]) -> list[str]:
    """Return the extension's modules that another of its modules imports; an entry runs in its page."""
    imported = imported_by_others(app)
    return [name for path in app if path not in entries and (name := module_of(path)) in imported]


def _foreign(app: Mapping[str, str]) -> list[str]:
    """Return what is imported from elsewhere, which is the standard library."""
    tops = {PurePosixPath(path).parts[0].removesuffix(".py") for path in app} | set(_JAVASCRIPT)
    names = import_places(app)
    return sorted(name for name in names if name.partition(".")[0] not in tops and not is_library(name))

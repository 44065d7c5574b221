"""What an extension imports of packages from PyPI: those of its lock are known, and the runtime is asked about them."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import names_of, read_module
from wwe_kit.packages.availability import package_of
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

_LISTED = 3  # dependencies that are there already, in a sentence


class PackageImports:
    """The packages of an extension, as its modules see them."""

    def __init__(self, extension: Extension) -> None:
        self._packages = extension.packages or ()
        self._are_known = extension.packages is not None
        self._dependencies = extension.project.dependencies
        self._runtime = extension.interpreter
        self._tops = {top: package for package in self._packages for top in package.tops}

    def has(self, module: str) -> bool:
        """Return whether a module is of one of the packages."""
        return _first(module) in self._tops

    def may_have(self, module: str) -> bool:
        """Return whether nobody knows: the packages were never fetched, and this may be of one."""
        return not self._are_known and _first(module) not in sys.stdlib_module_names

    def names(self, module: str) -> frozenset[str]:
        """Return the names that stand in a module of a package; none where it is another one's."""
        package = self._tops.get(_first(module))
        place = module.replace(".", "/")
        files = [path for path in (f"{place}/__init__.py", f"{place}.py") if package and path in package.files]
        if not package or not files:
            return frozenset()
        source = (package.folder / files[0]).read_text(encoding="utf-8", errors="replace")
        return names_of(read_module(files[0], source)) or frozenset()

    def question(self, imported: Sequence[str]) -> tuple[list[dict[str, Any]], list[str]]:
        """Return what the runtime needs to know of the packages, and the modules of them to import."""
        if not imported:
            return [], []
        return [{"folder": str(each.folder), "files": each.files} for each in self._packages], sorted(imported)

    def sentence(self, module: str, why: Mapping[str, Any]) -> str:
        """Return the sentence for a module that the runtime cannot import."""
        package = self._tops[_first(module)].name
        of_it = "" if package == _first(module) else f", of {package},"
        place = f"{why['path']}, line {why['line']}: " if why["path"] else ""
        sentence = f"{module}{of_it} cannot be imported on {self._runtime}: {place}{why['reason']}."
        if self._runtime == MICROPYTHON:
            return f'{sentence} Take runtime = "{PYODIDE}", which most packages need.'
        return f"{sentence} It needs another system than a page: take another package."

    def hint(self, module: str) -> str:
        """Return the sentence with the line that would bring a package, for a module that is in none."""
        before = [f'"{each}"' for each in self._dependencies[:_LISTED]]
        more = ["..."] if len(self._dependencies) > _LISTED else []
        listed = ", ".join([*before, *more, f'"{package_of(_first(module))}"'])
        on_micropython = f' Most of them need runtime = "{PYODIDE}".' if self._runtime == MICROPYTHON else ""
        return f"If it is a package from PyPI, list it in [project]: dependencies = [{listed}].{on_micropython}"


def _first(module: str) -> str:
    return module.partition(".")[0]

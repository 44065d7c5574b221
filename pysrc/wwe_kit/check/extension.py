"""An extension as the rules read it: its modules, what its pages are rendered to, and what they run on."""

from collections.abc import Mapping
from dataclasses import dataclass

from wwe_kit.check.module import Module, read_module
from wwe_kit.packages.package import Package
from wwe_kit.project.project import Project
from wwe_kit.runtimes.runtimes import PYSCRIPT


@dataclass(frozen=True, slots=True)
class Extension:
    """`pages` are the rendered pages by view; None where one cannot be rendered. `runtime` is what is checked for.

    `packages` are those from PyPI; None where they are not known, because no lock fits or a wheel was never fetched.
    """

    project: Project
    runtime: str
    modules: tuple[Module, ...]
    pages: Mapping[str, str] | None = None
    packages: tuple[Package, ...] | None = ()

    @property
    def interpreter(self) -> str:
        """MicroPython or Pyodide, also below PyScript."""
        return interpreter_of(self.project, self.runtime)

    @property
    def entries(self) -> frozenset[str]:
        """The modules that pages begin with."""
        return frozenset(view.entry for view in self.project.views)

    @property
    def sources(self) -> dict[str, str]:
        """The text of each module."""
        return {module.path: module.source for module in self.modules}


def interpreter_of(project: Project, runtime: str) -> str:
    """Return the interpreter that a runtime means for an extension."""
    return project.interpreter if runtime == PYSCRIPT else runtime


def modules_of(sources: Mapping[str, str]) -> tuple[Module, ...]:
    """Read the modules of an extension."""
    return tuple(read_module(path, source) for path, source in sources.items())

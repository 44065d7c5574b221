"""What is to be said of an extension's modules as files: their names, and how large they are."""

import sys
from collections.abc import Iterable, Iterator

from wwe_kit.build.bundle import is_library
from wwe_kit.check.extension import Extension
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.check.runtime.micropython_names import MICROPYTHON_MODULES
from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project
from wwe_kit.runtimes import runtimes

HIDES_CLIENT = rule(
    "WWE103",
    Severity.ERROR,
    "A module hides the client",
    "Every page imports the client: genesys, wwe_link, wwe_protocol, wwe_keeper. A file of that name takes its place.",
    bad="wwe_link.py",
    good="links.py",
    language="file",
)
HIDES_RUNTIME = rule(
    "WWE104",
    Severity.WARNING,
    "A module has the name of one of the runtime's",
    "One of the two hides the other, also from the client and from the library.",
    bad="json.py",
    good="orders.py",
    language="file",
)
LONG = rule(
    "WWE205",
    Severity.WARNING,
    "The module is too long for MicroPython",
    "MicroPython reads a module in a time that grows with the square of its length: 0.5 MB take seconds, 3 MB minutes.",
    bad="prices.py with 1 MB of data",
    good="prices.json, which files in [tool.wwe] names",
    language="file",
    settings='runtime = "micropython"\n',
)

_PYODIDE = sys.stdlib_module_names | {"js", "pyodide", "pyodide_js"}
_PYSCRIPT = "pyscript"
_LONGEST = 500_000


def check_names(project: Project) -> None:
    """Raise BadInput for a module or package of the extension's that would take the place of the client."""
    for finding in _hiding_client(project.author_modules()):
        raise BadInput(finding.text(project.folder))


def judge_files(extension: Extension) -> Iterator[Finding]:
    """Find modules whose names are taken, or that are too long."""
    paths = [module.path for module in extension.modules]
    yield from _hiding_client(paths)
    known = MICROPYTHON_MODULES if extension.interpreter == runtimes.MICROPYTHON else _PYODIDE
    if extension.runtime == runtimes.PYSCRIPT:
        known |= {_PYSCRIPT}
    for name, path in _own_names(paths).items():
        if name in known:
            yield HIDES_RUNTIME.at(
                path,
                0,
                f"{extension.runtime} has a module {name} of its own. One of the two hides the other, "
                "also from the client and from the library. Give this one another name.",
            )
    for module in extension.modules if extension.interpreter == runtimes.MICROPYTHON else ():
        if len(module.source) > _LONGEST:
            yield LONG.at(
                module.path,
                0,
                f"this module has {len(module.source) / 1e6:,.1f} MB, and MicroPython is slow with "
                "long ones: 0.5 MB take seconds, 3 MB minutes. Put its data into a JSON file that files in "
                "[tool.wwe] names.",
            )


def _hiding_client(paths: Iterable[str]) -> Iterator[Finding]:
    for name, path in _own_names(paths).items():
        if is_library(name):
            yield HIDES_CLIENT.at(
                path, 0, f"this hides the client's own package {name}, which every page imports. Give it another name."
            )


def _own_names(paths: Iterable[str]) -> dict[str, str]:
    """Return the names that `import` finds in the extension's folder, each with its file; of a package the first."""
    names: dict[str, str] = {}
    for path in sorted(paths):
        names.setdefault(path.partition("/")[0].removesuffix(".py"), path)
    return names

"""What is to be said about an extension's modules before a page imports them: their names, and how large they are."""

import sys
from collections.abc import Iterator

from wwe_kit.build.bundle import is_library
from wwe_kit.check.entry_form import entry_warnings
from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project
from wwe_kit.runtimes import runtimes

# What `help("modules")` says there; a test asks it.
MICROPYTHON_MODULES = frozenset(
    {
        "_asyncio",
        "abc",
        "array",
        "asyncio",
        "base64",
        "binascii",
        "builtins",
        "cmath",
        "collections",
        "copy",
        "datetime",
        "deflate",
        "errno",
        "fnmatch",
        "framebuf",
        "functools",
        "gc",
        "gzip",
        "hashlib",
        "heapq",
        "hmac",
        "html",
        "inspect",
        "io",
        "itertools",
        "js",
        "jsffi",
        "json",
        "locale",
        "logging",
        "math",
        "micropython",
        "operator",
        "os",
        "pathlib",
        "platform",
        "random",
        "re",
        "select",
        "stat",
        "string",
        "struct",
        "sys",
        "tarfile",
        "time",
        "types",
        "uctypes",
        "unittest",
        "uu",
        "vfs",
        "weakref",
        "zlib",
    }
)
_PYODIDE = sys.stdlib_module_names | {"js", "pyodide", "pyodide_js"}
_PYSCRIPT = "pyscript"

# MicroPython reads a module in a time that grows with the square of its length: 0.5 MB take seconds, 3 MB minutes.
_LONG = 500_000


def check_names(project: Project) -> None:
    """Raise BadInput for a module or package of the extension's that would take the place of the client."""
    for name, path in _own_modules(project).items():
        if is_library(name):
            raise BadInput(
                f"{project.folder / path}: this hides the client's own package {name}, which every page imports. "
                "Give it another name."
            )


def module_warnings(project: Project, runtime: str) -> Iterator[str]:
    """Return the sentences about the extension's modules on a runtime."""
    interpreter = project.interpreter if runtime == runtimes.PYSCRIPT else runtime
    yield from _hiding(project, runtime, interpreter)
    if interpreter == runtimes.MICROPYTHON:
        yield from _long(project)
    entries = [view.entry for view in project.views]
    yield from (f"{project.folder}/{warning}" for warning in entry_warnings(project.author_sources(), entries))


def _hiding(project: Project, runtime: str, interpreter: str) -> Iterator[str]:
    known = MICROPYTHON_MODULES if interpreter == runtimes.MICROPYTHON else _PYODIDE
    if runtime == runtimes.PYSCRIPT:
        known |= {_PYSCRIPT}
    for name, path in _own_modules(project).items():
        if name in known:
            yield (
                f"{project.folder / path}: {runtime} has a module {name} of its own. One of the two hides the other, "
                "also from the client and from the library. Give this one another name."
            )


def _long(project: Project) -> Iterator[str]:
    for path, source in project.author_sources().items():
        if len(source) > _LONG:
            yield (
                f"{project.folder / path} has {len(source) / 1e6:,.1f} MB, and MicroPython is slow with long modules: "
                "0.5 MB take seconds, 3 MB minutes. Put its data into a JSON file below static/, and fetch it."
            )


def _own_modules(project: Project) -> dict[str, str]:
    """Return the names that `import` finds in the extension's folder, each with its file; of a package the first."""
    names: dict[str, str] = {}
    for path in sorted(project.author_modules()):
        names.setdefault(path.partition("/")[0].removesuffix(".py"), path)
    return names

"""Asks the chosen runtime itself, in Node.js, whether it can parse an extension's modules and has what they import."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from typing import Any

from wwe_kit.build.bundle import FOR_TYPES, has_module, is_library
from wwe_kit.build.standard_library import without_stack
from wwe_kit.check.imports import Import, check_depth, imports_of
from wwe_kit.errors import BadInput, did_you_mean
from wwe_kit.progress import step
from wwe_kit.project.project import Project
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

_MODULES = {runtimes.MICROPYTHON: "micropython.mjs", runtimes.PYODIDE: "pyodide.mjs"}
# PyScript's own module is there in its pages only.
_PYSCRIPT = "pyscript"
_OURS = ("genesys.wwe", "genesys.wwe.page", "genesys.wwe.service")

Place = tuple[str, int]


def check_modules(project: Project, runtime: str) -> None:
    """Raise BadInput, naming files and lines, for modules that do not parse or that import what is not there."""
    found = [f"{project.folder / path}, line {line}: {what}" for path, line, what in _problems(project, runtime)]
    if found:
        raise BadInput("\n".join(found))


def import_places(sources: Mapping[str, str]) -> dict[str, Place]:
    """Return the modules that are imported, each with the place where it is first; not those that are only tried."""
    places: dict[str, Place] = {}
    for path, source in sources.items():
        for found in sorted(_imports(source)):
            places.setdefault(found.module, (path, found.line))
    return places


def imported_names(sources: Mapping[str, str]) -> set[tuple[str, str]]:
    """Return the names that are imported from modules, as (module, name); not those that are only tried."""
    return {(found.module, name) for source in sources.values() for found in _imports(source) for name in found.names}


def _problems(project: Project, runtime: str) -> Iterator[tuple[str, int, str]]:
    sources = project.author_sources()
    check_depth(project.folder, sources)
    places = import_places(sources)
    if runtime == runtimes.PYSCRIPT:
        places = {name: place for name, place in places.items() if _first(name) != _PYSCRIPT}
        runtime = project.interpreter
    if runtime == runtimes.MICROPYTHON:
        places = {name: place for name, place in places.items() if name not in FOR_TYPES}
    own = {_first(path.removesuffix(".py").replace("/", ".")) for path in sources}
    foreign = [name for name in places if not is_library(name) and _first(name) not in own]
    answer = _ask(project, runtime, sources, foreign)
    for problem in answer["problems"]:
        yield problem["path"], problem["line"], f"{problem['message']} (asked {runtime})"
    for name, (path, line) in places.items():
        if name in answer["missing"] or (name not in foreign and not _is_there(name, sources)):
            yield path, line, _missing(name, own, runtime, sources)


def _ask(project: Project, runtime: str, sources: dict[str, str], imports: list[str]) -> dict[str, Any]:
    """Return what does not parse (`problems`: path, line, message), and the imported modules that are `missing`."""
    question = {
        "runtime": runtime,
        "module": str(runtimes.runtime_files(runtime)[_MODULES[runtime]]),
        "entries": [view.entry for view in project.views],
        "modules": sources,
        "imports": imports,
    }
    command = [runtimes.node_command(), str(resource("web/node/check-modules.mjs"))]
    with step("Checking the modules"):
        answer = subprocess.run(
            command, input=json.dumps(question), capture_output=True, text=True, check=False, encoding="utf-8"
        )
    if answer.returncode:
        raise BadInput(f"{runtime} could not parse {project.folder}: {without_stack(answer.stderr)[-400:]}")
    result: dict[str, Any] = json.loads(answer.stdout)
    return result


def _missing(name: str, own: set[str], runtime: str, sources: dict[str, str]) -> str:
    """Return the sentence that says what is not there, and what is that looks like it."""
    where = f", neither in the extension nor in {runtime}"
    if is_library(name):
        where = " in this kit"
    elif _first(name) in own:
        where = " in the extension"
    modules = [path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in sources]
    return f"there is no module {name}{where}. {did_you_mean(name, [*modules, *_OURS])}".rstrip()


def _is_there(name: str, sources: dict[str, str]) -> bool:
    """Return whether a module of ours, or of the extension's own, is there."""
    if is_library(name):
        return has_module(name)
    path = name.replace(".", "/")
    return f"{path}.py" in sources or any(other.startswith(f"{path}/") for other in sources)


def _first(name: str) -> str:
    return name.partition(".")[0]


def _imports(source: str) -> Iterator[Import]:
    """Return the imports that a module cannot do without; what is tried may be absent."""
    try:
        return (found for found in imports_of(source) if found.is_needed)
    except SyntaxError:  # it may be newer Python than the one that builds; the runtime tells
        return iter(())

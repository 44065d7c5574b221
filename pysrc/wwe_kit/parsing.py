"""Asks the chosen runtime itself, in Node.js, whether it can parse an extension's modules and has what they import."""

import ast
import json
import subprocess
from collections.abc import Iterator
from typing import Any

from wwe_kit import runtimes
from wwe_kit.bundle import is_library
from wwe_kit.errors import BadInput, nearest
from wwe_kit.project import Project
from wwe_kit.resources import resource

_MODULES = {runtimes.MICROPYTHON: "micropython.mjs", runtimes.PYODIDE: "pyodide.mjs"}
# PyScript's own module is there in its pages only.
_PYSCRIPT = "pyscript"

# The first problem ({path, line, message}), and the imported modules that are missing.
Answer = tuple[dict[str, Any] | None, list[str]]


def check_modules(project: Project, runtime: str) -> None:
    """Raise BadInput, naming file and line, for a module that does not parse or that imports what is not there."""
    sources = {path: file.read_text(encoding="utf-8") for path, file in project.author_modules().items()}
    imports = {name: place for path, source in sources.items() for name, place in _imports(path, source)}
    foreign = sorted(name for name in imports if not is_library(name) and not _is_own(name, sources))
    for view in project.views:
        problem, missing = _ask(project, runtime, sources, view.entry, foreign)
        if problem:
            place = f"{project.folder / problem['path']}, line {problem['line']}"
            raise BadInput(f"{place}: {problem['message']} (asked {runtime})")
        for name in missing:
            if not (name == _PYSCRIPT and runtime == runtimes.PYSCRIPT):
                raise _missing(project, runtime, name, imports[name], sources)


def _missing(
    project: Project, runtime: str, name: str, place: tuple[str, int], sources: dict[str, str]
) -> BadInput:
    own = [path.removesuffix(".py").partition("/")[0] for path in sources]
    hint = nearest(name, own) if name not in own else ""
    where = f"{project.folder / place[0]}, line {place[1]}"
    return BadInput(f"{where}: there is no module {name}, neither in the extension nor in {runtime}. {hint}".rstrip())


def _ask(project: Project, runtime: str, sources: dict[str, str], entry: str, imports: list[str]) -> Answer:
    interpreter = project.interpreter if runtime == runtimes.PYSCRIPT else runtime
    question = {
        "runtime": interpreter,
        "module": str(runtimes.runtime_files(interpreter)[_MODULES[interpreter]]),
        "entry": entry,
        "modules": sources,
        "imports": imports,
    }
    command = [runtimes.node_command(), str(resource("web/node/check-modules.mjs"))]
    answer = subprocess.run(
        command, input=json.dumps(question), capture_output=True, text=True, check=False, encoding="utf-8"
    )
    if answer.returncode:
        raise BadInput(f"{interpreter} could not be asked to parse {project.folder}: {answer.stderr.strip()[-400:]}")
    result = json.loads(answer.stdout)
    return result["problem"], result["missing"]


def _is_own(name: str, sources: dict[str, str]) -> bool:
    return f"{name}.py" in sources or any(path.startswith(f"{name}/") for path in sources)


def _imports(path: str, source: str) -> Iterator[tuple[str, tuple[str, int]]]:
    """The modules that a module cannot do without, by their first name; one that is tried may be absent."""
    try:
        tree = ast.parse(source)
    except SyntaxError:  # it may be newer Python than the one that builds; the runtime tells
        return
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], (path, node.lineno)) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0], (path, node.lineno)
        elif not isinstance(node, ast.Try) and not _is_type_checking(node):
            pending.extend(ast.iter_child_nodes(node))


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"

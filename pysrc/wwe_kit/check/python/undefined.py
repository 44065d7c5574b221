"""Names that nothing defines: an import that was forgotten, or a name that is misspelt."""

import ast
import sys
from collections.abc import Iterator
from functools import lru_cache

from pyflakes.checker import Checker
from pyflakes.messages import UndefinedLocal, UndefinedName

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.python.api import CLIENT, known_names
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.check.runtime.micropython_names import MICROPYTHON_MODULES
from wwe_kit.check.runtime.standard_names import BUILTINS, surely_has
from wwe_kit.errors import did_you_mean
from wwe_kit.runtimes.runtimes import MICROPYTHON

UNDEFINED = rule(
    "WWE411",
    Severity.ERROR,
    "Nothing defines the name",
    "The line raises NameError when it runs. Most often an import is missing, or the name is misspelt. A type that is "
    "written without quotes counts too: MicroPython does not read it, other Python does.",
    bad='async def main():\n    page.fill("#app", "Ready")\n',
    good='from genesys.wwe import page\n\n\nasync def main():\n    page.fill("#app", "Ready")\n',
)

# Names that newer Python than the one that checks has, and those that MicroPython's compiler knows by itself.
_NEWER = ("PythonFinalizationError", "frozendict")
_OF_MICROPYTHON = ("const", "micropython")
# What makes names that nobody sees in the source.
_MAKES_NAMES = frozenset({"globals", "exec", "vars", "builtins", "__builtins__"})
_FEW = 256  # modules that are remembered: `wwe dev` asks after every edit
_Place = tuple[int, int, str]


def is_not_defined(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find names that are read, and that nothing defines before."""
    for node, is_assigned_later in _undefined(module, extension.interpreter):
        if is_assigned_later:
            sentence = f"{node.id} is read before the function assigns it. Assign it first"
            yield module.finding(UNDEFINED, node, f"{sentence}, or say `global {node.id}`.")
        else:
            cure = _cure(extension, module, node)
            yield module.finding(UNDEFINED, node, f"{node.id} is not defined. {cure}".rstrip())


@lru_cache(_FEW)
def _undefined(module: Module, interpreter: str) -> tuple[tuple[ast.Name, bool], ...]:
    """Return where names are first read that are not defined, each with whether its function assigns it later."""
    read = _read(module)
    if module.tree is None or any(name in _MAKES_NAMES for _, _, name in read):
        return ()
    own = (*_NEWER, *_asked_for(module.tree), *(_OF_MICROPYTHON if interpreter == MICROPYTHON else ()))
    try:
        messages = _Checker(module.tree, module.path, builtins=set(own), withDoctest=False).messages
    except RecursionError:  # it reads less deep than Python itself does
        return ()
    found: dict[str, tuple[ast.Name, bool]] = {}
    for message in sorted(messages, key=lambda message: (message.lineno, message.col)):
        if isinstance(message, UndefinedName | UndefinedLocal):
            place = (message.lineno, message.col, str(message.message_args[0]))
            if place in read and not (place[2] in module.defined and _is_in_a_loop(module.tree, place[0])):
                found.setdefault(place[2], (read[place], isinstance(message, UndefinedLocal)))
    return tuple(found.values())


class _Checker(Checker):
    """Looks into an `await` at the top level too: an entry may have one."""

    def AWAIT(self, node: ast.Await) -> None:
        """Look at what is awaited."""
        self.handleChildren(node)


def _read(module: Module) -> dict[_Place, ast.Name]:
    """Return the names that are read in a page, and in types, unless nobody ever reads those."""
    nodes = list(module.nodes)
    if not any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in nodes):
        types = [getattr(node, part, None) for node in module.nodes for part in ("annotation", "returns")]
        nodes += [inner for each in types if isinstance(each, ast.AST) for inner in ast.walk(each)]
    return {(node.lineno, node.col_offset, node.id): node for node in nodes if isinstance(node, ast.Name)}


def _asked_for(tree: ast.Module) -> Iterator[str]:
    """Return the names that a module asks first whether they are there: what a `try` reads that expects a NameError."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Try):
            caught = [part for handler in node.handlers if handler.type for part in ast.walk(handler.type)]
            if any(isinstance(part, ast.Name) and part.id == "NameError" for part in caught):
                inner = (part for each in node.body for part in ast.walk(each))
                yield from (part.id for part in inner if isinstance(part, ast.Name))


def _is_in_a_loop(tree: ast.Module, line: int) -> bool:
    """Return whether a line may run again, after those that follow it."""
    loops = (node for node in ast.walk(tree) if isinstance(node, ast.For | ast.AsyncFor | ast.While))
    return any(loop.lineno <= line <= (loop.end_lineno or 0) for loop in loops)


def _cure(extension: Extension, module: Module, node: ast.Name) -> str:
    """Return the import that is missing, or the nearest name that is there."""
    name = node.id
    if name in known_names()[CLIENT]:
        return f"Write: from {CLIENT} import {name}"
    if line := _import_of(extension, module, node):
        return f"Write: {line}"
    return did_you_mean(name, sorted({*module.defined, *BUILTINS, *known_names()[CLIENT]} - {name}))


def _import_of(extension: Extension, module: Module, node: ast.Name) -> str:
    """Return the import of a module of Python's, or of what another module of the extension defines; "" for none."""
    name = node.id
    is_there = extension.interpreter != MICROPYTHON or name in MICROPYTHON_MODULES
    if name in sys.stdlib_module_names and is_there and surely_has(name):
        used = [each.attr for each in module.nodes if isinstance(each, ast.Attribute) and each.value is node]
        is_class = any(surely_has(name, name) and not surely_has(name, attribute) for attribute in used)
        return f"from {name} import {name}" if is_class else f"import {name}"
    for other in extension.modules:
        if other is not module and other.tree is not None and _defines(other.tree, name):
            return f"from {other.path.removesuffix('.py').removesuffix('/__init__').replace('/', '.')} import {name}"
    return ""


def _defines(tree: ast.Module, name: str) -> bool:
    definitions = (
        node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    )
    return any(node.name == name for node in definitions)

"""Modules that the chosen runtime cannot read, and what they import that is not there."""

import ast
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from wwe_kit.build.bundle import FOR_TYPES, has_module, is_library
from wwe_kit.check.extension import Extension
from wwe_kit.check.imports import Place, import_places, name_places
from wwe_kit.check.module import BUILTINS as BUILTIN
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.check.runtime.answer import Answer, Question, ask, why_not_asked
from wwe_kit.check.runtime.micropython_names import MICROPYTHON_MODULES, names_for_types
from wwe_kit.check.runtime.package_imports import PackageImports
from wwe_kit.check.runtime.standard_names import BUILTINS, names_of_library, surely_has
from wwe_kit.check.runtime.syntax_cures import cure_of
from wwe_kit.check.syntax import NestedTooDeeply, misspelling_of, parse
from wwe_kit.errors import did_you_mean
from wwe_kit.runtimes import runtimes

MICROPYTHON_LINE = 'runtime = "micropython"\n'
NOT_READ = rule(
    "WWE201",
    Severity.ERROR,
    "The runtime cannot read the module",
    "The module is not Python, or newer Python than the runtime knows. A page cannot import it. Most often a colon is "
    "missing at the end of `if`, `for`, `def` and their like; or a bracket or a quotation mark is not closed, on this "
    "line or before it; or the lines of one block begin at different columns. MicroPython also lacks `match`, "
    "`except*`, the statement `type`, and what else stands in [what differs](../differences.md).",
    bad='value = 1\nmatch value:\n    case 1:\n        print("one")\n',
    good='value = 1\nif value == 1:\n    print("one")\n',
    settings=MICROPYTHON_LINE,
    asks=True,
)
NO_MODULE = rule(
    "WWE202",
    Severity.ERROR,
    "There is no such module",
    "A module is imported that is neither in the extension, nor in the runtime, nor in a package that the extension "
    "depends on. [Packages from PyPI](../packages.md) are listed in `[project].dependencies`. A package that is there "
    "may need what the runtime lacks, as most do on MicroPython; the runtime itself is asked.",
    bad="import pandas\n",
    good="import json\n",
)
NO_NAME = rule(
    "WWE203",
    Severity.ERROR,
    "The module lacks the name",
    "The runtime has the module, and not this name in it: the import raises ImportError.",
    bad="from collections import Counter\n",
    good="from collections import OrderedDict\n",
    settings=MICROPYTHON_LINE,
    asks=True,
)
TOO_DEEP = rule(
    "WWE204",
    Severity.ERROR,
    "The module is nested too deeply",
    "Neither this Python nor the runtime can read such a source, for example a sum of thousands of terms.",
    bad="x = " + "+".join(["1"] * 6) + "  # and 20,000 more\n",
    good="x = sum([1, 1, 1])\n",
)
NO_BUILTIN = rule(
    "WWE210",
    Severity.WARNING,
    "The runtime lacks the name",
    "A name of Python's own that the runtime does not have: the line raises NameError or AttributeError.",
    bad='from genesys.wwe import page\n\n\nasync def main():\n    try:\n        await page.fetch("static/a.json")\n'
    "    except TimeoutError:\n        pass\n",
    good="from genesys.wwe import FetchTimeout, page\n\n\nasync def main():\n    try:\n"
    '        await page.fetch("static/a.json")\n    except FetchTimeout:\n        pass\n',
    settings=MICROPYTHON_LINE,
    asks=True,
)

# PyScript's own module is there in its pages only.
_PYSCRIPT = "pyscript"
_IN_A_PAGE = ("js", "pyodide_js", "_pyodide")
_OURS = ("genesys.wwe", "genesys.wwe.page", "genesys.wwe.service")
_INSTEAD = {
    "TimeoutError": "asyncio.TimeoutError, or FetchTimeout of genesys.wwe",
    "RecursionError": "RuntimeError",
    **dict.fromkeys(
        ("PermissionError", "FileNotFoundError", "FileExistsError", "ConnectionError", "IsADirectoryError"), "OSError"
    ),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found. `unasked` says why the runtime was not asked; "" where it was, or need not be."""

    findings: list[Finding]
    unasked: str = ""


def judge_modules(extension: Extension, *, may_ask: bool = True) -> Judgement:
    """Find what the runtime cannot read or lacks. Without `may_ask`, only what is known without it.

    Raises BadInput where the runtime fails in Node.js.
    """
    found = list(_too_deep(extension))
    if found:
        return Judgement(found)
    wanted = _Wanted(extension)
    question = wanted.question()
    unasked = "" if question.is_empty else why_not_asked(extension.interpreter) if may_ask else "it was not asked"
    answer = wanted.known() if unasked else ask(extension.interpreter, question, extension.project.folder)
    return Judgement([*wanted.findings(answer)], unasked)


def _too_deep(extension: Extension) -> Iterator[Finding]:
    for module in extension.modules:
        try:
            parse(module.source, "this module")
        except NestedTooDeeply as error:
            yield TOO_DEEP.at(module.path, 1, error.message)
        except SyntaxError:
            continue  # it may be newer Python than the one that checks; the runtime tells


class _Wanted:
    """What the modules of an extension need, with the place where it is needed first."""

    def __init__(self, extension: Extension) -> None:
        self._extension = extension
        self._runtime = extension.interpreter
        self._sources = extension.sources
        self._own = {_first(path.removesuffix(".py").replace("/", ".")) for path in self._sources}
        places = import_places(self._sources)
        if extension.runtime == runtimes.PYSCRIPT:
            places = {name: place for name, place in places.items() if _first(name) != _PYSCRIPT}
        if self._runtime == runtimes.MICROPYTHON:
            places = {name: place for name, place in places.items() if name not in FOR_TYPES}
        self._places = places
        self._packages = PackageImports(extension)
        elsewhere = [name for name in places if not is_library(name) and _first(name) not in self._own]
        self._packaged = [name for name in elsewhere if self._packages.has(name)]
        self._foreign = [name for name in elsewhere if name not in self._packaged]
        # There is no page where it is asked.
        asked = {name for name in elsewhere if name not in _IN_A_PAGE}
        self._names = {pair: place for pair, place in name_places(self._sources).items() if pair[0] in asked}
        self._attributes = {pair: place for pair, place in self._used() if pair not in self._names}
        self._builtins = dict(self._used_builtins())

    def question(self) -> Question:
        """Return what the runtime has to be asked, without what is known for sure."""
        entries = sorted(self._extension.entries)
        if self._runtime == runtimes.MICROPYTHON:
            names = sorted({*self._names, *self._attributes})
            foreign, builtins = sorted(self._foreign), sorted(self._builtins)
            return Question(self._sources, entries, foreign, names, builtins, *self._packages.question(self._packaged))
        unread = {path: text for path, text in self._sources.items() if not _compiles(path, text, path in entries)}
        imports = sorted(name for name in self._foreign if not surely_has(name) and name not in _IN_A_PAGE)
        names = sorted(pair for pair in {*self._names, *self._attributes} if not surely_has(*pair))
        return Question(unread, entries, imports, names, [], *self._packages.question(self._packaged))

    def known(self) -> Answer:
        """Return what is known to be lacking without the runtime."""
        if self._runtime != runtimes.MICROPYTHON:
            return Answer()
        return Answer(missing=[name for name in self._foreign if _first(name) not in MICROPYTHON_MODULES])

    def findings(self, answer: Answer) -> Iterator[Finding]:
        """Return what is to be said."""
        for problem in answer.problems:
            path, line = problem["path"], problem["line"]
            yield self._not_read(path, line, problem["message"])
        for name, why in answer.broken.items():
            yield NO_MODULE.at(*self._places[name], self._packages.sentence(name, why))
        for name, (path, line) in self._places.items():
            if name in self._packaged or self._packages.may_have(name):
                continue
            if name in answer.missing or (name not in self._foreign and not self._is_there(name)):
                yield NO_MODULE.at(path, line, self._missing(name))
        yield from self._lacking(answer)
        for name in answer.unknown:
            path, line = self._builtins[name]
            cure = f" Write {_INSTEAD[name]}." if name in _INSTEAD else ""
            yield NO_BUILTIN.at(path, line, f"{self._runtime} has no {name}.{cure}")

    def _not_read(self, path: str, line: int, message: str) -> Finding:
        """Return what is wrong with a module: in CPython's words where it is no Python, since it knows the place."""
        source = self._sources[path]
        wrong = misspelling_of(source) if self._runtime == runtimes.MICROPYTHON else None
        if wrong:
            return NOT_READ.at(path, wrong.line, wrong.message)
        cure = cure_of(source, line, self._runtime)
        sentence = f"{message} (asked {self._runtime})"
        return NOT_READ.at(path, line, f"{sentence}. {cure}" if cure else sentence)

    def _lacking(self, answer: Answer) -> Iterator[Finding]:
        for pair in answer.lacking:
            imported, (module, name) = pair in self._names, pair
            path, line = (self._names if imported else self._attributes)[pair]
            sentence = f"{module} has no {name} on {self._runtime}. {self._nearest(module, name)}".rstrip()
            yield (NO_NAME if imported else NO_BUILTIN).at(path, line, sentence)
        if self._runtime == runtimes.MICROPYTHON:
            for (module, name), (path, line) in name_places(self._sources).items():
                if module in FOR_TYPES and name not in names_for_types(FOR_TYPES[module]):
                    yield NO_NAME.at(
                        path, line, f"{module} has no {name} on {self._runtime}, where it is for types only."
                    )

    def _nearest(self, module: str, name: str) -> str:
        """Return the sentence with the name of a module that is nearest to one which it lacks; "" for none."""
        known = {*self._packages.names(module)}
        if not known and self._runtime != runtimes.MICROPYTHON:
            known = {*names_of_library(module)}
        return did_you_mean(name, sorted(known - {name}))

    def _used(self) -> Iterator[tuple[tuple[str, str], Place]]:
        """Return the attributes of foreign modules that are read, with their first places."""
        found: dict[tuple[str, str], Place] = {}
        for module in self._extension.modules:
            for node in module.nodes:
                if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and not node.attr.startswith("_"):
                    owner = module.dotted(node.value)
                    if (
                        owner in (*self._foreign, *self._packaged)
                        and owner not in _IN_A_PAGE
                        and not _asks_for(module, node.attr)
                    ):
                        found.setdefault((owner, node.attr), (module.path, node.lineno))
        yield from found.items()

    def _used_builtins(self) -> Iterator[tuple[str, Place]]:
        found: dict[str, Place] = {}
        for module in self._extension.modules:
            for node in module.nodes:
                if isinstance(node, ast.Name) and node.id in BUILTINS and module.dotted(node) == f"{BUILTIN}.{node.id}":
                    found.setdefault(node.id, (module.path, node.lineno))
        yield from found.items()

    def _missing(self, name: str) -> str:
        """Return the sentence that says what is not there, and what is that looks like it."""
        where = f", neither in the extension nor in {self._runtime}"
        if is_library(name):
            where = " in this kit"
        elif _first(name) in self._own:
            where = " in the extension"
        modules = [path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in self._sources]
        hint = did_you_mean(name, [*modules, *_OURS])
        if not hint and self._runtime == runtimes.MICROPYTHON and surely_has(name):
            hint = 'With runtime = "pyodide" there is.'
        is_a_package = not is_library(name) and _first(name) not in self._own
        if not hint and is_a_package and _first(name) not in {*sys.stdlib_module_names, _PYSCRIPT, *_IN_A_PAGE}:
            hint = self._packages.hint(name)
        return f"there is no module {name}{where}. {hint}".rstrip()

    def _is_there(self, name: str) -> bool:
        """Return whether a module of ours, or of the extension's own, is there."""
        if is_library(name):
            return has_module(name)
        path = name.replace(".", "/")
        return f"{path}.py" in self._sources or any(other.startswith(f"{path}/") for other in self._sources)


def _asks_for(module: Module, name: str) -> bool:
    """Return whether a module asks first whether a name is there: `hasattr(time, "tzset")`."""
    return any(f"attr({owner}" in module.source for owner in ("", "get")) and f'"{name}"' in module.source


def _compiles(path: str, source: str, is_entry: bool) -> bool:
    """Return whether this Python, which is older than Pyodide's, compiles a module."""
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if is_entry else 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, path, "exec", flags, dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, SystemError):
        return False
    return True


def _first(name: str) -> str:
    return name.partition(".")[0]

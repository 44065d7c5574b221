"""What the portable packages must do without, so that one source runs on MicroPython, Pyodide and CPython."""

import ast
import json
import subprocess

import pytest

from tests.architecture.sources import PORTABLE, Rule, all_sources, files, made_up
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

# Measured on MicroPython 1.29.0-6; so are the names below.
MODULES = {
    "abc",
    "asyncio",
    "builtins",
    "collections",
    "datetime",
    "functools",
    "inspect",
    "io",
    "json",
    "logging",
    "re",
    "sys",
}
ASYNCIO = {
    "CancelledError",
    "Event",
    "Future",
    "Lock",
    "Task",
    "core",
    "create_task",
    "current_task",
    "gather",
    "get_event_loop",
    "sleep",
    "wait_for",
}
ABSENT_BUILTINS = {
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "BytesWarning",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "DeprecationWarning",
    "EncodingWarning",
    "EnvironmentError",
    "ExceptionGroup",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "FutureWarning",
    "IOError",
    "ImportWarning",
    "InterruptedError",
    "IsADirectoryError",
    "ModuleNotFoundError",
    "NotADirectoryError",
    "PendingDeprecationWarning",
    "PermissionError",
    "ProcessLookupError",
    "RecursionError",
    "ReferenceError",
    "ResourceWarning",
    "RuntimeWarning",
    "SyntaxWarning",
    "SystemError",
    "TabError",
    "TimeoutError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeTranslateError",
    "UnicodeWarning",
    "UserWarning",
    "Warning",
    "aiter",
    "anext",
    "ascii",
    "breakpoint",
    "format",
    "vars",
}
ABSENT_METHODS = {
    "add_note",
    "bit_length",
    "capitalize",
    "casefold",
    "expandtabs",
    "findall",
    "finditer",
    "format_map",
    "fullmatch",
    "isalnum",
    "isascii",
    "isdecimal",
    "isidentifier",
    "isnumeric",
    "isprintable",
    "istitle",
    "ljust",
    "maketrans",
    "removeprefix",
    "removesuffix",
    "rjust",
    "swapcase",
    "title",
    "translate",
    "with_traceback",
    "zfill",
}
NEVER_CALLED = {"__init_subclass__", "__class_getitem__"}


def nodes(kind, what, test=lambda node: True):
    """Find the nodes of a kind, in whatever runs, for which the test holds."""

    def find(source):
        return ((node.lineno, what) for node in source.run_time if isinstance(node, kind) and test(node))

    return find


def calls(names, what, test=lambda call: True):
    """Find the calls of functions or methods with one of these names."""

    def matches(node):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return name in names and test(node)

    return nodes(ast.Call, what, matches)


def absent_modules(source):
    for imported in source.run_time_imports:
        is_ours = imported.top in PORTABLE
        if not (is_ours or imported.is_tried or imported.module in MODULES):
            yield imported.line, f"imports {imported.module}"


def async_generators(source):
    for function in source.run_time:
        if isinstance(function, ast.AsyncFunctionDef):
            yields = (node for node in own_nodes(function) if isinstance(node, ast.Yield))
            yield from ((node.lineno, "an async generator") for node in yields)


def own_nodes(function):
    """The nodes of a function that are not in a function inside it."""
    pending = list(function.body)
    while pending:
        node = pending.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            pending.extend(ast.iter_child_nodes(node))


def attributes_of_functions(source):
    functions = {node.name for node in source.tree.body if isinstance(node, FUNCTIONS[:2])}
    for node in source.run_time:
        is_set = isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)
        if is_set and isinstance(node.value, ast.Name) and node.value.id in functions:
            yield node.lineno, f"sets {node.value.id}.{node.attr}"


def is_spread(node):
    return isinstance(getattr(node, "ctx", ast.Load()), ast.Load) and any(isinstance(x, ast.Starred) for x in node.elts)


def is_union(call):
    return len(call.args) == 2 and isinstance(call.args[1], ast.BinOp)


def is_absent_in_asyncio(node):
    return isinstance(node.value, ast.Name) and node.value.id == "asyncio" and node.attr not in ASYNCIO


def is_named_group(node):
    return isinstance(node.value, str) and "(?P<" in node.value


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
RULES = {
    "modules": Rule(
        "MicroPython has no such module; import it for types under TYPE_CHECKING, or write what comes of its absence",
        absent_modules,
        bad=(
            "from typing import Any",
            "import dataclasses",
            "import enum",
            "from __future__ import annotations",
            "from collections.abc import Callable",
            "def f():\n    import contextlib",
            "import jinja2",
        ),
        good=(
            "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from typing import Any",
            "import json",
            "from wwe_protocol import wire",
            "try:\n    import traceback\nexcept ImportError:\n    traceback = None",
        ),
    ),
    "match": Rule(
        "MicroPython has no match statement",
        nodes(ast.Match, "a match statement"),
        bad=("match x:\n    case 1: pass",),
        good=("re.match(x)",),
    ),
    "groups of exceptions": Rule(
        "MicroPython has no except*",
        nodes(ast.TryStar, "an except*"),
        bad=("try:\n    pass\nexcept* ValueError:\n    pass",),
    ),
    "spread lists": Rule(
        "MicroPython cannot make a list, tuple or set with * inside: add them up",
        nodes((ast.List, ast.Tuple, ast.Set), "a * inside a list, tuple or set", is_spread),
        bad=("x = [*a]", "x = (*a, 1)", "x = {*a}"),
        good=("f(*a)", "first, *rest = a", "def f(*a): pass"),
    ),
    "spread dictionaries": Rule(
        "MicroPython cannot make a dictionary with ** inside: use | or update()",
        nodes(ast.Dict, "a ** inside a dictionary", lambda node: None in node.keys),
        bad=("x = {**a}",),
        good=("x = a | b", "f(**a)", "x = {'a': None}"),
    ),
    "positional-only": Rule(
        "MicroPython has no positional-only parameters",
        nodes(FUNCTIONS, "a / in a signature", lambda node: bool(node.args.posonlyargs)),
        bad=("def f(a, /): pass", "async def f(a, /, b): pass", "x = lambda a, /: a"),
        good=("def f(a, *, b): pass",),
    ),
    "async generators": Rule(
        "MicroPython takes an async generator and never ends in it: write a class with __anext__",
        async_generators,
        bad=("async def f():\n    yield 1", "async def f():\n    for x in y:\n        yield x"),
        good=("def f():\n    yield 1", "async def f():\n    def g():\n        yield 1"),
    ),
    "async comprehensions": Rule(
        "MicroPython has no async comprehension",
        nodes(COMPREHENSIONS, "an async comprehension", lambda node: any(part.is_async for part in node.generators)),
        bad=("async def f():\n    return [x async for x in y]",),
        good=("async def f():\n    async for x in y: pass",),
    ),
    "asyncio": Rule(
        "MicroPython's asyncio lacks it",
        nodes(ast.Attribute, "a use of asyncio", is_absent_in_asyncio),
        bad=("asyncio.timeout(1)", "asyncio.TaskGroup()", "asyncio.Queue()", "asyncio.run(x)"),
        good=("asyncio.create_task(x)", "asyncio.Future()", "asyncio.wait_for(x, 1)"),
        path="genesys/wwe/client/runner.py",
    ),
    "asyncio by its name": Rule(
        "Written `asyncio.name`, so that the rule before sees it",
        nodes(ast.ImportFrom, "imports from asyncio", lambda node: (node.module or "").startswith("asyncio")),
        bad=("from asyncio import gather",),
        good=("import asyncio",),
    ),
    "keywords of classes": Rule(
        "MicroPython has no metaclass and no other keyword of a class",
        nodes(ast.ClassDef, "a class with keywords", lambda node: bool(node.keywords)),
        bad=("class A(metaclass=B): pass", "class A(B, total=False): pass"),
        good=("class A(B): pass",),
    ),
    "hooks of classes": Rule(
        "MicroPython never calls it",
        nodes(FUNCTIONS[:2], "a hook of a class", lambda node: node.name in NEVER_CALLED),
        bad=("class A:\n    def __init_subclass__(cls): pass",),
        good=("class A:\n    def __getattr__(self, n): pass",),
    ),
    "attributes of functions": Rule(
        "MicroPython's functions have no attributes",
        attributes_of_functions,
        bad=("def f(): pass\nf.x = 1",),
        good=("def f(): pass\ng.x = 1",),
    ),
    "named groups": Rule(
        "MicroPython's regular expressions have no named groups",
        nodes(ast.Constant, "a named group", is_named_group),
        bad=(r're.match(r"(?P<a>x)", y)',),
        good=(r're.match(r"(?:x)", y)',),
    ),
    "json": Rule(
        "MicroPython's json.dumps knows no keyword but separators",
        calls(
            {"dumps", "dump"},
            "json.dumps with keywords",
            lambda call: bool({keyword.arg for keyword in call.keywords} - {"separators"}),
        ),
        bad=("json.dumps(x, default=str)", "json.dumps(x, sort_keys=True)"),
        good=("json.dumps(x, separators=y)",),
    ),
    "zip": Rule(
        "MicroPython's zip takes no keywords",
        calls({"zip"}, "zip with keywords", lambda call: bool(call.keywords)),
        bad=("zip(a, b, strict=True)",),
        good=("zip(a, b)",),
    ),
    "unions at run time": Rule(
        "MicroPython has no unions of types: give isinstance a tuple",
        calls({"isinstance", "issubclass"}, "isinstance with a union", is_union),
        bad=("isinstance(x, int | str)",),
        good=("isinstance(x, (int, str))",),
    ),
    "steps": Rule(
        "MicroPython slices by steps of 1 only",
        nodes(ast.Slice, "a slice with a step", lambda node: bool(node.step)),
        bad=("x[::-1]",),
        good=("x[1:]",),
    ),
    "builtins": Rule(
        "MicroPython has no such builtin",
        nodes(ast.Name, "a builtin that is absent", lambda node: node.id in ABSENT_BUILTINS),
        bad=("try:\n    pass\nexcept TimeoutError:\n    pass", "vars(x)", "await anext(x)"),
        good=("sorted(x)",),
    ),
    "methods": Rule(
        "MicroPython's str, int and exceptions have no such method",
        calls(ABSENT_METHODS, "a method that is absent"),
        bad=("x.removeprefix('a')", "x.zfill(3)"),
        good=("x.startswith('a')", "event.title"),
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_the_portable_sources_keep_the_rule(name):
    assert RULES[name].broken(*all_sources()) == []


@pytest.mark.parametrize("name", RULES)
def test_the_rule_bites(name):
    rule = RULES[name]
    for text in rule.bad:
        assert rule.broken(made_up(text, rule.path)), text
    for text in rule.good:
        assert rule.broken(made_up(text, rule.path)) == []


def test_the_rules_are_for_the_portable_packages_only():
    assert not any(rule.broken(made_up(text, "wwe_kit/made_up.py")) for rule in RULES.values() for text in rule.bad)


def test_micropython_itself_parses_every_portable_module():
    sources = {path: file.read_text(encoding="utf-8") for path, file in files() if path.partition("/")[0] in PORTABLE}
    question = {
        "runtime": runtimes.MICROPYTHON,
        "module": str(runtimes.runtime_files(runtimes.MICROPYTHON)["micropython.mjs"]),
        "entries": [],
        "modules": sources,
        "imports": [],
    }
    command = [runtimes.node_command(), resource("web/node/check-modules.mjs")]
    answer = subprocess.run(command, input=json.dumps(question), capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout)["problems"] == []

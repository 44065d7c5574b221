"""What MicroPython takes at first, and does otherwise than CPython: docs/differences.md has the whole list."""

import ast
import re
from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.runtimes.runtimes import MICROPYTHON

OTHERWISE = rule(
    "WWE209",
    Severity.WARNING,
    "MicroPython does not do this",
    "The module is read without an error, and the line fails when it runs, or does something else. "
    "[What differs between the runtimes](../differences.md) lists all that is known.",
    bad='from genesys.wwe import page\n\n\nasync def main():\n    number = "tel:5001".removeprefix("tel:")\n'
    '    page.fill("#app", number)\n',
    good='from genesys.wwe import page\n\n\nasync def main():\n    number = "tel:5001"[len("tel:") :]\n'
    '    page.fill("#app", number)\n',
    settings='runtime = "micropython"\n',
)

_PYODIDE = 'take runtime = "pyodide"'
# Methods of text that MicroPython lacks -> how to write it.
_OF_TEXT = {
    "removeprefix": "compare with startswith, and cut with a slice",
    "removesuffix": "compare with endswith, and cut with a slice",
    "casefold": "write lower()",
    "zfill": 'write f"{value:05d}"',
    "ljust": 'write f"{text:<10}"',
    "rjust": 'write f"{text:>10}"',
    "capitalize": "write text[:1].upper() + text[1:]",
    "title": "write it for each word: text[:1].upper() + text[1:]",
    "swapcase": _PYODIDE,
    "expandtabs": 'write replace("\\t", "    ")',
    "isalnum": "ask isalpha() and isdigit() of each character",
    "isdecimal": "write isdigit()",
    "isnumeric": "write isdigit()",
    "isidentifier": _PYODIDE,
    "isprintable": _PYODIDE,
    "istitle": _PYODIDE,
}
_OF_A_MOMENT = re.compile(r"%[a-zA-Z]")
_OF_JSON = ("indent", "default", "sort_keys")
_PATTERNS = ("re.compile", "re.match", "re.search", "re.sub")
_LACKING_PATTERNS = (
    (
        re.compile(r"(?<!\\)\{\d+(,\d*)?\}"),
        "counts such as {2}, and matches nothing",
        "Write the part as often as it is meant",
    ),
    (re.compile(r"\(\?P[<=]"), "named groups", "Use group(1)"),
    (re.compile(r"\(\?<?[=!]"), "looking ahead or back", "Match more, and take a group of it"),
)


def is_missing_in_micropython(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find what MicroPython lacks, and says only when it comes to the line."""
    if extension.interpreter == MICROPYTHON:
        yield from found_in(extension, module)


def found_in(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find it, whatever the extension runs on."""
    own = {name for other in extension.modules for name in other.defined}
    for node in module.nodes:
        sentence = ""
        if isinstance(node, ast.Call):
            sentence = _of_call(node, module.dotted(node.func), own)
        elif isinstance(node, ast.AsyncFunctionDef) and _yields(node):
            cure = "Write a class with __aiter__ and __anext__"
            sentence = f"{node.name}() is no asynchronous generator on MicroPython. {cure}."
        elif isinstance(node, ast.FormattedValue) and _is_of_a_moment(node.format_spec):
            sentence = 'A date or a time has no format on MicroPython: write its parts, as in f"{moment.hour:02d}".'
        if sentence:
            yield module.finding(OTHERWISE, node, sentence)


def _of_call(call: ast.Call, name: str, own: set[str]) -> str:
    if isinstance(call.func, ast.Attribute) and not name:
        method = call.func.attr
        if method in _OF_TEXT and method not in own:
            return f"text has no {method}() on MicroPython: {_OF_TEXT[method]}."
    if name == "builtins.isinstance" and len(call.args) == 2 and _is_union(call.args[1]):
        return "isinstance with | raises TypeError on MicroPython: pass a tuple of types."
    if name == "json.dumps" and (given := [word.arg for word in call.keywords if word.arg in _OF_JSON]):
        return f"json.dumps takes no {given[0]} on MicroPython. Write the text yourself, or {_PYODIDE}."
    if name in _PATTERNS and call.args and isinstance(pattern := call.args[0], ast.Constant):
        for lacking, what, cure in _LACKING_PATTERNS:
            if isinstance(pattern.value, str) and lacking.search(pattern.value):
                return f"MicroPython's regular expressions do not know {what}. {cure}, or {_PYODIDE}."
    return ""


def _is_of_a_moment(spec: ast.expr | None) -> bool:
    """Return whether a format is one of strftime: `%H:%M`, but not `.0%`."""
    parts = [part.value for part in getattr(spec, "values", ()) if isinstance(part, ast.Constant)]
    return any(_OF_A_MOMENT.search(str(part)) for part in parts)


def _is_union(node: ast.expr) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)


def _yields(function: ast.AsyncFunctionDef) -> bool:
    pending: list[ast.AST] = list(function.body)
    while pending:
        node = pending.pop()
        if isinstance(node, ast.Yield):
            return True
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            pending.extend(ast.iter_child_nodes(node))
    return False

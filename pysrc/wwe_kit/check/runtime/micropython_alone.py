"""What MicroPython takes, and no other Python: tests in memory, type checkers and Pyodide cannot read the module."""

import ast
import warnings
from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.runtimes.runtimes import MICROPYTHON

ALONE = rule(
    "WWE211",
    Severity.WARNING,
    "Only MicroPython reads the module",
    "MicroPython takes some of what is no Python, such as `await` in a function without `async`. The page may work. "
    "Tests in memory, type checkers and Pyodide cannot read the module.",
    bad="import asyncio\n\n\ndef pause():\n    await asyncio.sleep(1)\n",
    good="import asyncio\n\n\nasync def pause():\n    await asyncio.sleep(1)\n",
    settings='runtime = "micropython"\n',
)
_CURES = {"outside async function": "Write `async def`.", "outside of an asynchronous function": "Write `async def`."}


def is_read_by_micropython_alone(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find what CPython's compiler refuses in a module that its parser takes."""
    if extension.interpreter != MICROPYTHON:
        return
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT if module.path in extension.entries else 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(module.source, module.path, "exec", flags, dont_inherit=True)
    except SyntaxError as error:
        yield ALONE.at(module.path, error.lineno or 1, _sentence(error.msg))


def _sentence(message: str) -> str:
    cure = next((cure for end, cure in _CURES.items() if message.endswith(end)), "")
    return f"{message}: MicroPython takes it, and no other Python. {cure}".rstrip()

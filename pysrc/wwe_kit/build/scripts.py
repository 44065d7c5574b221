"""What of `web/` goes into a page: our scripts and style sheets without comments, and the glue of the runtimes."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from wwe_kit.resources import resource

# Our style sheets, by the names that `style` of `[tool.wwe]` gives them.
SHEETS = ("base", "classless")

# Whole lines, and what follows code. No text of ours has two slashes after a space: a test looks.
_LINE_COMMENT = re.compile(rb"^[ \t]*//.*$|[ \t]+// .*$", re.MULTILINE)
_COMMENT = re.compile(r"\s*/\*.*?\*/", re.DOTALL)
# What the runtimes' glue exports, and what is there instead. MicroPython's puts itself on the global object as well.
_EXPORTS = (
    (re.compile(rb"export default _createMicroPythonModule;\s*export (?=async function loadMicroPython)"), rb""),
    (re.compile(rb"export default (_createPyodideModule);"), rb"globalThis.createPyodideModule = \1;"),
    (re.compile(rb"export\s*\{[^}]*?([\w$]+) as loadPyodide\b[^}]*\};?"), rb"globalThis.loadPyodide = \1;"),
)
# What MicroPython's glue has for whoever builds it: what it would say of names that nobody asks for, and its own
# command for Node.js, whose `await` would make the whole script wait.
_UNUSED = (
    (
        re.compile(
            rb'\[(?:"[\w$]+",)+"[\w$]+"\]\.forEach\((?:function\(sym\)\{)?unexportedRuntimeSymbol(?:\(sym\)\})?\)'
        ),
        rb"0",
    ),
    (re.compile(rb'assert\(void 0!==wasmExports\.\w+,"missing Wasm export: \w+"\)'), rb"0"),
    (re.compile(rb'ignoredModuleProp\("\w+"\)'), rb"0"),
    (re.compile(rb'Module\.\w+=makeInvalidEarlyAccess\("\w+"\)'), rb"0"),
    (
        re.compile(
            rb'if\((globalThis\.loadMicroPython=loadMicroPython),"object"==typeof process.*?(?=class PyProxy\{)'
        ),
        rb"\1;",
    ),
)
_SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*$", re.MULTILINE)


def script(path: str) -> bytes:
    """Return a script of ours, below `web/`, without its comments. Its lines keep their numbers."""
    file = resource(f"web/{path}")
    return _without_comments(file, file.stat().st_mtime_ns)


@cache
def _without_comments(file: Path, _changed: int) -> bytes:
    """Return a script without its comments, made anew when it changes: every build needs all of them."""
    return _LINE_COMMENT.sub(b"", file.read_bytes())


def joined(parts: Iterable[str], glue: bytes = b"") -> bytes:
    """Return scripts of ours as one, behind what loads the runtime."""
    return b"\n".join([*([glue] if glue else []), *(script(part) for part in parts)])


def sheet(name: str) -> str:
    """Return a style sheet of ours, as it stands in a page."""
    return _COMMENT.sub("", resource(f"web/frame/{name}.css").read_text(encoding="utf-8")).strip()


def glue(*files: Path) -> bytes:
    """Return the modules that load a runtime so that our scripts can follow them: what they export is a global."""
    return _glue(files, tuple(file.stat().st_mtime_ns for file in files))


@cache
def _glue(files: tuple[Path, ...], _changed: tuple[int, ...]) -> bytes:
    content = b"\n".join(_SOURCE_MAP.sub(b"", file.read_bytes()) for file in files)
    for found, instead in (*_EXPORTS, *_UNUSED):
        content = found.sub(instead, content)
    return content

"""What of `web/` goes into a page: our scripts and style sheets without comments, and the glue of the runtimes."""

import re
from pathlib import Path

from wwe_kit.resources import resource

# Our style sheets, by the names that `style` of `[tool.wwe]` gives them.
SHEETS = ("base", "classless")

_COMMENT_LINE = re.compile(rb"^[ \t]*//.*$", re.MULTILINE)
_COMMENT = re.compile(r"\s*/\*.*?\*/", re.DOTALL)
# What the runtimes' glue exports, and what is there instead. MicroPython's puts itself on the global object as well.
_EXPORTS = (
    (re.compile(rb"export default _createMicroPythonModule;\s*export (?=async function loadMicroPython)"), rb""),
    (re.compile(rb"export default (_createPyodideModule);"), rb"globalThis.createPyodideModule = \1;"),
    (re.compile(rb"export\s*\{[^}]*?([\w$]+) as loadPyodide\b[^}]*\};?"), rb"globalThis.loadPyodide = \1;"),
)
_SOURCE_MAP = re.compile(rb"^//# sourceMappingURL=.*$", re.MULTILINE)


def script(path: str) -> bytes:
    """Return a script of ours, below `web/`, without the lines that are comments. Its lines keep their numbers."""
    return _COMMENT_LINE.sub(b"", resource(f"web/{path}").read_bytes())


def sheet(name: str) -> str:
    """Return a style sheet of ours, as it stands in a page."""
    return _COMMENT.sub("", resource(f"web/frame/{name}.css").read_text(encoding="utf-8")).strip()


def glue(*files: Path) -> bytes:
    """Return the modules that load a runtime so that our scripts can follow them: what they export is a global."""
    content = b"\n".join(_SOURCE_MAP.sub(b"", file.read_bytes()) for file in files)
    for exported, is_global in _EXPORTS:
        content = exported.sub(is_global, content)
    return content

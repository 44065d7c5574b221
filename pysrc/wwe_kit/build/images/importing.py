"""Runs the scripts in Node.js that import an extension's modules: one whose top level never ends is named."""

import ast
from collections.abc import Mapping
from pathlib import Path

from wwe_kit.check.syntax import parse
from wwe_kit.errors import BadInput
from wwe_kit.runtimes.node_script import TooLate, run_script

LIMIT_S = 30.0  # for one import; the largest of the standard library's takes two seconds on a busy machine
_SIGN = "importing "  # what the scripts say on stderr before each import


class NeverEnds(Exception):
    """An import that had not ended; `module` is what was imported."""

    def __init__(self, module: str) -> None:
        super().__init__(module)
        self.module = module

    def as_bad_input(self, folder: Path, sources: Mapping[str, str]) -> BadInput:
        """Return the sentence for it. `sources` are the extension's modules, by their path below its folder."""
        place = self.module.replace(".", "/")
        path = next((path for path in (f"{place}.py", f"{place}/__init__.py") if path in sources), "")
        line = _first_loop(sources[path]) if path else 0
        where = f"{folder / path if path else self.module}{f', line {line}' if line else ''}"
        return BadInput(
            f"{where}: the import of this module had not ended after {LIMIT_S:g} s, so no page that imports it "
            "would start. Move what takes long out of its top level, into a function."
        )


def run_importing(script: str, question: str) -> str:
    """Run one of the kit's scripts in Node.js; return what it has answered.

    Raises NeverEnds for an import that takes longer than the limit, and BadInput where the script fails.
    """
    imports = _Imports()
    try:
        return run_script(script, question, heard=imports.heard, limit_s=lambda: LIMIT_S if imports.module else None)
    except TooLate:
        raise NeverEnds(imports.module) from None


class _Imports:
    """What a script says of its imports; `module` is the one that is under way, "" for none."""

    def __init__(self) -> None:
        self.module = ""

    def heard(self, line: str) -> bool:
        """Take a line of stderr; return whether it is about an import."""
        is_import = line.startswith(_SIGN)
        if is_import:
            self.module = line.removeprefix(_SIGN).strip().partition(":")[0]
        return is_import


def _first_loop(source: str) -> int:
    """Return the line of the first loop at the top level; 0 for none, or where CPython cannot read the module."""
    try:
        loops = [node.lineno for node in parse(source).body if isinstance(node, (ast.While, ast.For))]
    except SyntaxError:
        return 0
    return min(loops, default=0)

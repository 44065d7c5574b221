"""Runs the scripts in Node.js that import an extension's modules: one whose top level never ends is named."""

import ast
import contextlib
import subprocess
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO

from wwe_kit.build.standard_library import without_stack
from wwe_kit.check.syntax import parse
from wwe_kit.errors import BadInput
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

LIMIT_S = 30.0  # for one import; the largest of the standard library's takes two seconds on a busy machine
# What the scripts say on stderr: this before each import, and this when their answer is complete, in one line.
_SIGN, _ANSWERED = "importing ", "answered\n"


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
    """Run one of the kit's scripts in Node.js; return what it has printed.

    Raises NeverEnds for an import that takes longer than the limit, and BadInput where the script fails.
    """
    command = [runtimes.node_command(), str(resource(script))]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8") as process:
        printed, said = _Lines(process.stdout), _Lines(process.stderr)
        with contextlib.suppress(BrokenPipeError), process.stdin or contextlib.nullcontext() as stdin:
            print(question, end="", file=stdin)  # one that has ended says why
        try:
            errors, has_answered = _followed(said)
            answer = (printed.next() or "").rstrip("\n") if has_answered else "".join(iter(printed.next, None))
        except NeverEnds:
            process.kill()
            raise
        if has_answered:
            process.kill()  # on a busy machine, Node.js may wait at its end for threads of its own, for ever
    if process.returncode and not has_answered:
        raise BadInput(f"{script} failed in Node.js: {without_stack(errors)[-400:]}")
    return answer


def _followed(said: "_Lines") -> tuple[str, bool]:
    """Return what a script has said on stderr beside its imports, and whether it has answered. Raises NeverEnds."""
    module, errors = "", ""
    while True:
        try:
            line = said.next(LIMIT_S if module else None)
        except Empty:
            raise NeverEnds(module) from None
        if line is None or line == _ANSWERED:
            return errors, line is not None
        if line.startswith(_SIGN):
            module = line.removeprefix(_SIGN).strip().partition(":")[0]
        else:
            errors += line


class _Lines:
    """The lines of a stream, read in a thread of its own, so that nobody has to wait for one."""

    def __init__(self, stream: IO[str] | None) -> None:
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        threading.Thread(target=self._read, args=(stream or (),), daemon=True).start()

    def next(self, timeout_s: float | None = None) -> str | None:
        """Return the next line; None at the end. Raises Empty where none has come in time."""
        return self._lines.get(timeout=timeout_s)

    def _read(self, stream: Iterable[str]) -> None:
        with contextlib.suppress(ValueError):  # it was closed, because the command was interrupted
            for line in stream:
                self._lines.put(line)
        self._lines.put(None)


def _first_loop(source: str) -> int:
    """Return the line of the first loop at the top level; 0 for none, or where CPython cannot read the module."""
    try:
        loops = [node.lineno for node in parse(source).body if isinstance(node, (ast.While, ast.For))]
    except SyntaxError:
        return 0
    return min(loops, default=0)

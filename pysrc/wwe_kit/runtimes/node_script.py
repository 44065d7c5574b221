"""Runs the kit's own scripts in Node.js: a question, an answer, and no waiting for Node.js to end.

On a busy machine, Node.js may wait at its end for threads of its own, for ever. web/node/answering.mjs is the other
side.
"""

import contextlib
import re
import subprocess
import threading
from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue
from typing import IO

from wwe_kit.errors import BadInput
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

_ANSWERED = "answered\n"  # what a script says on stderr when its answer, which is one line, is complete
# "    at name (file:1:2)", and after the stack what was thrown and who has written it.
_STACK = re.compile(r"\s+at |\s*$|Node\.js v|\s+pyodide_fatal_error: true")


class TooLate(Exception):
    """A script that has said nothing for as long as it may."""


def run_script(
    script: str,
    question: str = "",
    *arguments: str,
    what: str = "",
    heard: Callable[[str], bool] = lambda _line: False,
    limit_s: Callable[[], float | None] = lambda: None,
) -> str:
    """Run a script of the kit's in Node.js; return its answer. `what` could not be done, if it fails.

    `heard(line)` takes what the script says on stderr, and returns whether it is no error; `limit_s()` is how long the
    next line may take. Raises TooLate for one that takes longer, and BadInput where the script fails.
    """
    command = [runtimes.node_command(), str(resource(script)), *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8") as process:
        printed, said = _Lines(process.stdout), _Lines(process.stderr)
        with contextlib.suppress(BrokenPipeError), process.stdin or contextlib.nullcontext() as stdin:
            print(question, end="", file=stdin)  # one that has ended says why
        try:
            errors, has_answered = _followed(said, heard, limit_s)
            answer = (printed.next() or "").rstrip("\n") if has_answered else "".join(iter(printed.next, None))
        except BaseException:  # Ctrl-C, too: nobody waits for the answer any more
            process.kill()
            raise
        if has_answered:
            process.kill()
    if process.returncode and not has_answered:
        raise BadInput(f"{what or f'{script} failed in Node.js'}: {without_stack(errors)[-400:]}")
    return answer


def without_stack(stderr: str) -> str:
    """Return what Node.js has written of an error, without the lines of its stack, of which there may be hundreds."""
    lines = stderr.strip().splitlines()
    return "\n".join(line for line in lines if not _STACK.match(line)).strip()


def _followed(said: "_Lines", heard: Callable[[str], bool], limit_s: Callable[[], float | None]) -> tuple[str, bool]:
    """Return what a script has said on stderr as errors, and whether it has answered. Raises TooLate."""
    errors = ""
    while True:
        try:
            line = said.next(limit_s())
        except Empty:
            raise TooLate from None
        if line is None or line == _ANSWERED:
            return errors, line is not None
        if not heard(line):
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

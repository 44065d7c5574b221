"""Runs `web/frame/texts.js` in Node.js, which writes dates and numbers as browsers do, in one process for all pages."""

import atexit
import json
import subprocess
from functools import cache, lru_cache
from typing import Any

from wwe_kit.errors import BadInput
from wwe_kit.memory.dom.exceptions import DOMException
from wwe_kit.memory.texts.agent import machines_own
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

_SCRIPT = "web/node/page-texts.mjs"
_KEPT = 1000  # answers that are remembered
_FILES = ("web/shared/codec.js", "web/frame/texts.js")


class Engine:
    """Node.js with the script; it ends with this process."""

    def __init__(self) -> None:
        command = [runtimes.node_command(), str(resource(_SCRIPT)), *(str(resource(file)) for file in _FILES)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8", env=machines_own()
        )
        atexit.register(self._end)

    def ask(self, question: str) -> dict[str, Any]:
        """Return the answer to a question. Raises BadInput where Node.js has ended."""
        assert self._process.stdin
        assert self._process.stdout
        try:
            print(question, file=self._process.stdin, flush=True)
            line = self._process.stdout.readline()
        except OSError:
            line = ""
        if not line:
            running.cache_clear()
            raise BadInput(f"{_SCRIPT}, which writes dates and numbers for pages in memory, has ended in Node.js.")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _end(self) -> None:
        self._process.kill()
        self._process.communicate()


running = cache(Engine)


@lru_cache(_KEPT)
def asked(page: str, text: str | None = None, value: str | None = None) -> str:
    """Return what `wweTexts` of a page tells, or makes of a value; all are texts, `page` as page-texts.mjs has it.

    Raises DOMException for what `Intl` refuses, and BadInput where Node.js fails.
    """
    question = {"page": json.loads(page), "format": None if text is None else [text, value]}
    answer = running().ask(json.dumps(question))
    if "error" in answer:
        name, message = answer["error"]
        raise DOMException(message, name)
    return str(answer["told" if text is None else "text"])

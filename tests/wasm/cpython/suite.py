"""Runs portable tests on CPython, as `suite.mjs` does on the others, with a `js` that is Node.js.

The question on the standard input: {"folders": [path], "names": [test module], "javascript": [command]}.
"""

import asyncio
import json
import sys

question = json.load(sys.stdin)
answers, sys.stdout = sys.stdout, sys.stderr  # where what is printed goes
sys.path[0:0] = question["folders"]

import js  # noqa: E402 - what is found depends on the question
import reporting  # noqa: E402

with js.JavaScript(question["javascript"]) as js.javascript:
    answers.write(asyncio.run(reporting.report(" ".join(question["names"]))))

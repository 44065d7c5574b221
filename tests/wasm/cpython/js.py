"""The module `js` for CPython: Node.js at the other end of a pipe, where the objects stay; here they are handles."""

import json
import subprocess


class Handle:
    """An object at the other end, by its number there."""

    def __init__(self, number):
        self.number = number


class JavaScript:
    """The functions of `javascript.mjs`, by their names."""

    def __init__(self, command):
        pipe = subprocess.PIPE
        self._node = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self._node.communicate()

    def __getattr__(self, name):
        return lambda *arguments: self._call(name, arguments)

    def _call(self, name, arguments):
        self._node.stdin.write(json.dumps([name, *arguments], default=_crossing) + "\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        if not line:
            raise RuntimeError("Node.js ended in " + name)
        return json.loads(line, object_hook=lambda handle: Handle(handle["object"]))


def _crossing(handle):
    return {"object": handle.number}

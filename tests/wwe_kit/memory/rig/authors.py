"""Code that runs as an author's does, for a test."""

import builtins

from wwe_kit.memory.guards import own_builtins


def run(source, **names):
    """Run a text as an author's module; return its names."""
    namespace = {"__builtins__": vars(builtins) | own_builtins(print), "__name__": "authors"} | names
    exec(compile(source, "main.py", "exec"), namespace)
    return namespace

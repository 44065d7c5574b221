"""Code that runs as an author's does, for a test."""

import builtins

from wwe_kit.memory.guards import own_builtins, with_tests_time


def run(source, **names):
    """Run a text as an author's module; return its names."""
    found = vars(builtins) | own_builtins(lambda _level, text: print(text))
    namespace = {"__builtins__": found, "__name__": "authors"} | names
    exec(compile(with_tests_time(source, "main.py"), "main.py", "exec"), namespace)
    return namespace

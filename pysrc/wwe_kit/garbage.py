"""Python's garbage collector, where it would look at much and find nothing.

An import makes thousands of objects that stay to the end. The collector runs after every 700 of them, and once more
when Python ends: that was a quarter of what a short command or a short run of tests took of the processor.
"""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module

_RARELY = 50_000  # new objects


def collect_rarely() -> None:
    """Let a command collect after many objects only, and not at its end: the system takes back its memory anyway."""
    gc.set_threshold(_RARELY)
    atexit.register(gc.freeze)


@cache
def import_to_stay(*modules: str) -> None:
    """Import modules, the first time that they are named, and let the collector pass over what they have made."""
    with _nothing_collected():
        for module in modules:
            import_module(module)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()

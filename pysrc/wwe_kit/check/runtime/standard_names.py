"""What Pyodide surely has of the standard library: what this Python has too, and no platform decides."""

import builtins
import importlib
import importlib.util
import sys
import warnings
from functools import cache

# They are gone in newer Python, belong to a platform or a screen, or do something when they are imported.
_DOUBTFUL = """
    aifc antigravity asynchat asyncore audioop cgi cgitb chunk crypt curses dbm distutils ensurepip fcntl grp idlelib
    imghdr imp lib2to3 mailcap msilib msvcrt multiprocessing nis nntplib nt ntpath ossaudiodev pipes posix pwd readline
    resource smtpd sndhdr spwd sunau syslog telnetlib termios test this tkinter tty turtle turtledemo uu venv winreg
    winsound xdrlib
    """
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))


def surely_has(module: str, name: str = "") -> bool:
    """Return whether Pyodide has a module, or a name in it, without asking it. False means that nobody knows."""
    top = module.partition(".")[0]
    if top not in sys.stdlib_module_names or top in _DOUBTFUL.split() or (top.startswith("_") and top != "__future__"):
        return False
    return _has(module, name)


def names_of_library(module: str) -> list[str]:
    """Return the names of a module that Pyodide surely has, as far as this Python knows; none for any other."""
    return [name for name in dir(importlib.import_module(module)) if name[0] != "_"] if surely_has(module) else []


@cache
def _has(module: str, name: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if not name:
                return importlib.util.find_spec(module) is not None
            if hasattr(importlib.import_module(module), name):
                return True
            return importlib.util.find_spec(f"{module}.{name}") is not None
    except (ImportError, ValueError, AttributeError):
        return False

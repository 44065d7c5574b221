"""Stands for `pyodide._package_loader` in an image: it installs packages, and drags in what reads archives.

Pyodide asks for its folders at every start. Whoever asks for more gets the real one, which is fetched with the library.
"""

import importlib
import sys

from pyodide_js import loadedPackages  # noqa: F401 - Pyodide counts it among the objects an image may refer to

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class _Folder:
    """A folder by its path; Pyodide wants an object, as the real one has."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path


SITE_PACKAGES = _Folder(f"/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages")
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Say which packages are there: none."""


def __getattr__(name: str) -> "Any":
    """Return what only the real one has. Raises ImportError where an image is made, which is made without it."""
    if name.startswith("__"):
        raise AttributeError(name)
    del sys.modules[__name__]
    real = importlib.import_module(__name__)
    if real.__file__ == __file__:
        raise ImportError(f"{__name__}.{name} is there in a page only")
    return getattr(real, name)

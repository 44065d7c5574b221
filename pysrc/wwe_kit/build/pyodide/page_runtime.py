"""The files of Pyodide's that the pages of a release fetch, without what only compiled packages need."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from wwe_kit.build.pyodide import exports, functions, glue
from wwe_kit.packages.copied import with_large_apart
from wwe_kit.packages.package import Package
from wwe_kit.packages.packages import packages_of
from wwe_kit.project.project import Project
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached

GLUE, WASM, MAIN = "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs"
_ASKS_FOR_MORE = ("ctypes", "micropip", "loadPackage", "pyodide_js", "_package_loader")
_KEPT = 64  # packages that were looked through last


class PageRuntime(NamedTuple):
    """The files of Pyodide's by name, as pages get them, and the folder of the site that they go to."""

    folder: str
    files: Mapping[str, Path]


def page_runtime(project: Project) -> PageRuntime:
    """Return what the pages of an extension get of Pyodide.

    Its wasm has fewer exports, and less code, and its glue what that wasm imports; its folder is named after what is in
    it. An extension with compiled packages, or with a module that seems to ask for more, gets Pyodide as it is.
    """
    name, files = _published()
    if _gets_all(project):
        return PageRuntime(name, files)
    return PageRuntime(f"{name}-{_key()}", {**files, WASM: _wasm(), GLUE: cached(f"{name}-{_key()}.mjs", _write_glue)})


def page_wasm(project: Project) -> Path:
    """Return the wasm alone, which is there sooner: it takes longest to compress."""
    return _published().files[WASM] if _gets_all(project) else _wasm()


def _published() -> PageRuntime:
    name = f"{runtimes.PYODIDE}-{runtimes.package_version('pyodide')}"
    return PageRuntime(name, runtimes.runtime_files(runtimes.PYODIDE))


def _gets_all(project: Project) -> bool:
    project = with_large_apart(project, runtimes.PYODIDE)
    packages = packages_of(project, runtimes.PYODIDE)
    return asks_for_more(project.author_sources().values()) or any(map(_needs_all, packages))


def asks_for_more(sources: Iterable[str]) -> bool:
    """Return whether one of these modules may ask the wasm for any name, or load a compiled package while it runs."""
    return any(word in text for text in sources for word in _ASKS_FOR_MORE)


@lru_cache(_KEPT)
def _needs_all(package: Package) -> bool:
    """Return whether a package is compiled, or has a module that may ask for more."""
    files = (package.folder / path for path in package.sources)
    return bool(package.compiled) or asks_for_more(file.read_text(encoding="utf-8", errors="replace") for file in files)


def _wasm() -> Path:
    return cached(f"{_published().folder}-{_key()}.wasm", lambda file: functions.write_reachable(_trimmed()[0], file))


def _write_glue(file: Path) -> None:
    glue.write_needed(_trimmed()[1], _wasm(), _callers(), file)


def _trimmed() -> tuple[bytes, str]:
    files = _published().files
    return exports.trimmed(files[WASM].read_bytes(), files[GLUE].read_text(encoding="utf-8"), _callers())


def _callers() -> list[str]:
    """Return the scripts of a page that call the wasm, beside its glue."""
    ours = sorted(resource("web/frame").rglob("*.js"))
    return [file.read_text(encoding="utf-8") for file in (runtimes.runtime_files(runtimes.PYODIDE)[MAIN], *ours)]


@cache
def _key() -> str:
    """Return what stands for everything that decides about the files. Pyodide's own are those of its version."""
    texts = [Path(exports.__file__).read_text(encoding="utf-8"), *functions.scripts(), *glue.decides(), *_callers()]
    return hashlib.sha256("".join(texts).encode()).hexdigest()[:10]

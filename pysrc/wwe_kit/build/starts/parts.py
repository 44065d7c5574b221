"""The scripts of ours that a page's two scripts are made of: `early.js` listens at once, `start.js` starts Python."""

from wwe_kit.build.bundle import fetches, imports_texts
from wwe_kit.build.page_start import kept_by
from wwe_kit.build.starts.start import Start
from wwe_kit.project.project import Project
from wwe_kit.runtimes import runtimes

_EARLY = ("shared/codec.js", "frame/panel.js", "frame/early.js")
_IN_DEVELOPMENT = ("frame/console.js", "frame/watch.js", "frame/development/typed.js")
_ON_TOP = ("frame/development/source.js", "frame/development/entry-time.js")  # in development, of what `_EARLY` makes
_STARTS = {
    runtimes.MICROPYTHON: ("frame/micropython.js", "frame/image.js", "frame/start.js", "frame/start-micropython.js"),
    runtimes.PYODIDE: (
        *("frame/files/read-now.js", "frame/start.js", "frame/image.js", "frame/pyodide.js"),
        "frame/start-pyodide.js",
    ),
    runtimes.PYSCRIPT: ("frame/start.js", "pyscript/storage.js", "frame/start-pyscript.js"),
}
_PYODIDE_BELOW_PYSCRIPT = ("frame/pyodide.js",)
_MICROPYTHON_BELOW_PYSCRIPT = ("frame/micropython.js", "frame/image.js", "pyscript/interpreter.js")


def early_parts(project: Project, runtime: str, *, is_development: bool) -> list[str]:
    """Return the parts of `early.js`, in their order."""
    fetching = ["frame/fetch.js"] if fetches(project.author_sources().values()) else []
    texts = ["frame/texts.js"] if _has_texts(project) else []
    compiling = ["frame/files/wasm.js"] if runtime == runtimes.MICROPYTHON else []
    before, after = (_IN_DEVELOPMENT, _ON_TOP) if is_development else ((), ())
    if is_development and kept_by(project, runtime):
        after = (*after, "frame/development/inside.js")
    return [*compiling, *before, *_EARLY, *after, *fetching, *texts]


def start_parts(project: Project, runtime: str, start: Start) -> list[str]:
    """Return the parts of `start.js`, in their order; the runtime's glue comes before them."""
    *before, last = _STARTS[runtime]
    if start.pyscript:
        before = [*(_PYODIDE_BELOW_PYSCRIPT if start.interpreter else _MICROPYTHON_BELOW_PYSCRIPT), *before]
    if start.has_packages:
        before = [*dict.fromkeys(["frame/files/read-now.js", *before, "frame/files/packages.js"])]
    keeping = ["frame/keeper.js"] if kept_by(project, runtime) else []
    waiting = ["frame/texts-wait.js"] if _has_texts(project) else []
    if "own-files" in start.settings:
        waiting.append("frame/files/own-files.js")
    return [*keeping, *before, *waiting, last]


def _has_texts(project: Project) -> bool:
    return bool(project.languages) or imports_texts(project.author_sources().values())

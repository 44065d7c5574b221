"""Who is compared, and the folder that each is served from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from wwe_kit.build.compression import Size, write_precompressed
from wwe_kit.build.site import Site, SiteFile, media_type, write_site
from wwe_kit.build.size_report import measure_sizes
from wwe_kit.project.project import load_project
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE, PYSCRIPT

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to start. `started` is what its page must say of its start; a page that says otherwise fell back.

    `keeper` is the view that keeps the interpreter for the others; a page that starts one of its own fell back.
    """

    name: str
    runtime: str = ""
    interpreter: str = MICROPYTHON
    snapshot: bool = True
    started: str | None = None
    keeper: str = ""


JAVASCRIPT = Contender("JavaScript")
EMPTY = Contender("empty page")
PYTHON = (
    Contender("MicroPython", MICROPYTHON),
    Contender("Pyodide, kept", PYODIDE, keeper="keeper"),
    Contender("Pyodide, snapshot", PYODIDE, started="snapshot"),
    Contender("Pyodide, plain", PYODIDE, snapshot=False, started="plain"),
    Contender("PyScript + MicroPython", PYSCRIPT),
    Contender("PyScript + Pyodide", PYSCRIPT, PYODIDE),
)
ALL = (JAVASCRIPT, *PYTHON)


def write(contender: Contender, folder: Path) -> Mapping[str, Size]:
    """Write a contender's files, precompressed too; return what a first visit of it weighs."""
    if not contender.runtime:
        source = _HERE / ("javascript" if contender is JAVASCRIPT else "empty")
        return _write_plain(source, folder)
    project = replace(
        load_project(_HERE / "extension"),
        interpreter=contender.interpreter,
        snapshot=contender.snapshot,
        keeper=contender.keeper,
    )
    site = write_site(project, folder, runtime=contender.runtime)
    return measure_sizes(site, write_precompressed(site, folder))


def _write_plain(source: Path, folder: Path) -> Mapping[str, Size]:
    site = Site()
    folder.mkdir()
    for file in source.iterdir():
        site.files[file.name] = SiteFile(file.read_bytes(), media_type(file.name))
        (folder / file.name).write_bytes(file.read_bytes())
    return {"all": Size.of_all(write_precompressed(site, folder).values())}

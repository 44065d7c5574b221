"""Who is compared, and the folder that each is served from."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from wwe_kit.build.compression import Size, write_precompressed
from wwe_kit.build.site import Site, SiteFile, media_type, write_site
from wwe_kit.build.size_report import measure_sizes
from wwe_kit.project.project import load_project
from wwe_kit.resources import require_checkout
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE, PYSCRIPT

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to start. `started` is what its page must say of its start; a page that says otherwise fell back.

    `page` is the view that is measured, `keeper` the one that keeps the interpreter for the others; a page that starts
    one of its own then fell back.
    """

    name: str
    runtime: str = ""
    interpreter: str = MICROPYTHON
    snapshot: bool = True
    started: str | None = None
    page: str = "index"
    keeper: str = ""


JAVASCRIPT = Contender("JavaScript")
EMPTY = Contender("empty page")
EXAMPLE = Contender("examples/wrap-up", PYODIDE, page="wrap-up", keeper="shift")
PYTHON = (
    Contender("MicroPython", MICROPYTHON, started="snapshot"),
    Contender("Pyodide, kept", PYODIDE, keeper="keeper"),
    EXAMPLE,
    Contender("Pyodide", PYODIDE, started="snapshot"),
    Contender("Pyodide, no image", PYODIDE, snapshot=False, started="plain"),
    Contender("PyScript + MicroPython", PYSCRIPT, started="snapshot"),
)
ALL = (JAVASCRIPT, *PYTHON)


def write(contender: Contender, folder: Path) -> Mapping[str, Size]:
    """Write a contender's files, precompressed too; return what a first visit of it weighs."""
    if not contender.runtime:
        source = _HERE / ("javascript" if contender is JAVASCRIPT else "empty")
        return _write_plain(source, folder)
    with tempfile.TemporaryDirectory() as place:
        return _write_python(contender, folder, _extension(contender, Path(place) / "extension"))


def _extension(contender: Contender, folder: Path) -> Path:
    """Write the extension into a folder. The example gets the lines that note the time, as the other one has them."""
    if contender is not EXAMPLE:
        return shutil.copytree(_HERE / "extension", folder)
    shutil.copytree(require_checkout() / "examples/wrap-up", folder)
    settings, entry = folder / "pyproject.toml", folder / "main.py"
    any_origin = settings.read_text(encoding="utf-8").replace('"https://workspace.example.com"', '"*"')
    settings.write_text(any_origin, encoding="utf-8")
    first_line, last_line = (
        f'page.document.documentElement.setAttribute("data-{name}", str(page.window.performance.now()))'
        for name in ("first-line", "answered")
    )
    begin, end = "\ncall = Handling", "\n    take(interaction)\n"
    before, after = entry.read_text(encoding="utf-8").rsplit(end, 1)
    text = before.replace(begin, f"\n{first_line}{begin}") + f"{end}    {last_line}\n{after}"
    entry.write_text(text, encoding="utf-8")
    return folder


def _write_python(contender: Contender, folder: Path, extension: Path) -> Mapping[str, Size]:
    project = replace(
        load_project(extension), interpreter=contender.interpreter, snapshot=contender.snapshot, keeper=contender.keeper
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

"""`wwe build`: writes the static site, and tells what ships, what it weighs, and how soon its pages are ready."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from wwe_kit.build.compression import Compressor, Size
from wwe_kit.build.licences.pages import BILL, PAGE
from wwe_kit.build.pyodide.page_runtime import WASM, page_runtime, page_wasm
from wwe_kit.build.site import Site, write_site
from wwe_kit.build.size_report import kilobytes, measure_sizes, over_budget, table
from wwe_kit.hosting.address import Address
from wwe_kit.hosting.server_settings import SERVERS, beside, settings_text, write_beside
from wwe_kit.progress import step
from wwe_kit.project.project import Project
from wwe_kit.runtimes.runtimes import PYODIDE, PYSCRIPT, runtime_files

Say = Callable[[str], object]

_EXAMPLES = ("example.com", "example.net", "example.org", ".example")
_MOST = 8  # files that do not ship, of which the names are said
_HEAVY = 250_000  # bytes of memory that are worth a line


class Hosting(NamedTuple):
    """The web server that settings are made for, and where the site will be."""

    server: str
    address: Address


def build(
    project: Project,
    out: Path,
    *,
    runtime: str | None,
    is_measured: bool,
    say: Say,
    warn: Say,
    hosting: Hosting | None = None,
) -> dict[str, Any]:
    """Write the site and say what was written. Return the same for a program: what `--json` prints.

    Raises BadInput as `write_site` does, and for settings of a server that cannot be written.
    """
    warnings: list[str] = []

    def warn_of(complaint: str) -> None:
        warnings.append(complaint)
        warn(complaint)

    server_file = _server_file(hosting, out)
    site, written = _write(project, out, runtime, hosting)
    sizes = measure_sizes(site, written)
    _say_what_was_written(site, sizes, out, say)
    if hosting:
        _write_settings(hosting, site, out, server_file, project)
        say(f"\nWrote {server_file} for {hosting.server} and {hosting.address.origin}{hosting.address.path}")
    for complaint in filter(None, [*site.warnings, *_moments(site), over_budget(project, sizes)]):
        warn_of(complaint)
    _say_advice(project, site, say)
    startup = _startup_times(project, out, runtime or project.runtime, say, warn_of) if is_measured else None
    return {
        "out": str(out.resolve()),
        "pages": site.pages(),
        "ships": site.shipped,
        "licenses": PAGE,
        "sbom": BILL,
        "left_out": site.not_shipped,
        "headers": site.headers,
        "connect": project.connect,
        "skipped": site.skipped,
        "sizes": {name: asdict(size) for name, size in sizes.items()},
        "server": str(server_file.resolve()) if hosting else None,
        "startup": startup,
        "warnings": warnings,
    }


def _say_advice(project: Project, site: Site, say: Say) -> None:
    for advice in site.advice:
        say(f"\n{advice}")
    for origin in filter(_is_an_example, project.workspace_origins):
        say(
            f"{origin} in workspace-origins is only an example. Write there what the address of your workspace begins "
            'with, as in "https://HOST".'
        )


def _is_an_example(origin: str) -> bool:
    """Return whether an origin is of a name that is kept for examples, which no workspace has (RFC 2606)."""
    return (urlsplit(origin).hostname or "").endswith(_EXAMPLES)


def _server_file(hosting: Hosting | None, out: Path) -> Path:
    """Return where the settings of the server go; where there are none, the folder of the site."""
    if hosting is None:
        return out
    server = SERVERS[hosting.server]
    return out / server.file if server.is_inside else beside(hosting.server, out)


def _write_settings(hosting: Hosting, site: Site, out: Path, file: Path, project: Project) -> None:
    """Write the settings of the server beside the site; those that lie in it are written with it."""
    if file.parent != out:
        write_beside(file, settings_text(hosting.server, site, out, hosting.address, project.name))


def _write(project: Project, out: Path, runtime: str | None, hosting: Hosting | None) -> tuple[Site, dict[str, Size]]:
    """Write the site, compressed too. Each file is begun with while the rest is still made, a runtime's first."""
    written: dict[str, Size] = {}
    with Compressor() as compressor, ThreadPoolExecutor(1) as beside:

        def finish(site: Site, folder: Path) -> None:
            written.update(compressor.write(site, folder))
            if hosting and (server := SERVERS[hosting.server]).is_inside:
                text = settings_text(hosting.server, site, out, hosting.address, project.name)
                (folder / server.file).write_text(text, encoding="utf-8", newline="\n")

        for path, content in _wasm_files(project, runtime or project.runtime):
            compressor.begin(path, content)
        if (runtime or project.runtime) == PYODIDE:
            beside.submit(page_runtime, project)  # its glue is made while the standard library is compiled
        return write_site(project, out, runtime=runtime, added=compressor.begin, finish=finish), written


def _wasm_files(project: Project, runtime: str) -> Iterator[tuple[str, bytes]]:
    interpreter = project.interpreter if runtime == PYSCRIPT else runtime
    files = runtime_files(interpreter)
    if runtime == PYODIDE:
        files[WASM] = page_wasm(project)
    for name, file in files.items():
        if file.suffix == ".wasm":
            yield name, file.read_bytes()


def _say_what_was_written(site: Site, sizes: dict[str, Size], out: Path, say: Say) -> None:
    say(f"Wrote {out} with {', '.join(site.pages())}, and .gz and .br files where they are smaller")
    say(f"Files that ship: {', '.join(site.shipped)}")
    if site.not_shipped:
        others = ", ".join([*site.not_shipped[:_MOST], *(["..."] if len(site.not_shipped) > _MOST else [])])
        say(f"Files that do not: {others}. What Python is to read, files in [tool.wwe] must name.")
    say(f"The licenses of all parts are in {PAGE}, and as a bill of materials in {BILL}")
    for name, value in site.headers.items():
        say(f"Serve the pages with the header {name}: {value}")
    for module, added in (site.image.added if site.image else {}).items():
        if added >= _HEAVY:
            say(f"{module} adds {kilobytes(added)} to the memory that each page starts with")
    for module, why in site.skipped.items():
        say(f"{module} is not in the image, and each page imports it itself: {why}")
    say(f"\n{table(sizes)}")


def _moments(site: Site) -> Iterator[str]:
    """Yield what to say of modules whose import gives something else each time, but not in an image."""
    for module, function in (site.image.moments if site.image else {}).items():
        yield (
            f"{module} calls {function} when it is imported, which was when the site was built: every page gets the "
            "same. Call it in a function."
        )


def _startup_times(project: Project, out: Path, runtime: str, say: Say, warn: Say) -> dict[str, Any] | None:
    from wwe_kit.testing import startup_times  # noqa: PLC0415 - a build without it starts faster

    if missing := startup_times.why_not_measurable():
        say(f"\nThe time until pages are ready was not measured: {missing}")
        return None
    with step("Measuring in a browser how soon the pages are ready"):
        measured = startup_times.measure(project, out, runtime)
    say(f"\n{startup_times.table(measured)}")
    for complaint in startup_times.complaints(project, measured):
        warn(complaint)
    return {view: asdict(times) for view, times in measured.items()}

"""`wwe build`: writes the static site, and tells what ships, what it weighs, and how soon its pages are ready."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wwe_kit.build.compression import Compressor, Size
from wwe_kit.build.site import Site, write_site
from wwe_kit.build.size_report import measure_sizes, over_budget, table
from wwe_kit.progress import step
from wwe_kit.project.project import Project
from wwe_kit.runtimes.runtimes import PYSCRIPT, runtime_files

Say = Callable[[str], object]

_LARGE = 400_000  # bytes; compressing that takes a second


def build(
    project: Project, out: Path, *, runtime: str | None, is_measured: bool, say: Say, warn: Say
) -> dict[str, Any]:
    """Write the site and say what was written. Return the same for a program: what `--json` prints.

    Raises BadInput as `write_site` does.
    """
    warnings: list[str] = []

    def warn_of(complaint: str) -> None:
        warnings.append(complaint)
        warn(complaint)

    site, written = _write(project, out, runtime)
    sizes = measure_sizes(site, written)
    _say_what_was_written(site, sizes, out, say)
    for complaint in site.warnings:
        warn_of(complaint)
    if complaint := over_budget(project, sizes):
        warn_of(complaint)
    startup = _startup_times(project, out, runtime or project.runtime, say, warn_of) if is_measured else None
    return {
        "out": str(out.resolve()),
        "pages": site.pages(),
        "ships": site.shipped,
        "headers": site.headers,
        "skipped": site.skipped,
        "sizes": {name: asdict(size) for name, size in sizes.items()},
        "startup": startup,
        "warnings": warnings,
    }


def _write(project: Project, out: Path, runtime: str | None) -> tuple[Site, dict[str, Size]]:
    """Write the site, compressed too. What is large in a runtime is begun with, while the rest is still made."""
    written: dict[str, Size] = {}
    with Compressor() as compressor:

        def finish(site: Site, folder: Path) -> None:
            written.update(compressor.write(site, folder))

        for path, content in _large_files(project, runtime or project.runtime):
            compressor.begin(path, content)
        return write_site(project, out, runtime=runtime, finish=finish), written


def _large_files(project: Project, runtime: str) -> Iterator[tuple[str, bytes]]:
    files = runtime_files(project.interpreter if runtime == PYSCRIPT else runtime)
    for name, file in files.items():
        if file.stat().st_size > _LARGE:
            yield name, file.read_bytes()


def _say_what_was_written(site: Site, sizes: dict[str, Size], out: Path, say: Say) -> None:
    say(f"Wrote {out} with {', '.join(site.pages())}, and .gz and .br files where they are smaller")
    say(f"Files that ship: {', '.join(site.shipped)}")
    for name, value in site.headers.items():
        say(f"Serve the pages with the header {name}: {value}")
    for module, why in site.skipped.items():
        say(f"{module} is not in the image, and each page imports it itself: {why}")
    say(f"\n{table(sizes)}")


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

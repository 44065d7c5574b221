"""Runs measurements one after the other; what each has measured is in the page as soon as it has ended."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from wwe_kit.errors import BadInput, nearest
from wwe_kit.repository.bench.page import PAGE, Run, write_part
from wwe_kit.repository.bench.rows import ROWS
from wwe_kit.repository.tools import run_python
from wwe_kit.runtimes.runtimes import ensure_runtimes
from wwe_kit.testing.chromium import ensure_chromium, ensure_headless_shell
from wwe_kit.testing.firefox import ensure_firefox

Say = Callable[[str], object]

_BUSY = 0.25  # of load for each processor, before anything has begun


def run_benchmarks(root: Path, names: Sequence[str], say: Say) -> int:
    """Run the measurements named, or all, and write into docs/measurements.md what each has measured.

    A table stays as it is until its measurement has ended well. Return 1 where any has failed. Raises BadInput for one
    that is not there.
    """
    chosen = _chosen(root, names)
    run = _begun()
    ensure_runtimes(say)
    ensure_chromium(say, lambda _what: True)
    ensure_headless_shell(say, lambda _what: True)
    ensure_firefox(say, lambda _what: True)
    if run.load > _BUSY * run.processors:
        say(f"Something else is running here (load {run.load:.1f}): trust no time of this run, and few of its ratios.")
    begin = time.monotonic()
    failed = []
    for number, (name, file) in enumerate(chosen.items(), 1):
        say(f"{_minutes(begin)}  {number} of {len(chosen)}: {name}")
        if run_python(root, str(file)):
            failed.append(name)
        else:
            write_part(root, name, run)
    if failed != list(chosen):
        say(f"{_minutes(begin)}  Wrote {root / PAGE}")
    if failed:
        say(f"Failed, and not in the page: {', '.join(failed)}.")
    return 1 if failed else 0


def _chosen(root: Path, names: Sequence[str]) -> Mapping[str, Path]:
    """Return the files of the measurements, each once: as they are named, else first those of the summary."""
    files = {file.stem: file for file in sorted((root / "benchmarks").glob("[!_]*.py"))}
    if not files:
        raise BadInput(f"{root / 'benchmarks'} has no measurements yet.")
    for name in names:
        if name not in files:
            raise BadInput(f'There is no measurement "{name}". {nearest(name, files)}')
    first = [row.part for row in ROWS if row.part in files]
    return {name: files[name] for name in names or (*first, *files)}


def _begun() -> Run:
    at = datetime.now(UTC).strftime("%Y-%m-%d %H:%M")
    return Run(at, os.cpu_count() or 1, os.getloadavg()[0])


def _minutes(begin: float) -> str:
    minutes, seconds = divmod(int(time.monotonic() - begin), 60)
    return f"{minutes:2}:{seconds:02}"

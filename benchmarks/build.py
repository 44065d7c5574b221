"""How long does `wwe build` take? The first time on a machine, and again after an edit.

    python benchmarks/build.py            about a minute; a table, and all figures in .wwe/bench/build.json
    python benchmarks/build.py --quick    whether it still runs; its figures mean nothing

Each is a process of its own, from its start to its end, with the runtimes already fetched. The first build has an empty
cache. Before each later one the entry of the extension is edited, and a module of it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from _results import progress, save

from wwe_kit.resources import require_checkout
from wwe_kit.runtimes.cache import OVERRIDE
from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE

_BUDGET_S = {MICROPYTHON: (3, 1), PYODIDE: (20, 3)}  # the first, a later one
_LATER = 3
_EDITED = ("main.py", "customers.py")


def main() -> None:
    """Measure, write the file, and show the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    later = 1 if parser.parse_args().quick else _LATER
    figures = {runtime: _measured(runtime, later) for runtime in _BUDGET_S}
    rows = []
    for runtime, (first, *others) in figures.items():
        times = [f"{first:.1f}", f"{median(others):.1f} ({min(others):.1f}-{max(others):.1f})"]
        rows.append([runtime, *times, "{} and {}".format(*_BUDGET_S[runtime])])
    columns = ("", "first build, s", "later, s", "budget, s")
    save("build", {"budget": _BUDGET_S, "figures": figures}, {"build": (columns, rows)})


def _measured(runtime: str, later: int) -> list[float]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "screen-pop"
        shutil.copytree(require_checkout() / "examples/screen-pop", folder)
        progress(f"{runtime}: the first build")
        times = [_build(Path(place), folder, runtime)]
        for number in range(later):
            for name in _EDITED:
                with (folder / name).open("a", encoding="utf-8") as file:
                    file.write(f"\nEDITED = {number}\n")
            progress(f"{runtime}: a later build, {number + 1} of {later}")
            times.append(_build(Path(place), folder, runtime))
        return times


def _build(place: Path, folder: Path, runtime: str) -> float:
    command = [
        sys.executable,
        "-m",
        "wwe_kit",
        "build",
        str(folder),
        "--runtime",
        runtime,
        "--out",
        str(place / "site"),
    ]
    begin = perf_counter()
    environment = os.environ | {OVERRIDE: str(place / "cache")}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return perf_counter() - begin


if __name__ == "__main__":
    main()

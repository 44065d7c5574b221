"""What do packages cost a page? The examples with packages, and beside each the same page without them.

    python benchmarks/packages.py            about three minutes; a table, and all figures in .wwe/bench/packages.json
    python benchmarks/packages.py --quick    whether it still runs; its figures mean nothing

The two pages are opened in turns, in pairs, each pair in new browsers: once with nothing in the cache, and three
times again. The figures are the medians of all pairs, and of what the one page takes of the other in the same pair.
"""

import argparse
import re
import shutil
import tempfile
from pathlib import Path
from statistics import median

from _results import progress, save

from wwe_kit.build.compression import write_precompressed
from wwe_kit.build.site import write_site
from wwe_kit.project.project import Project, load_project
from wwe_kit.resources import require_checkout
from wwe_kit.runtimes.runtimes import PYODIDE
from wwe_kit.testing.startup_times import StartupTimes, measure

_PAIRS = 6
_EXAMPLES = ("caller", "customer")
_HERE = Path(__file__).parent


def main() -> None:
    """Measure, write the file, and show the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    pairs = 1 if parser.parse_args().quick else _PAIRS
    figures = {name: _measured(name, pairs) for name in _EXAMPLES}
    rows = [row for name, pair in figures.items() for row in _rows(name, pair)]
    columns = ("", "first visit, ms", "later, ms", "first visit, of the page without", "later, of the page without")
    save("packages", {"figures": figures}, {"packages": (columns, rows)})


def _rows(name: str, pairs: list[list[tuple[float, float]]]) -> list[list[str]]:
    times = [[median(pair[place][when] for pair in pairs) for when in range(2)] for place in range(2)]
    ratios = [median(with_them[when] / without[when] for with_them, without in pairs) for when in range(2)]
    shares = [f"{ratio:.0%}" for ratio in ratios]
    return [
        [f"examples/packages/{name}", *(f"{time:,.0f}" for time in times[0]), *shares],
        ["the same without packages", *(f"{time:,.0f}" for time in times[1]), "", ""],
    ]


def _measured(name: str, pairs: int) -> list[list[tuple[float, float]]]:
    """Return the times of each pair: first with packages, then without; first visit, and later."""
    with tempfile.TemporaryDirectory() as place:
        progress(f"{name}: building")
        sites = [_site(name, Path(place), has_packages=has_packages) for has_packages in (True, False)]
        return [_pair(name, sites, number, pairs) for number in range(1, pairs + 1)]


def _pair(name: str, sites: list[tuple[Project, Path]], number: int, pairs: int) -> list[tuple[float, float]]:
    progress(f"{name}: pair {number} of {pairs}")
    return [_times(*site) for site in sites]


def _site(name: str, place: Path, *, has_packages: bool) -> tuple[Project, Path]:
    folder = place / ("with" if has_packages else "without") / name
    shutil.copytree(require_checkout() / "examples/packages" / name, folder)
    if not has_packages:
        shutil.copytree(_HERE / "_packages" / name, folder, dirs_exist_ok=True)
        (folder / "pylock.toml").unlink(missing_ok=True)
        settings = folder / "pyproject.toml"
        text = re.sub(r"^dependencies = .*\n", "", settings.read_text(encoding="utf-8"), flags=re.MULTILINE)
        settings.write_text(text, encoding="utf-8")
    project, out = load_project(folder), folder.with_name("site")
    write_precompressed(write_site(project, out), out)
    return project, out


def _times(project: Project, out: Path) -> tuple[float, float]:
    [times] = measure(project, out, PYODIDE).values()
    _check(times)
    return times.first, times.later


def _check(times: StartupTimes) -> None:
    if times.trouble:
        raise SystemExit(f"A page was not ready: {times.trouble}")


if __name__ == "__main__":
    main()

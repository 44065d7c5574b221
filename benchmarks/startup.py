"""How soon is an extension's page ready? From the navigation of its iframe to the workspace's first answer handled.

    python benchmarks/startup.py            about ten minutes; tables, and all figures in .wwe/bench/startup.json
    python benchmarks/startup.py --quick    whether it still runs; its figures mean nothing

Each contender is a static site as `wwe build` writes it, on a plain web server that sends precompressed files, in the
workspace's real page on another origin. Cold: the first load in a new browser. Warm: the third and later ones there.
In Chromium and in Firefox, on a fast line and behind 20 Mbit/s and 40 ms.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from _results import progress, save
from _startup import paper
from _startup.contenders import ALL, EMPTY, JAVASCRIPT, Contender, write
from _startup.measuring import BrowserOf, DoesNotStart, chromium, firefox, loads, memory
from _startup.report import COSTS, TIMES, Outcome, cost_rows, figures, time_rows
from _startup.serving import SLOW, Network, Traffic, serving
from playwright.sync_api import Playwright, sync_playwright

from wwe_kit.build.compression import Size
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.testing import Workspace

_WARMING_UP, _WARM = 1, 3
_FRAMES, _READINGS = (1, 10), 3


class Run(NamedTuple):
    """One table: a browser, on a line. What decides on a slow one are bytes, so it needs fewer rounds."""

    name: str
    browser: BrowserOf
    rounds: int
    network: Network | None = None


def main() -> None:
    """Measure, write the file, and show the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    is_quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        sizes = dict(_written(Path(place)))
        outcomes = {run.name: _outcomes(Path(place), run, is_quick=is_quick) for run in _runs(playwright)}
        held = _memory(playwright, Path(place), *((_FRAMES[:1], 1) if is_quick else (_FRAMES, _READINGS)))
    tables = {name: (TIMES, list(time_rows(each))) for name, each in outcomes.items()}
    tables["startup-costs"] = (COSTS, list(cost_rows(sizes, outcomes["startup"], held)))
    tables["paper"] = (paper.COLUMNS, list(paper.rows(sizes, outcomes["startup"])))
    brotli = {name: size["all"].brotli for name, size in sizes.items()}
    runs_figures = {name: figures(each) for name, each in outcomes.items()}
    notes = {name: _rounds(len(each[JAVASCRIPT.name].cold)) for name, each in outcomes.items()}
    save("startup", {"brotli": brotli, "memory": held, **runs_figures}, tables, notes)


def _rounds(count: int) -> str:
    return f"Medians of {count} rounds." if count > 1 else "One round."


def _runs(playwright: Playwright) -> list[Run]:
    in_chromium, in_firefox = partial(chromium, playwright), partial(firefox, playwright)
    return [
        Run("startup", in_chromium, 5),
        Run("startup-slow", in_chromium, 3, SLOW),
        Run("startup-firefox", in_firefox, 4),
        Run("startup-firefox-slow", in_firefox, 2, SLOW),
    ]


def _written(place: Path) -> Iterator[tuple[str, Mapping[str, Size]]]:
    for contender in (*ALL, EMPTY):
        progress(f"{contender.name}: building")
        yield contender.name, write(contender, _folder(place, contender))


def _folder(place: Path, contender: Contender) -> Path:
    return place / contender.name.replace("/", "-")


def _outcomes(place: Path, run: Run, *, is_quick: bool) -> dict[str, Outcome]:
    """Measure all contenders in turns, each round beginning with another one."""
    outcomes = {contender.name: Outcome() for contender in ALL}
    rounds = 1 if is_quick else run.rounds
    for number in range(rounds):
        progress(f"{run.name}: round {number + 1} of {rounds}")
        turn = number % len(ALL)
        for contender in ALL[turn:] + ALL[:turn]:
            _measure(place, contender, outcomes[contender.name], run, 1 if is_quick else _WARM)
    return outcomes


def _measure(place: Path, contender: Contender, outcome: Outcome, run: Run, warm: int) -> None:
    if outcome.trouble:
        return
    with _workspace(place, contender, run.network) as (driver, traffic):
        try:
            cold, *others = loads(run.browser, driver, contender, traffic, 1 + _WARMING_UP + warm)
        except DoesNotStart as trouble:
            outcome.trouble = str(trouble)
            return
    outcome.cold.append(cold)
    outcome.warm.append(others[_WARMING_UP:])


def _memory(playwright: Playwright, place: Path, counts: tuple[int, ...], readings: int) -> dict[str, dict[int, float]]:
    """Return the MB above those of as many empty pages, by contender and number of frames: medians, taken in turns."""
    held: dict[str, list[dict[int, float]]] = {contender.name: [] for contender in (EMPTY, *ALL)}
    for number in range(readings):
        progress(f"memory: round {number + 1} of {readings}")
        for contender in (EMPTY, *ALL):
            with _workspace(place, contender) as (driver, _traffic):
                held[contender.name].append(memory(playwright, driver, contender, counts))
    middles = {name: {count: median(one[count] for one in each) for count in counts} for name, each in held.items()}
    empty = middles.pop(EMPTY.name)
    return {name: {count: each[count] - empty[count] for count in counts} for name, each in middles.items()}


@contextmanager
def _workspace(
    place: Path, contender: Contender, network: Network | None = None
) -> Iterator[tuple[Workspace, Traffic]]:
    """The workspace whose interactions get a page of a contender's site."""
    traffic = Traffic(network)
    with serving(_folder(place, contender), traffic) as origin:
        page = f"{origin}/{contender.page}.html?interactionId=$Interaction.Id$"
        options: dict[str, Any] = {
            "interaction-workspace": {
                "interaction.web-content": "startup",
                "workspace.web-content": "keeper" if contender.keeper else "",
                "service-client-api.accepted-web-content-origins": origin,
            },
            "startup": {"label": "Startup", "url": page},
            "keeper": {"label": "Keeper", "url": f"{origin}/{contender.keeper}.html", "kind": "hidden"},
            "wwe-host": {"voice.no-answer-timeout": 0},
        }
        with ThreadedDevServer(ServerSettings((), options), lambda _text: None) as background:
            yield Workspace(background, []), traffic


if __name__ == "__main__":
    main()

"""How soon is an extension's page ready? From the navigation of its iframe to the workspace's first answer handled.

    python benchmarks/startup.py            about ten minutes; tables, and all figures in .wwe/bench/startup.json
    python benchmarks/startup.py --network  the same behind 20 Mbit/s and 40 ms, without memory
    python benchmarks/startup.py --quick    whether it still runs; its figures mean nothing

Each contender is a static site as `wwe build` writes it, on a plain web server that sends precompressed files, in the
workspace's real page on another origin. Cold: the first load in a new browser. Warm: the third and later ones there.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from _startup.contenders import ALL, EMPTY, Contender, write
from _startup.measuring import DoesNotStart, loads, memory
from _startup.report import Outcome, document, table
from _startup.serving import SLOW, Network, Traffic, serving
from playwright.sync_api import Playwright, sync_playwright

from wwe_kit.resources import require_checkout
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.testing.driver import WorkspaceDriver

_ROUNDS, _WARMING_UP, _WARM = 5, 1, 3
_FRAMES = (1, 10)


def main() -> None:
    """Measure, write the file, and show the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    parser.add_argument("--network", action="store_true", help="behind a slow network")
    arguments = parser.parse_args()
    is_quick, network = arguments.quick, SLOW if arguments.network else None
    rounds, warm = (1, 1) if is_quick else (_ROUNDS, _WARM)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        outcomes = {
            contender.name: Outcome(write(contender, Path(place) / contender.name)) for contender in (*ALL, EMPTY)
        }
        for number in range(rounds):
            for contender in ALL[number % len(ALL) :] + ALL[: number % len(ALL)]:
                _round(playwright, Path(place), contender, outcomes[contender.name], warm, network)
        for contender in () if network else (EMPTY, *ALL):
            _memory(playwright, Path(place), contender, outcomes, _FRAMES[:1] if is_quick else _FRAMES)
    machine = {"processors": os.cpu_count(), "load": round(os.getloadavg()[0], 1), "rounds": rounds}
    file = require_checkout() / f".wwe/bench/startup{'-network' if network else ''}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(document(machine, outcomes), encoding="utf-8")
    print(table(machine, outcomes))


def _round(
    playwright: Playwright, place: Path, contender: Contender, outcome: Outcome, warm: int, network: Network | None
) -> None:
    if outcome.trouble:
        return
    with _workspace(place, contender, network) as (driver, traffic):
        try:
            cold, *others = loads(playwright, driver, contender, traffic, 1 + _WARMING_UP + warm)
        except DoesNotStart as trouble:
            outcome.trouble = str(trouble)
            return
    outcome.cold.append(cold)
    outcome.warm.append(others[_WARMING_UP:])


def _memory(
    playwright: Playwright, place: Path, contender: Contender, outcomes: dict[str, Outcome], counts: tuple[int, ...]
) -> None:
    """The MB above those of as many empty pages."""
    for count in counts:
        with _workspace(place, contender) as (driver, _traffic):
            base = outcomes[EMPTY.name].memory.get(count, 0.0)
            outcomes[contender.name].memory[count] = memory(playwright, driver, contender, count) - base


@contextmanager
def _workspace(
    place: Path, contender: Contender, network: Network | None = None
) -> Iterator[tuple[WorkspaceDriver, Traffic]]:
    """The workspace whose interactions get a page of a contender's site."""
    traffic = Traffic(network)
    with serving(place / contender.name, traffic) as origin:
        options = {
            "interaction-workspace": {
                "interaction.web-content": "startup",
                "workspace.web-content": contender.keeper,
                "service-client-api.accepted-web-content-origins": origin,
            },
            "startup": {"label": "Startup", "url": f"{origin}/index.html?interactionId=$Interaction.Id$"},
            "keeper": {"label": "Keeper", "url": f"{origin}/keeper.html", "kind": "hidden"},
            "wwe-host": {"voice.no-answer-timeout": 0},
        }
        with ThreadedDevServer(ServerSettings((), options), lambda _text: None) as background:
            yield WorkspaceDriver(background, []), traffic


if __name__ == "__main__":
    main()

"""Does the host stay as fast as it was? 20 frames, 200 interactions, and a journal that has been full for long.

    python benchmarks/host.py            half a minute; a table, and all figures in .wwe/bench/host.json
    python benchmarks/host.py --quick    whether it still runs; its figures mean nothing

No browser: the host alone, on CPython, with a page whose drawer is put away, and with its messages open. One event is a
change of attached data, told to every frame. The first column is one frame, one interaction and an empty journal.
"""

import argparse
from collections.abc import Callable
from itertools import count
from statistics import median
from time import perf_counter

from _results import save
from jinja2 import FileSystemLoader

from wwe_host.journal.journal import KEPT
from wwe_host.page.pages import OpenPages
from wwe_host.page.templates import environment
from wwe_host.settings.options import read_options
from wwe_host.workspace import Workspace
from wwe_kit.resources import resource
from wwe_link.clock import Clock
from wwe_link.codec import encode

ORIGIN = "https://crm.example.com"
ROUNDS = 7


class Host:
    """A workspace with so many frames that have subscribed, and so many interactions; a page shows it."""

    def __init__(self, frames: int, interactions: int, panel: str) -> None:
        sections = {f"frame{number}": {"url": f"{ORIGIN}/{number}"} for number in range(frames)}
        content = {
            "interaction-workspace": {
                "workspace.web-content": ",".join(sections),
                "service-client-api.accepted-web-content-origins": ORIGIN,
            },
            "wwe-host": {"voice.no-answer-timeout": 0},
        }
        self.workspace = Workspace(read_options({**content, **sections}), Clock())
        self._later: list[Callable[[], object]] = []
        self._numbers = count()
        pages = OpenPages(self.workspace, environment(FileSystemLoader(resource("templates"))), self._remember, {})
        self._page = pages.open(lambda _text: None)
        self._pages = pages
        [tab] = self.workspace.session.tabs
        for frame_id in tab.frames:
            message = {"event": "subscribe", "data": "interaction", "referenceId": "0", "userAgent": "WWE Client"}
            self._page.arrived(encode(["message", frame_id, ORIGIN, message]))
        self._page.arrived(encode(["do", "open-panel", {"panel": panel}]))
        self._calls = [self.workspace.calls.ring("+33298001007") for _ in range(interactions)]
        self.workspace.calls.answer(self._calls[0])

    def happen(self, times: int) -> None:
        """Let so many events happen; the page is brought up to date as often as a browser's would be."""
        for _ in range(times):
            number = next(self._numbers)
            call = self._calls[number % len(self._calls)]
            self.workspace.session.attach(call, {"Number": str(number)})
            self._pages.touch()
            if number % 2:
                self._turn()

    def fill_journal(self) -> None:
        """Let so much be said that the journal has let go of as much again."""
        while self.workspace.journal.count < 2 * KEPT:
            self.happen(50)

    def _remember(self, _seconds: float, action: Callable[[], object]) -> None:
        self._later.append(action)

    def _turn(self) -> None:
        later, self._later = self._later, []
        for action in later:
            action()


def milliseconds(host: Host, times: int) -> float:
    """Return what one event costs, the median of some rounds."""
    costs = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        host.happen(times)
        costs.append((perf_counter() - begin) * 1000 / times)
    return median(costs)


def main() -> None:
    """Measure, write the file, and show the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    times = 5 if parser.parse_args().quick else 200
    panels = {"drawer put away": "", "Messages open": "messages"}
    figures = {name: _figures(panel, times) for name, panel in panels.items()}
    rows = [
        [name, f"{small:.2f}", f"{large:.2f}", f"{later:.2f}", f"{later / large:.2f}"]
        for name, (small, large, later) in figures.items()
    ]
    columns = (
        "one event, ms",
        "1 frame, 1 interaction",
        "20 frames, 200 interactions",
        "after 20,000 messages",
        "÷ before",
    )
    save("host", {"figures": figures}, {"host": (columns, rows)})


def _figures(panel: str, times: int) -> tuple[float, float, float]:
    small = milliseconds(Host(1, 1, panel), times)
    host = Host(20, 200, panel)
    large = milliseconds(host, times)
    host.fill_journal()
    return small, large, milliseconds(host, times)


if __name__ == "__main__":
    main()

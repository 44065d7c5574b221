"""Does the workspace's page stay smooth while much goes on in it? 200 interactions, and 50 events a second.

    python benchmarks/page.py            about two minutes; a table, and all figures in .wwe/bench/page.json
    python benchmarks/page.py --quick    whether it still runs; its figures mean nothing

Every event changes an interaction and is told to an extension that has subscribed. What is measured are the tasks of
the page's main thread, after its first rendering, with each panel of the drawer open, and with all of it put away.
"""

import argparse
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from _page.trace import CATEGORIES, MARK, Tasks, tasks
from _results import progress, save
from playwright.sync_api import Page, sync_playwright

from wwe_host.model.samples import CALLERS
from wwe_kit.project.project import load_project
from wwe_kit.resources import require_checkout
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.testing import Workspace
from wwe_kit.testing.chromium import launch_options

INTERACTIONS, EVENTS_PER_S = 200, 50
PANELS = ("", "simulate", "messages", "frames")
COLUMNS = ("tasks of the main thread", "longest, ms", "worked", "p99", "over 50 ms", "busy")
OPTIONS = {"wwe-host": {"voice.no-answer-timeout": 0}}


def main() -> None:
    """Measure, write the file, and show the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    seconds = 1 if parser.parse_args().quick else 10
    root = require_checkout()
    figures = {
        _shown(count, panel): _measured(root, count, panel, seconds)
        for count, panel in [(1, ""), *((INTERACTIONS, panel) for panel in PANELS)]
    }
    content: dict[str, Any] = {"seconds": seconds, "events per second": EVENTS_PER_S}
    content["figures"] = {name: asdict(each) for name, each in figures.items()}
    save("page", content, {"page": (COLUMNS, _rows(figures))})


def _shown(count: int, panel: str) -> str:
    interactions = f"{count} interactions" if count > 1 else "1 interaction"
    return f"{interactions}, {panel.capitalize()} open" if panel else f"{interactions}, drawer put away"


def _measured(root: Path, count: int, panel: str, seconds: int) -> Tasks:
    progress(_shown(count, panel))
    with _workspace(root) as (driver, page):
        first = driver.ring()
        first.answer()
        for caller in islice(cycle(CALLERS), count - 1):
            driver.ring(caller.number)
        _open(page, panel)
        page.wait_for_timeout(1500)
        page.context.browser.start_tracing(page=page, categories=CATEGORIES)  # type: ignore[union-attr]
        page.evaluate("name => performance.mark(name)", MARK)
        _let_things_happen(driver, seconds)
        return tasks(page.context.browser.stop_tracing(), seconds)  # type: ignore[union-attr]


@contextmanager
def _workspace(root: Path) -> Iterator[tuple[Workspace, Page]]:
    setting = ServerSettings((load_project(root / "examples/desk"),), OPTIONS, runtime="micropython")
    with ThreadedDevServer(setting, lambda _text: None) as background, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        driver = Workspace(background, [])
        page.goto(driver.host_url)
        page.frame_locator("iframe").locator("html[data-wwe=ready]").wait_for(state="attached")
        yield driver, page
        browser.close()


def _open(page: Page, panel: str) -> None:
    if panel:
        page.get_by_role("tab", name=panel.capitalize()).click()
    else:
        page.get_by_role("button", name="Put the drawer away").click()


def _let_things_happen(driver: Workspace, seconds: int) -> None:
    """Every interaction in turn, the selected one every other time."""
    uuids = driver.interactions
    begin = time.monotonic()
    for number in range(seconds * EVENTS_PER_S):
        uuid = uuids[0] if number % 2 else uuids[number // 2 % len(uuids)]
        uuid.attach({"Number": str(number)})
        time.sleep(max(0.0, begin + (number + 1) / EVENTS_PER_S - time.monotonic()))


def _rows(figures: dict[str, Tasks]) -> list[list[str]]:
    return [
        [
            name,
            *(f"{each:.0f}" for each in (tasks.longest, tasks.worked, tasks.p99, tasks.over_50)),
            f"{tasks.busy:.0%}",
        ]
        for name, tasks in figures.items()
    ]


if __name__ == "__main__":
    main()

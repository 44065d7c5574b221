"""How should a message cross from JavaScript to Python? Every way, on both runtimes, in one run of one Chromium.

    python benchmarks/crossing.py            about three minutes; a table, and all figures in .wwe/bench/crossing.json
    python benchmarks/crossing.py --quick    whether it still runs; its figures mean nothing

The workspace's page and the frames are on two origins. By default each origin has a process of its own, as a workspace
and an extension of two sites have; with --one-process they share one, as those of one site do.
"""

import argparse
import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from _crossing.contenders import JAVASCRIPT, contenders
from _crossing.measuring import FULL, QUICK, measure
from _crossing.origins import frames_app, page_headers, workspace_app
from _crossing.report import COLUMNS, document, rows
from _results import save
from playwright.async_api import ConsoleMessage, Page, async_playwright

from wwe_kit.server.listening import Served, bound_socket, listening
from wwe_kit.testing.chromium import launch_options

_START_S = 60


async def main() -> None:
    """Measure, write the file, and show the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    parser.add_argument("--one-process", action="store_true", help="both origins in one process")
    arguments = parser.parse_args()
    machine: dict[str, Any] = {
        "processors": os.cpu_count(),
        "processes": "one" if arguments.one_process else "one for each origin",
    }
    async with _frames(page_headers(one_process=arguments.one_process)) as page:
        machine["chromium"] = page.context.browser.version if page.context.browser else ""
        samples = await measure(page, QUICK if arguments.quick else FULL)
    save("crossing", document(machine, samples), {"crossing": (COLUMNS, rows(samples))})


@asynccontextmanager
async def _frames(headers: dict[str, str]) -> AsyncIterator[Page]:
    """Return the workspace's page, with every contender's frame in it, started."""
    sockets = [bound_socket(0, "no option") for _ in range(2)]
    workspace, frames = (f"http://127.0.0.1:{socket.getsockname()[1]}" for socket in sockets)
    async with (
        listening(Served(workspace_app(headers), sockets[0]), Served(frames_app(headers, workspace), sockets[1])),
        async_playwright() as playwright,
    ):
        browser = await playwright.chromium.launch(**launch_options())
        page = await browser.new_page()
        page.on("pageerror", lambda error: print(f"in a page: {error}"))
        page.on("console", _show_error)
        await page.goto(f"{workspace}/index.html")
        for contender in (JAVASCRIPT, *contenders()):
            async with asyncio.timeout(_START_S):
                opening = [contender.name, frames + contender.path]
                await page.evaluate("([name, url]) => bench.open(name, url)", opening)
        yield page
        await browser.close()


def _show_error(message: ConsoleMessage) -> None:
    if message.type == "error":
        print(f"in a page: {message.text}")


if __name__ == "__main__":
    asyncio.run(main())

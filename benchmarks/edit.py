"""How soon is an edit in the page? From the write of a file to the last line of the page's entry.

    python benchmarks/edit.py            about a minute; a table, and all figures in .wwe/bench/edit.json
    python benchmarks/edit.py --quick    whether it still runs; its figures mean nothing

`wwe dev` serves an extension with one page at workspace level, as an author has it on the screen, and its entry is
edited twenty times. The page's own clock and the writer's are the machine's.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from statistics import median

from _results import progress, save
from playwright.sync_api import Page, sync_playwright

from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE
from wwe_kit.testing.chromium import launch_options

_BUDGET_MS = {MICROPYTHON: 150, PYODIDE: 300}
_EDITS, _WARMING_UP = 20, 3
_BETWEEN_MS = 400  # an author does not edit while the page of the last edit still starts
_PATIENCE_MS = 60_000
_HERE = Path(__file__).parent
_ADDRESS = re.compile(r"http://localhost:\d+/")
_NOTE = """new MutationObserver(() => {
  const { edit } = document.documentElement.dataset;
  if (edit) noteEdit(edit, Date.now());
}).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-edit"] });"""


def main() -> None:
    """Measure, write the file, and show the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    edits = 1 if parser.parse_args().quick else _EDITS
    figures = {runtime: _measured(runtime, edits) for runtime in _BUDGET_MS}
    rows = [
        [runtime, f"{median(times):,.0f}", f"{min(times):,.0f}", f"{max(times):,.0f}", str(_BUDGET_MS[runtime])]
        for runtime, times in figures.items()
    ]
    columns = ("", "median, ms", "least", "greatest", "budget, ms")
    save("edit", {"budget": _BUDGET_MS, "figures": figures}, {"edit": (columns, rows)})


def _measured(runtime: str, edits: int) -> list[float]:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "edited"
        shutil.copytree(_HERE / "_edit/extension", folder)
        progress(f"{runtime}: {edits} edits")
        with _serving(folder, runtime) as address, _showing(address) as (page, noted):
            noted.get()
            times = []
            for number in range(1, _WARMING_UP + edits + 1):
                page.wait_for_timeout(_BETWEEN_MS)
                times.append(_edit(page, folder / "main.py", number, noted))
            return times[_WARMING_UP:]


def _edit(page: Page, file: Path, number: int, noted: "Queue[tuple[str, float]]") -> float:
    """Return how many ms after its write an edit was in the page."""
    text = re.sub(r"NUMBER = \d+", f"NUMBER = {number}", file.read_text(encoding="utf-8"))
    begin = time.time() * 1000  # noqa: TID251 - the clock that pages have
    file.write_text(text, encoding="utf-8")
    frame = page.frame_locator("iframe").locator(f'html[data-edit="{number}"]')
    frame.wait_for(state="attached", timeout=_PATIENCE_MS)
    while (note := noted.get(timeout=_PATIENCE_MS / 1000))[0] != str(number):
        pass
    return note[1] - begin


@contextmanager
def _serving(folder: Path, runtime: str) -> Iterator[str]:
    """Run `wwe dev` while the block runs; return the address of the workspace."""
    command = [sys.executable, "-m", "wwe_kit", "dev", str(folder), "--runtime", runtime]
    command += ["--host-port", "0", "--extension-port", "0", "--no-browser"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment) as server:
        try:
            yield _address(server)
        finally:
            server.terminate()


def _address(server: "subprocess.Popen[str]") -> str:
    said = []
    for line in server.stdout or ():
        said.append(line)
        if found := _ADDRESS.search(line):
            return found[0]
    raise SystemExit("wwe dev has ended: " + "".join(said))


@contextmanager
def _showing(address: str) -> "Iterator[tuple[Page, Queue[tuple[str, float]]]]":
    """Show the workspace in a browser; what a page notes of an edit comes in the queue, with the time."""
    noted: Queue[tuple[str, float]] = Queue()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        context = browser.new_context()
        context.expose_binding("noteEdit", lambda _source, edit, at: noted.put((edit, at)))
        context.add_init_script(_NOTE)
        page = context.new_page()
        page.goto(address)
        page.frame_locator("iframe").locator("html[data-edit]").wait_for(state="attached", timeout=_PATIENCE_MS)
        yield page, noted
        browser.close()


if __name__ == "__main__":
    main()

"""How soon the pages of a built site are ready: each is opened in a browser, in the workspace's real page."""

import importlib.util
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from wwe_kit.build.page_start import kept_by
from wwe_kit.build.site import RELEASE, build_site
from wwe_kit.project.project import Project, View
from wwe_kit.resources import DISTRIBUTION
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.serving_thread import ServingThread
from wwe_kit.server.site_folder import SiteFolder
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.server.workspace_options import INTERACTION_QUERY, ORIGINS, Content
from wwe_kit.testing.chromium import has_chromium, launch_options
from wwe_kit.testing.driver import WorkspaceDriver

if TYPE_CHECKING:
    # An extra of the kit's; a build without it says that nothing was measured.
    from playwright.sync_api import BrowserContext, FrameLocator, Page, Playwright

_LATER = 3  # how often a page is opened again
_PATIENCE_MS = 30_000
_MEASURED, _KEEPER = "measured", "keeper"  # sections of the options, and the titles of their frames
_READY_AT = "performance.getEntriesByName('wwe-ready')[0].startTime"


@dataclass(frozen=True, slots=True)
class StartupTimes:
    """The ms from the navigation of a page's iframe until its Python has run its entry.

    `first` is of a browser that has nothing yet, `later` the median of the next ones. `trouble` says why there is none.
    """

    first: float = 0.0
    later: float = 0.0
    trouble: str = ""


def why_not_measurable() -> str:
    """Give what is missing to measure; "" where nothing is."""
    if importlib.util.find_spec("playwright") is None:
        return f"Playwright is not installed: pip install '{DISTRIBUTION}[test]'"
    return "" if has_chromium() else "there is no Chromium: playwright install chromium"


def measure(project: Project, out: Path, runtime: str) -> dict[str, StartupTimes]:
    """Open every page of the site in `out`, by view: in a new browser, and again in the same one.

    The files are those of the site; only the pages are rendered anew, for the workspace that they are opened in. That
    one is made up, so they may fetch nothing from elsewhere.
    """
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - see above

    keeper = kept_by(project, runtime)
    with tempfile.TemporaryDirectory() as pages, ServingThread() as thread, sync_playwright() as playwright:
        origin = f"http://127.0.0.1:{thread.serve(SiteFolder(Path(pages), out))}"
        with ThreadedDevServer(ServerSettings((), _options(origin, keeper)), lambda _text: None) as background:
            _write_pages(replace(project, connect=()), background.host_origin, runtime, Path(pages))
            driver = WorkspaceDriver(background, [])
            return {view.name: _measured(playwright, driver, view, origin, keeper) for view in project.views}


def _options(origin: str, keeper: str) -> Content:
    return {
        "interaction-workspace": {
            "interaction.web-content": _MEASURED, "workspace.web-content": _KEEPER if keeper else "", ORIGINS: origin,
        },
        _MEASURED: {"label": _MEASURED, "url": origin},
        _KEEPER: {"label": _KEEPER, "url": f"{origin}/{keeper}.html", "kind": "hidden"},
        "wwe-host": {"voice.no-answer-timeout": 0},
    }


def _write_pages(project: Project, workspace: str, runtime: str, folder: Path) -> None:
    site = build_site(replace(project, workspace_origins=(workspace,)), mode=RELEASE, runtime=runtime)
    for path in site.pages():
        (folder / path).write_bytes(site.files[path].content)


def _measured(playwright: "Playwright", driver: WorkspaceDriver, view: View, origin: str, keeper: str) -> StartupTimes:
    from playwright.sync_api import Error  # noqa: PLC0415 - see above
    from playwright.sync_api import TimeoutError as TimeIsOver  # noqa: PLC0415

    driver.set_option(_MEASURED, "url", f"{origin}/{view.name}.html?{INTERACTION_QUERY}")
    try:
        with new_browser(playwright) as context:
            page = context.pages[0]
            page.goto(driver.host_url)
            open_once = _at_login if view.name == keeper else _for_a_call
            first, *later = [open_once(page, driver, bool(keeper)) for _ in range(1 + _LATER)]
    except TimeIsOver:
        return StartupTimes(trouble=f"its entry had not come to its end after {_PATIENCE_MS / 1000:.0f} s")
    except (Error, _NotReady) as error:
        return StartupTimes(trouble=str(error).splitlines()[0])
    return StartupTimes(first, median(later))


@contextmanager
def new_browser(playwright: "Playwright") -> "Iterator[BrowserContext]":
    """Give a browser with nothing in its caches, which keeps compiled code as an agent's does."""
    with tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(profile, **launch_options())
        try:
            yield context
        finally:
            context.close()


def _at_login(page: "Page", _driver: WorkspaceDriver, _has_keeper: bool) -> float:
    page.reload()
    return _ready_at(page.frame_locator(f'iframe[title="{_KEEPER}"]'))


def _for_a_call(page: "Page", driver: WorkspaceDriver, has_keeper: bool) -> float:
    if has_keeper:  # it is there long before the first call
        _ready_at(page.frame_locator(f'iframe[title="{_KEEPER}"]'))
    call = driver.ring()
    driver.answer(call)
    frame = page.locator(f'iframe[title="{_MEASURED}"]')
    try:
        ready_at = _ready_at(frame.content_frame)
        page.wait_for_timeout(300)  # for what a browser keeps for the next time, such as compiled code
        return ready_at
    finally:
        driver.hang_up(call)
        driver.mark_done(call)
        frame.wait_for(state="detached")


class _NotReady(Exception):
    """A page that did not start; the text is what it shows."""


def _ready_at(frame: "FrameLocator") -> float:
    ended = frame.locator("html[data-wwe=ready], html[data-wwe=failed], html[data-wwe=standalone]")
    ended.wait_for(state="attached", timeout=_PATIENCE_MS)
    if ended.get_attribute("data-wwe") == "ready":
        return float(ended.evaluate(f"() => {_READY_AT}"))
    raise _NotReady(frame.locator("wwe-panel h1").inner_text())


def table(measured: Mapping[str, StartupTimes]) -> str:
    """Give the times as a table."""
    lines = [f"{'ready, ms':<28}{'first visit':>12}{'later':>12}"]
    for view, ready in measured.items():
        times = f"{ready.first:>12,.0f}{ready.later:>12,.0f}"
        lines.append(f"{view + '.html':<28}{'  not ready: ' + ready.trouble if ready.trouble else times}")
    return "\n".join(lines)


def complaints(project: Project, measured: Mapping[str, StartupTimes]) -> Iterator[str]:
    """Give the sentences about pages that did not get ready, or later than the extension has set itself."""
    file, budget = project.folder / "pyproject.toml", project.budget.ready_ms
    for view, ready in measured.items():
        if ready.trouble:
            backend = ", where nothing of tool.wwe.connect can be reached" if project.connect else ""
            yield f"{view}.html was not ready when it was tried{backend}: {ready.trouble}"
        elif budget is not None and ready.later > budget:
            yield (
                f"{file}: tool.wwe.budget.ready-ms is {budget:g}, "
                f"but {view}.html is ready after {ready.later:,.0f} ms, on this machine, with its files in the cache."
            )

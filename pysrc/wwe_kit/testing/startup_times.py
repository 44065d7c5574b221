"""How soon the pages of a built site are ready: each is opened in a browser, in the workspace's real page."""

import importlib.util
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Literal

from wwe_host.settings.definitions import WORKSPACE as WORKSPACE_SECTION
from wwe_kit.build.page_start import kept_by
from wwe_kit.build.site import RELEASE, build_site
from wwe_kit.project.keys import INTERACTION, WORKSPACE
from wwe_kit.project.project import Project, View
from wwe_kit.resources import DISTRIBUTION
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.serving_thread import ServingThread
from wwe_kit.server.site_folder import SiteFolder
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.server.workspace_options import INTERACTION_QUERY, ORIGINS, Content
from wwe_kit.testing import Workspace
from wwe_kit.testing.chromium import has_chromium, launch_options
from wwe_kit.testing.page_states import ATTRIBUTE, ENDED, READY, STANDALONE, document_in, time_of

if TYPE_CHECKING:
    # An extra of the kit's; a build without it says that nothing was measured.
    from playwright.sync_api import BrowserContext, FrameLocator, Locator, Page, Playwright

AGAIN = 3  # how often a page is opened again
PATIENCE_MS = 30_000
_MEASURED, _KEEPER = "measured", "keeper"  # sections of the options, and the titles of their frames


@dataclass(frozen=True, slots=True)
class StartupTimes:
    """The ms from the navigation of a page's iframe until its Python has run its entry.

    `first` is of a browser that has nothing yet, `later` the median of the next ones. `trouble` says why there is none.
    """

    first: float = 0.0
    later: float = 0.0
    trouble: str = ""


def why_not_measurable() -> str:
    """Return what is missing to measure; "" where nothing is."""
    if importlib.util.find_spec("playwright") is None:
        return f"Playwright is not installed: pip install '{DISTRIBUTION}[test]'"
    return "" if has_chromium() else "there is no Chromium: playwright install chromium"


def measure(project: Project, out: Path, runtime: str) -> dict[str, StartupTimes]:
    """Open every page of the site in `out`, by view: in a new browser, and again in the same one.

    Each view has a workspace of its own, so that nothing of one is there when another is measured. The files are those
    of the site; only the pages are rendered anew, for the workspace that they are opened in. That one is made up, so
    they may fetch nothing from elsewhere.
    """
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - see above

    with sync_playwright() as playwright:
        return {view.name: _measured(playwright, project, view, out, runtime) for view in project.views}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the measured view is shown: at which level, and beside which sections that are there before it."""

    level: str
    beside: str

    @staticmethod
    def of(view: View, keeper: str) -> "_Place":
        return _Place(view.level, _KEEPER if keeper and view.name != keeper else "")

    @property
    def option(self) -> str:
        """The option that lists what is shown."""
        return f"{self.level}.web-content"

    @property
    def empty(self) -> str:
        """The option's value without the view."""
        return self.beside if self.level == WORKSPACE else ""

    @property
    def with_view(self) -> str:
        """The option's value with the view."""
        return ",".join(filter(None, [self.empty, _MEASURED]))


def _options(origin: str, view: View, keeper: str) -> Content:
    query = f"?{INTERACTION_QUERY}" if view.level == INTERACTION else ""
    return {
        WORKSPACE_SECTION: {"workspace.web-content": _Place.of(view, keeper).beside, ORIGINS: origin},
        _MEASURED: {"label": _MEASURED, "url": f"{origin}/{view.name}.html{query}"},
        _KEEPER: {"label": _KEEPER, "url": f"{origin}/{keeper}.html", "kind": "hidden"},
        "wwe-host": {"voice.no-answer-timeout": 0},
    }


def _write_pages(project: Project, workspace: str, runtime: str, folder: Path) -> None:
    site = build_site(replace(project, workspace_origins=(workspace,)), mode=RELEASE, runtime=runtime)
    for path in site.pages():
        (folder / path).write_bytes(site.files[path].content)


def _measured(playwright: "Playwright", project: Project, view: View, out: Path, runtime: str) -> StartupTimes:
    from playwright.sync_api import Error  # noqa: PLC0415 - see above

    place = _Place.of(view, kept_by(project, runtime))
    try:
        with _workspace_of(project, view, out, runtime) as driver, new_browser(playwright) as context:
            page = context.pages[0]
            page.goto(driver.host_url)
            driver.ring().answer()  # what an interaction's page is opened for
            if place.beside:
                _wait_for_keeper(page)
            first, *later = [_open_once(page, driver, place) for _ in range(1 + AGAIN)]
    except (Error, _NotReady) as error:
        return StartupTimes(trouble=str(error).splitlines()[0])
    return StartupTimes(first, median(later))


@contextmanager
def _workspace_of(project: Project, view: View, out: Path, runtime: str) -> "Iterator[Workspace]":
    """Serve a workspace for one view of the site; it does not show the view yet."""
    with tempfile.TemporaryDirectory() as pages, ServingThread() as thread:
        origin = f"http://127.0.0.1:{thread.serve(SiteFolder(Path(pages), out))}"
        settings = ServerSettings((), _options(origin, view, kept_by(project, runtime)))
        with ThreadedDevServer(settings, lambda _text: None) as server:
            _write_pages(replace(project, connect=()), server.host_origin, runtime, Path(pages))
            yield Workspace(server, [])


@contextmanager
def new_browser(playwright: "Playwright") -> "Iterator[BrowserContext]":
    """Return a browser with nothing in its caches, which keeps compiled code as an agent's does."""
    with tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(profile, handle_sigint=False, **launch_options())
        try:
            yield context
        finally:
            context.close()


def _wait_for_keeper(page: "Page") -> None:
    """Wait for the keeper, which is there long before the first call."""
    try:
        _ready_at(page.frame_locator(f'iframe[title="{_KEEPER}"]'))
    except _NotReady as error:
        raise _NotReady(f"the keeper's page was not ready: {error}") from None


def _open_once(page: "Page", driver: Workspace, place: _Place) -> float:
    """Show the view and take it away again. It is not asked whether it may go, as mark done would ask it."""
    driver.set_option(WORKSPACE_SECTION, place.option, place.with_view)
    frame = page.locator(f'iframe[title="{_MEASURED}"]')
    ready_at = _ready_at(frame.content_frame)
    page.wait_for_timeout(300)  # for what a browser keeps for the next time, such as compiled code
    driver.set_option(WORKSPACE_SECTION, place.option, place.empty)
    _wait(frame, "detached", "was ready, but its frame was still there")
    return ready_at


class _NotReady(Exception):
    """A page that did not start, or did not go; the text says why, or is what it shows."""


def _ready_at(frame: "FrameLocator") -> float:
    ended = frame.locator(document_in(*ENDED))
    _wait(ended, "attached", "its entry had not ended")
    state = ended.get_attribute(ATTRIBUTE)
    if state == READY:
        return float(ended.evaluate(f"() => {time_of(READY)}"))
    raise _NotReady(_reason(frame, state))


def _reason(frame: "FrameLocator", state: str | None) -> str:
    """Return what the page shows, or has folded away: agents are not shown the trace of a released page."""
    if state == STANDALONE:
        return frame.locator("wwe-panel p").first.inner_text()
    trace = frame.locator("wwe-panel pre").text_content() or ""
    return trace.strip().rpartition("\n")[2]


def _wait(locator: "Locator", state: Literal["attached", "detached"], otherwise: str) -> None:
    from playwright.sync_api import TimeoutError as TimeIsOver  # noqa: PLC0415 - see above

    try:
        locator.wait_for(state=state, timeout=PATIENCE_MS)
    except TimeIsOver:
        raise _NotReady(f"{otherwise} after {PATIENCE_MS / 1000:.0f} s") from None


def table(measured: Mapping[str, StartupTimes]) -> str:
    """Return the times as a table."""
    lines = [f"{'ready, ms':<28}{'first visit':>12}{'later':>12}"]
    for view, ready in measured.items():
        times = f"{ready.first:>12,.0f}{ready.later:>12,.0f}"
        lines.append(f"{view + '.html':<28}{'  not ready: ' + ready.trouble if ready.trouble else times}")
    return "\n".join(lines)


def complaints(project: Project, measured: Mapping[str, StartupTimes]) -> Iterator[str]:
    """Return the sentences about pages that did not get ready, or later than the extension has set itself."""
    file, budget = project.folder / "pyproject.toml", project.budget.ready_ms
    for view, ready in measured.items():
        if ready.trouble:
            backend = ", without a connection to the servers in tool.wwe.connect" if project.connect else ""
            yield f"{view}.html was not ready when it was tried{backend}: {ready.trouble}"
        elif budget is not None and ready.later > budget:
            yield (
                f"{file}: tool.wwe.budget.ready-ms is {budget:g}, "
                f"but {view}.html is ready after {ready.later:,.0f} ms, on this machine, with its files in the cache."
            )

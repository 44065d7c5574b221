"""Opens a contender in the real workspace's page, in a browser of its own, and reads what it has noted."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Error, FrameLocator, Locator, Page, Playwright

from _startup.contenders import EMPTY, Contender
from _startup.serving import Traffic
from wwe_kit.testing import Workspace
from wwe_kit.testing.chromium import launch_options
from wwe_kit.testing.firefox import launch_options as firefox_options
from wwe_kit.testing.startup_times import new_browser

_FRAME = 'iframe[title="Startup"]:not([hidden])'
_PATIENCE_MS = 30_000
_SETTLED_MS = 2000  # until a page that is ready has let go of what its start needed
FIRST_LINE, ANSWERED = "first-line", "answered"


# Gives the page of a browser that has nothing in its caches.
BrowserOf = Callable[[], AbstractContextManager[Page]]


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Page]:
    """Return the page of a new Chromium, which keeps compiled code as an agent's does."""
    with new_browser(playwright) as context:
        yield context.pages[0]


@contextmanager
def firefox(playwright: Playwright) -> Iterator[Page]:
    """Return the page of a new Firefox, in which each site has a process of its own, as agents have it."""
    browser = playwright.firefox.launch(**firefox_options(isolation=True))
    try:
        yield browser.new_page()
    finally:
        browser.close()


@dataclass(frozen=True, slots=True)
class Load:
    """One load of a page, in ms from its navigation; `fell_back` where it did not start as it was meant to."""

    first_line: float
    answered: float
    fell_back: bool
    requests: int
    sent: int


class DoesNotStart(Exception):
    """A contender's page has not come to its first answer; the text is what it shows instead."""


def loads(browser: BrowserOf, driver: Workspace, contender: Contender, traffic: Traffic, count: int) -> list[Load]:
    """Load a contender's page so many times, each for a call of its own; the first time in a browser that is new."""
    with browser() as page:
        page.goto(driver.host_url)
        page.wait_for_load_state("networkidle")
        _wait_for_keeper(page, contender)
        traffic.take()
        return [_load(driver, page, contender, traffic) for _ in range(count)]


def _wait_for_keeper(page: Page, contender: Contender) -> None:
    """The keeper starts when the agent logs in, long before the first call."""
    if contender.keeper:
        keeper = page.frame_locator('iframe[title="Keeper"]').locator("html[data-wwe=ready]")
        keeper.wait_for(state="attached", timeout=_PATIENCE_MS)


def _load(driver: Workspace, page: Page, contender: Contender, traffic: Traffic) -> Load:
    call = driver.ring()
    call.answer()
    noted = _answered(page.frame_locator(_FRAME)).evaluate("html => ({...html.dataset})")
    page.wait_for_timeout(300)  # for what a runtime keeps for the next time, such as compiled code
    requests, sent = traffic.take()
    call.hang_up()
    call.mark_done()
    page.locator(_FRAME).wait_for(state="detached")
    fell_back = noted.get("wweStart") != contender.started
    return Load(float(noted["firstLine"]), float(noted["answered"]), fell_back, requests, sent)


def _answered(frame: FrameLocator) -> Locator:
    """Return the document of a page that has handled its first answer, when it has."""
    ended = frame.locator(f"html[data-{ANSWERED}], html[data-wwe=failed]")
    try:
        ended.wait_for(state="attached", timeout=_PATIENCE_MS)
    except Error:
        raise DoesNotStart("it was not ready in time") from None
    if ended.get_attribute(f"data-{ANSWERED}") is None:
        raise DoesNotStart(frame.locator("wwe-panel h1").inner_text())
    return ended


def memory(playwright: Playwright, driver: Workspace, contender: Contender, counts: Iterable[int]) -> dict[int, float]:
    """Return the MB that the browser's renderers have of their own, by so many frames of a contender."""
    browser = playwright.chromium.launch(**launch_options())
    held = {}
    try:
        page = browser.new_page()
        page.goto(driver.host_url)
        _wait_for_keeper(page, contender)
        opened = 0
        for count in counts:
            while opened < count:
                _open_one_more(driver, page, contender, opened)
                opened += 1
            page.wait_for_timeout(_SETTLED_MS)
            held[count] = _renderers_mb(browser)
    finally:
        browser.close()
        for call in driver.interactions:
            call.hang_up()
            call.mark_done()
    return held


def _open_one_more(driver: Workspace, page: Page, contender: Contender, number: int) -> None:
    driver.ring().answer()
    frame = page.locator('iframe[title="Startup"]').nth(number)
    frame.wait_for(state="attached")
    if contender.name != EMPTY.name:
        _answered(frame.content_frame)


def _renderers_mb(browser: Browser) -> float:
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return sum(_private_mb(process["id"]) for process in processes if process["type"] == "renderer")


def _private_mb(process: int) -> float:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1024


def middle(loaded: list[Load], what: str) -> float:
    """Return the median of one of the times."""
    return median(getattr(load, what.replace("-", "_")) for load in loaded)

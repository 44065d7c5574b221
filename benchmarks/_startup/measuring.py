"""Opens a contender in the real workspace's page, in a browser of its own, and reads what it has noted."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Error, Locator, Page, Playwright

from _startup.contenders import Contender
from _startup.serving import Traffic
from wwe_kit.testing import Workspace
from wwe_kit.testing.chromium import launch_options
from wwe_kit.testing.firefox import launch_options as firefox_options
from wwe_kit.testing.startup_times import new_browser

_FRAME = 'iframe[title="Startup"]:not([hidden])'
_PATIENCE_MS = 30_000
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
    html = page.frame_locator(_FRAME).locator("html")
    _wait(html)
    noted = html.evaluate("html => ({...html.dataset})")
    page.wait_for_timeout(300)  # for what a runtime keeps for the next time, such as compiled code
    requests, sent = traffic.take()
    call.hang_up()
    call.mark_done()
    page.locator(_FRAME).wait_for(state="detached")
    fell_back = noted.get("wweStart") != contender.started
    return Load(float(noted["firstLine"]), float(noted["answered"]), fell_back, requests, sent)


def _wait(html: Locator) -> None:
    try:
        html.and_(html.page.frame_locator(_FRAME).locator(f"[data-{ANSWERED}], [data-wwe=failed]")).wait_for(
            state="attached", timeout=_PATIENCE_MS
        )
    except Error:
        raise DoesNotStart("it was not ready in time") from None
    if html.get_attribute(f"data-{ANSWERED}") is None:
        raise DoesNotStart(html.locator("wwe-panel h1").inner_text())


def memory(playwright: Playwright, driver: Workspace, contender: Contender, count: int) -> float:
    """Return the MB that the browser's renderers have of their own with so many frames of a contender."""
    browser = playwright.chromium.launch(**launch_options())
    try:
        page = browser.new_page()
        page.goto(driver.host_url)
        _wait_for_keeper(page, contender)
        calls = []
        for number in range(count):
            calls.append(driver.ring())
            calls[-1].answer()
            page.locator('iframe[title="Startup"]').nth(number).wait_for(state="attached")
        page.wait_for_timeout(2000 + 1000 * count)
        processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        return sum(_private_mb(process["id"]) for process in processes if process["type"] == "renderer")
    finally:
        browser.close()
        for call in driver.interactions():
            call.hang_up()
            call.mark_done()


def _private_mb(process: int) -> float:
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))) / 1024


def middle(loaded: list[Load], what: str) -> float:
    """Return the median of one of the times."""
    return median(getattr(load, what.replace("-", "_")) for load in loaded)

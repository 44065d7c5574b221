"""The pictures of the documentation: the workspace's page, as a tour through it leaves it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wwe_kit.project.project import load_project
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.threaded import ThreadedDevServer
from wwe_kit.testing import Workspace
from wwe_kit.testing.chromium import launch_options

if TYPE_CHECKING:
    from playwright.sync_api import Page

FOLDER = "docs/pictures"
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
_OPTIONS = {"wwe-host": {"voice.no-answer-timeout": 0, "voice.far-end-answers-after": 0}}
_SETTLED_MS = 700

Scene = Callable[[Workspace, "Page"], None]


def write_pictures(root: Path) -> Iterator[Path]:
    """Take every picture anew, in light and dark, and return the files as they are written."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, (scene, scheme, size) in SCENES.items():
        with _workspace(root / "examples" / SHOWN.get(name, _SHOWN), scheme, size) as (driver, page):
            scene(driver, page)
            page.wait_for_timeout(_SETTLED_MS)
            page.screenshot(path=folder / f"{name}.png")
        yield folder / f"{name}.png"


@contextmanager
def _workspace(extension: Path, scheme: str, size: dict[str, int]) -> Iterator[tuple[Workspace, "Page"]]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the extra for tests

    projects = (load_project(extension),)
    with ThreadedDevServer(ServerSettings(projects, _OPTIONS), str) as background, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        page = browser.new_page(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
        driver = Workspace(background, [])
        page.goto(driver.host_url)
        page.get_by_role("combobox", name="State").wait_for()
        yield driver, page
        browser.close()


def _busy(driver: Workspace, page: "Page") -> None:
    driver.email_arrives("jorge.nunez@example.com", "My contract", "When does it end?")
    chat = driver.chat_arrives("ann.miller@example.com", "Is my line down?")
    chat.accept()
    chat.write("Let me look.")
    page.get_by_role("button", name="Ring me").click()
    page.get_by_role("button", name="Answer").click()
    page.frame_locator("iframe:not([hidden])").get_by_role("heading", name="Ann Miller").wait_for()


def _desk(driver: Workspace, page: "Page") -> None:
    _busy(driver, page)
    page.get_by_role("button", name="Put the drawer away").click()


def _copied(driver: Workspace, page: "Page") -> None:
    _busy(driver, page)
    page.get_by_role("region", name="Selected case").get_by_role("button", name="Hold").click()
    page.get_by_text("What is copied").click()


def _messages(driver: Workspace, page: "Page") -> None:
    _busy(driver, page)
    page.get_by_role("tab", name="Messages").click()
    page.get_by_role("button", name="interaction.getByInteractionId").first.click()


def _record(driver: Workspace, page: "Page") -> None:
    driver.campaign("Offer of the Month").get_record()
    page.get_by_role("button", name="Put the drawer away").click()
    frame = page.frame_locator("iframe:not([hidden])")
    frame.get_by_label("Phone", exact=True).fill("")
    frame.get_by_role("button", name="Save").click()
    frame.locator("[aria-invalid]").wait_for()
    frame.locator("html").evaluate("root => root.scrollTo(0, 0)")


def _panel(name: str) -> Scene:
    def show(driver: Workspace, page: "Page") -> None:
        _busy(driver, page)
        page.get_by_role("tab", name=name).click()

    return show


# The example that a scene shows; the others show screen-pop.
_SHOWN = "screen-pop"
SHOWN = {"record": "outbound-record"}
SCENES: dict[str, tuple[Scene, str, dict[str, int]]] = {
    "desk": (_desk, "light", WIDE),
    "desk-dark": (_desk, "dark", WIDE),
    "desk-narrow": (_desk, "light", NARROW),
    "record": (_record, "light", WIDE),
    "simulate": (_busy, "light", WIDE),
    "copy-as-test": (_copied, "dark", WIDE),
    "messages": (_messages, "light", WIDE),
    "options": (_panel("Options"), "dark", WIDE),
    "clock": (_panel("Clock"), "light", WIDE),
    "frames": (_panel("Frames"), "light", WIDE),
}

"""Pages of extensions in a browser: finds the frame that a test means, and waits until its start is over."""

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from wwe_host.model.frame import PARENT, POPUP
from wwe_kit.testing.driver import PATIENCE_S, Workspace
from wwe_kit.testing.frame_choice import check_label
from wwe_kit.testing.handles.browser_tabs import tab_in
from wwe_kit.testing.page_states import (
    ASKED_MS,
    ATTRIBUTE,
    ENDED,
    READY,
    STANDALONE,
    STARTING,
    document_in,
    let_come,
    told,
)
from wwe_kit.testing.wire.journal import NothingSaid

if TYPE_CHECKING:
    # Only tests that use a browser need Playwright; pytest loads this plugin for all the others as well.
    from playwright.sync_api import FrameLocator, Page

# A cold start of the slowest runtime on a slow machine.
READY_MS = 60_000
_SHORT_MS = 20
_LOOPS = "Put an endless loop into a function under @page.on_ready"
_SILENT = (
    "its page does not answer. Either nothing was loaded into its frame, or Python is in a loop without an await, "
    "or in time.sleep"
)
_FOREIGN = "the page in its frame was not built by this kit"


class ExtensionPages:
    """The pages of extensions in one page of the workspace."""

    def __init__(self, page: "Page", workspace: Workspace) -> None:
        self._page = page
        self._workspace = workspace

    def frame(self, label: str, interaction: str = "") -> "FrameLocator":
        """Return the frame of the extension with this label, once its Python is ready.

        It is the one that the agent sees; where none of this label is on the screen, as those in the background never
        are, the only one that there is. `interaction` is the UUID of the one that it was opened for, where there are
        several. Fails the test where there is no such frame, at once if no extension has the label, or if its page
        cannot start.
        """
        try:
            check_label(self._workspace.labels, label)
        except ValueError as error:
            _fail_with(str(error))
        if not interaction:
            self._let_it_show(label)
        selector = self._of_interaction(label, interaction) if interaction else _seen_or_only(label)
        self._check_there_is_one(selector, label)
        frame = self._page.frame_locator(selector)
        self._wait_for_start(frame, label)
        return frame

    def of_id(self, frame_id: str, label: str) -> "FrameLocator":
        """Return a frame by its id, once its Python is ready. Fails the test as `frame` does where it cannot start."""
        kinds = {each.id: each.kind for each in self._workspace.frames}
        is_window = kinds.get(frame_id) == POPUP
        frame = (
            self._window(frame_id, label) if is_window else self._page.frame_locator(f'iframe[data-frame="{frame_id}"]')
        )
        self._wait_for_start(frame, label)
        return frame

    def _window(self, frame_id: str, label: str) -> Any:
        """Return the page of a frame that is a window of its own. It finds elements as a FrameLocator does."""
        found: list[Page] = []

        def is_there() -> bool:
            self._page.wait_for_timeout(_SHORT_MS)  # Playwright hears of a window only while it waits
            found[:] = [each for each in self._page.context.pages if told(each, "() => name") == f"wwe-{frame_id}"]
            return bool(found)

        try:
            self._workspace.wait_until(is_there)
        except NothingSaid:
            _fail(label, "its window is not open. The browser may have blocked it: a button in the workspace opens it")
        return found[0]

    def _let_it_show(self, label: str) -> None:
        """Wait until the page shows what the agent sees by now: what has just been done may not have come there yet."""
        from playwright.sync_api import TimeoutError as TimeIsOver  # noqa: PLC0415 - see above

        tab, seen = tab_in(self._page), self._workspace.visible_frames
        for each in self._workspace.frames:
            if (each.label, each.tab) == (label, tab) and each.id in seen and each.kind not in (PARENT, POPUP):
                shown = self._page.locator(f'iframe[data-frame="{each.id}"]:not([hidden])')
                with suppress(TimeIsOver):
                    let_come(shown, PATIENCE_S * 1000)

    # --- which frame it is -------------------------------------------------------------------------------------------

    def _of_interaction(self, label: str, interaction: str) -> str:
        """Return the frames in all tabs; one of them is in this page."""
        found: list[str] = []

        def look() -> bool:
            frames = self._workspace.frames
            found[:] = [each.id for each in frames if (each.label, each.interaction) == (label, interaction)]
            return bool(found)

        try:
            self._workspace.wait_until(look)
        except NothingSaid:
            self._fail_without_frame(label)
        return ", ".join(f'iframe[data-frame="{frame_id}"]' for frame_id in found)

    def _check_there_is_one(self, selector: str, label: str) -> None:
        from playwright.sync_api import TimeoutError as TimeIsOver  # noqa: PLC0415 - see above

        frames = self._page.locator(selector)
        try:
            let_come(frames.first, PATIENCE_S * 1000)
        except TimeIsOver:
            self._fail_without_frame(label)
        if (count := frames.count()) > 1:
            uuids = ", ".join(each.interaction for each in self._workspace.frames if each.label == label)
            _fail(
                label,
                f"{count} frames have this label, and none is on the screen. Name the interaction of the one "
                f"that is meant: extension_frame({label!r}, interaction). There are {uuids}",
            )

    def _fail_without_frame(self, label: str) -> NoReturn:
        frames = self._workspace.frames
        if any(each.kind == POPUP for each in frames if each.label == label):
            _fail(label, "its page has a window of its own. Take it with workspace_page.expect_popup()")
        labels = ", ".join(sorted({repr(each.label) for each in frames})) or "none"
        _fail(label, f"its frame has not come. Frames have these labels: {labels}")

    # --- how it starts -----------------------------------------------------------------------------------------------

    def _wait_for_start(self, frame: "FrameLocator", label: str) -> None:
        from playwright.sync_api import TimeoutError as TimeIsOver  # noqa: PLC0415 - see above

        try:
            with self._workspace.diary.wait("wait for the page's start"):
                state = frame.locator(document_in(*ENDED)).get_attribute(ATTRIBUTE, timeout=READY_MS)
            reason = _why_not_ready(frame, state)
        except TimeIsOver:
            reason = _unended(frame)
        if reason:
            _fail(label, f"{reason}. Printed was:\n" + "\n".join(self._workspace.printed))


def _seen_or_only(label: str) -> str:
    """Return the selector of the frame that the agent sees, or else of all with this label."""
    titled = f"iframe[title={json.dumps(label)}]"  # a text of CSS is quoted in the same way
    seen = f"{titled}:not([hidden])"
    return f"{seen}, body:not(:has({seen})) {titled}"


def _why_not_ready(frame: "FrameLocator", state: str | None) -> str:
    """Why a start that is over came to nothing; "" where the page is ready."""
    if state == READY:
        return ""
    if state == STANDALONE:
        panel = frame.locator("wwe-panel p").first.inner_text(timeout=ASKED_MS)
        return f"it has found no workspace: {panel.removesuffix('.')}"
    return "it could not start"


def _unended(frame: "FrameLocator") -> str:
    """Why there is still no end of a start."""
    from playwright.sync_api import TimeoutError as TimeIsOver  # noqa: PLC0415 - see above

    try:
        state = frame.locator("html").get_attribute(ATTRIBUTE, timeout=ASKED_MS)
    except TimeIsOver:
        return _SILENT
    if state == STARTING:
        return f"its entry has not ended in {READY_MS / 1000:.0f} s. {_LOOPS}"
    return _FOREIGN


def _fail(label: str, reason: str) -> NoReturn:
    which = f"The extension {label!r}" if label else "The extension"
    _fail_with(f"{which}: {reason}")


def _fail_with(sentence: str) -> NoReturn:
    # The sentence says it all; Playwright's error, in whose handling this may be, speaks of selectors.
    raise pytest.fail.Exception(sentence, pytrace=False) from None

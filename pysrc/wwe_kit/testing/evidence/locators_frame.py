"""Why a locator of Playwright's own waits in vain: the page of the extension that it looks in is not on the screen."""

from contextlib import suppress
from typing import Any

from wwe_kit.testing.driver import Workspace
from wwe_kit.testing.evidence.written import outer_frame


def why_in_vain(workspace: Workspace, locator: Any) -> str:
    """Return the sentence for why the frame of a locator is not on the screen, with what to do; "" if it is there."""
    with suppress(Exception):  # the error itself is told in any case
        frame_id = frame_id_of(locator)
        return workspace.why_off_screen(frame_id) if frame_id else ""
    return ""


def frame_id_of(locator: Any) -> str:
    """Return the id of the workspace's frame that a locator looks in; "" for the workspace's own page."""
    page = locator.page
    for frame in page.frames:
        if frame.parent_frame and f" frame={frame} " in str(locator):
            while frame.parent_frame.parent_frame:
                frame = frame.parent_frame  # noqa: PLW2901 - the outermost of several
            return frame.frame_element().get_attribute("data-frame") or ""
    selector = outer_frame(locator)
    if not selector:
        return ""
    return str(page.locator(selector).evaluate_all("(found) => found[0]?.dataset.frame ?? ''"))

"""axe, by mark: it looks at each view of an extension once in a run."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from wwe_host.model.frame import BACKGROUND, HIDDEN
from wwe_kit.testing.hygiene.accessibility import check_axe, rule_of, violations
from wwe_kit.testing.page_states import is_ready
from wwe_kit.testing.pytest_plugin.hygiene import check_at_end, fail_over
from wwe_kit.testing.pytest_plugin.marks import AXE, allowed_by

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Frame

    from wwe_kit.testing import Workspace

_SEEN = pytest.StashKey[set[tuple[str, str]]]()


def axe_at_end(node: pytest.Item, context: "BrowserContext", workspace: "Workspace") -> None:
    """Let axe look at the pages of extensions that are open at the end of a test, if it is marked so.

    A view that has been looked at in this run is left out, and so is a page that is not in front of any agent: of kind
    hidden or background. Raises BadInput if axe is not installed.
    """
    if node.get_closest_marker(AXE) is None:
        return
    check_axe()
    allowed = allowed_by(node)

    def check() -> None:
        seen = node.config.stash.setdefault(_SEEN, set())
        views = list(_views(context, workspace))
        if not views:
            pytest.fail(
                f"@pytest.mark.{AXE}: no page of an extension that an agent can see is open at the end of the test.",
                pytrace=False,
            )
        found: list[str] = []
        for frame, extension, path in views:
            if (extension, path) not in seen:
                seen.add((extension, path))
                found += violations(frame, f"{extension}{path}")
        fail_over("axe has found what some agents cannot use", found, allowed, rule_of)

    check_at_end(node, check)


def _views(context: "BrowserContext", workspace: "Workspace") -> "Iterator[tuple[Frame, str, str]]":
    """Return the frames in which extensions are ready, each with the extension's name and the path of its page."""
    names = {origin: name for name, origin in workspace.extension_origins.items()}
    unseen = _unseen(workspace)
    for page in context.pages:
        for frame in page.frames:
            parts = urlsplit(frame.url)
            name = names.get(f"{parts.scheme}://{parts.netloc}")
            if name is not None and _frame_id(frame) not in unseen and is_ready(frame):
                yield frame, name, parts.path


def _unseen(workspace: "Workspace") -> set[str]:
    """Return the ids of the frames that no agent sees; one in the background may have been brought to the front."""
    return {each.id for each in workspace.frames if each.kind in (HIDDEN, BACKGROUND)} - set(workspace.visible_frames)


def _frame_id(frame: "Frame") -> str | None:
    """Return the id that the workspace has given to a frame; None for a window, and for what a page itself embeds."""
    return frame.frame_element().get_attribute("data-frame") if frame.parent_frame else None

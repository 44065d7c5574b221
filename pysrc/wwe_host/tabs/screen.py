"""What of a browser tab the agent can see: which frames belong on the screen, and which one is in front."""

from wwe_host.model.frame import BACKGROUND, DIALOG, PARENT, POPUP, TAB, Frame
from wwe_host.model.tab import Tab
from wwe_host.rules import guess, reference, rule
from wwe_host.work.cases import Cases

VISIBLE = rule(
    "frame.visible", reference("System namespace, amIVisible"), "amIVisible tells whether the frame is visible."
)
WHAT_IS_VISIBLE = rule(
    "frame.what-is-visible",
    guess("the reference does not say when a frame counts as visible"),
    "A frame is visible if it is in front, in the selected case or at workspace level, and its browser tab is shown.",
)
WINDOW_VISIBLE = rule(
    "frame.window-visible",
    guess("a window of its own does not depend on what its opener shows"),
    "A popup window is visible while it is open. The page around the workspace is visible while the browser tab is "
    "shown.",
)
NEVER_VISIBLE = rule(
    "frame.never-visible",
    guess("the reference does not say what a frame is that has no place on the screen"),
    "A frame whose kind is hidden is never visible. The frame of a dialog is visible as long as its browser tab is.",
)
TO_FRONT = rule(
    "frame.to-front",
    guess("the reference says: pops up the current iframe"),
    "A frame is brought to the front in its own browser tab; for that its case is selected, with the usual events.",
)
NO_FRONT = rule(
    "frame.no-front",
    guess("the reference speaks of an iframe that pops up, whatever its kind"),
    "A popup window is opened, or gets the focus, instead. A frame that is hidden, in a dialog or around the "
    "workspace is not moved, but its case is selected.",
)

_IN_PAGE = (TAB, BACKGROUND)


def frames_of_strip(tab: Tab) -> list[Frame]:
    """Return the frames that the agent can choose from now: the workspace's, and those of the selected case."""
    return _frames(tab, TAB, POPUP)


def frame_in_front(tab: Tab) -> Frame | None:
    """Return the one that is in front: the one that was chosen or brought there, else the first tab."""
    chosen = (frame for frame in _frames(tab, *_IN_PAGE) if frame.frame_id == tab.chosen_frame)
    return next(chosen, next(iter(_frames(tab, TAB)), None))


def is_visible(tab: Tab, frame: Frame) -> bool:
    """Return whether the agent can see a frame."""
    return is_on_page(tab, frame) and (tab.is_shown or frame.content.kind == POPUP)


def is_on_page(tab: Tab, frame: Frame) -> bool:
    """Return whether a frame is on the page of its browser tab, shown or not, or has a window that is open."""
    if frame.content.kind == POPUP:
        return frame.is_open
    return frame.content.kind in (DIALOG, PARENT) or frame is frame_in_front(tab)


def _frames(tab: Tab, *kinds: str) -> list[Frame]:
    return [
        frame
        for frame in tab.frames.values()
        if frame.content.kind in kinds and (frame.interaction is None or frame.interaction.case is tab.selected)
    ]


def bring_to_front(cases: Cases, tab: Tab, frame: Frame) -> None:
    """Show a frame, as far as it is still there and has a place in the page. Windows are moved by the page itself."""
    if frame.frame_id in tab.frames:
        if frame.content.kind in _IN_PAGE:
            tab.chosen_frame = frame.frame_id
        if frame.interaction is not None:
            cases.select(tab, frame.interaction.case)

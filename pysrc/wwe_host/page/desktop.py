"""The page of one browser tab: its parts, what their controls do, and what has changed on it."""

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Environment

from wwe_host.actions.fields import BadField, Fields
from wwe_host.model.tab import Tab
from wwe_host.page.app_bar import AppBar
from wwe_host.page.case_list import CaseList
from wwe_host.page.changes import Changes, Update
from wwe_host.page.drawer.drawer import Drawer
from wwe_host.page.extensions import Extensions
from wwe_host.page.overlays import OverlaysOfPage
from wwe_host.page.parts import Handlers, Part, Region, Shown
from wwe_host.page.selected_case import SelectedCase
from wwe_host.rules import Refused
from wwe_host.workspace import Workspace

_DISMISS = "dismiss"
_PUSHED_MS = 100  # by which a clock is ahead of where it would be by itself: a page counts on by itself


class Desktop:
    """What one tab's page shows. `templates` finds the templates of the folder `host`, and escapes.

    `runtimes` tells by the section of an extension's view what its Python runs on, as far as that is known.
    """

    def __init__(self, workspace: Workspace, tab: Tab, templates: Environment, runtimes: Mapping[str, str]) -> None:
        self._workspace = workspace
        self._tab = tab
        self._notice = ""
        self._is_good = False  # the notice
        self._lasting: list[str] = []  # until each is dismissed
        self._frames: list[dict[str, Any]] | None = None
        self._held_at: float | None = None
        self._ahead_ms = 0.0
        self._changes = Changes(templates)
        self._extensions = Extensions(tab)
        self._drawer = Drawer(workspace, tab, runtimes)
        self._parts: tuple[Part, ...] = (
            AppBar(workspace, tab),
            CaseList(workspace, tab),
            SelectedCase(workspace, tab),
            self._extensions,
            OverlaysOfPage(tab),
            self._drawer,
        )
        handlers = {name: handler for part in self._parts for name, handler in part.handlers.items()}
        self._handlers: Handlers = handlers | {_DISMISS: lambda _fields: None}  # whatever is done ends the notice
        workspace.playlist.listeners.append(self.say)

    def close(self) -> None:
        """Follow the workspace no more."""
        self._drawer.close()
        self._workspace.playlist.listeners.remove(self.say)

    def do(self, action: str, fields: Fields) -> None:
        """Let happen what a control stands for. What cannot be done is said on the page."""
        self._notice = ""
        if action == _DISMISS:
            self._lasting = [each for each in self._lasting if each != fields.get("notice", each)]
        try:
            if action in self._handlers:
                self._handlers[action](fields)
            else:
                self._workspace.recorder.do(self._tab, action, fields)
        except (BadField, Refused) as refusal:
            self.say(str(refusal))

    def say(self, sentence: str, *, stays: bool = False, is_good: bool = False) -> None:
        """Show a sentence until something is done on the page; one that `stays`, until it is dismissed.

        One that `is_good` tells of no trouble. What `stays` always does.
        """
        if not stays:
            self._notice, self._is_good = sentence, is_good
        elif sentence not in self._lasting:
            self._lasting.append(sentence)

    def update(self) -> Update:
        """Return what has changed: regions, rows and logs by name, the frames, the clock. Empty where nothing has.

        The first time it also names the browser tab.
        """
        update = self._changes.since_last(self._content())
        if self._is_clock_moved() or update:
            session = self._workspace.session
            update["clock"] = {"now": session.world.passed_ms(), "isHeld": session.clock.is_held}
        if self._frames is None:
            update["tab"] = self._tab.tab_id
        frames = self._extensions.frames()
        if frames != self._frames:
            self._frames = frames
            update["frames"] = frames
        return update

    def _is_clock_moved(self) -> bool:
        """Return whether the workspace's time is not what the page takes it for, and take it that it is told."""
        world = self._workspace.session.world
        passed_ms, held_at, ahead_ms = world.passed_ms(), self._held_at, self._ahead_ms
        self._held_at = passed_ms if world.clock.is_held else None
        self._ahead_ms = passed_ms - world.monotonic_ms()
        if self._held_at is not None or held_at is not None:
            return self._held_at != held_at
        return abs(self._ahead_ms - ahead_ms) > _PUSHED_MS

    def _content(self) -> Iterator[Shown]:
        yield Region("notice", {"notice": self._notice, "is_good": self._is_good, "lasting": tuple(self._lasting)})
        for part in self._parts:
            yield from part.content()

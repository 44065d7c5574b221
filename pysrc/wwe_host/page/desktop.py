"""The page of one browser tab, as HTML: only what has changed since it was last asked for."""

from collections import deque
from typing import Any

from jinja2 import Environment

from wwe_host.happenings.fields import BadField, Fields
from wwe_host.journal import Entry
from wwe_host.page import surface_view, view
from wwe_host.page.tab_view import tab_view
from wwe_host.rules import Refused
from wwe_host.tabs.frame import Frame
from wwe_host.tabs.screen import frame_in_front
from wwe_host.tabs.tab import Tab
from wwe_host.workspace import Workspace

# How much of the journal a page gets at a time; it keeps about as much.
SHOWN_ENTRIES = 300

Update = dict[str, Any]


class Desktop:
    """What one tab's page shows. `templates` finds the templates of the folder `host`, and escapes."""

    def __init__(self, workspace: Workspace, tab: Tab, templates: Environment) -> None:
        self._workspace = workspace
        self._tab = tab
        self._templates = templates
        self._shown: dict[str, str] = {}
        self._frame_states: list[dict[str, Any]] | None = None
        self._notice = ""
        self._unwritten: deque[Entry] = deque(workspace.journal.newest(SHOWN_ENTRIES), maxlen=SHOWN_ENTRIES)
        workspace.journal.listeners.append(self._unwritten.append)
        workspace.playlist.listeners.append(self._say)

    def close(self) -> None:
        """Follow the workspace no more."""
        self._workspace.journal.listeners.remove(self._unwritten.append)
        self._workspace.playlist.listeners.remove(self._say)

    def do(self, action: str, fields: Fields) -> None:
        """Let happen what a control stands for. What cannot be done is said on the page."""
        self._notice = ""
        try:
            if action == "show-frame":
                self._tab.chosen_frame = str(fields.get("frame", ""))
            else:
                self._workspace.happenings.do(action, fields, self._tab)
        except (BadField, Refused) as refusal:
            self._say(str(refusal))

    def _say(self, sentence: str) -> None:
        self._notice = sentence

    def update(self) -> Update:
        """Give what has changed: regions by name, new rows of the journal, the frames. Empty where nothing has."""
        regions = {name: html for name, html in self._regions().items() if self._shown.get(name) != html}
        self._shown.update(regions)
        update: Update = {"regions": regions} if regions else {}
        frames = [self._frame_state(frame) for frame in self._tab.frames.values()]
        if frames != self._frame_states:
            self._frame_states = frames
            update["frames"] = frames
        if self._unwritten:
            update["journal"] = self._render("journal", entries=[view.journal_row(entry) for entry in self._unwritten])
            self._unwritten.clear()
        return update

    def _regions(self) -> dict[str, str]:
        workspace, tab = self._workspace, self._tab
        return {
            "agent": self._render("agent", **view.agent_view(workspace)),
            "notice": self._render("notice", notice=self._notice),
            "session": self._render("session", **surface_view.session_view(workspace)),
            "menu-bar": self._render("menu-bar", rows=surface_view.menu_bar_view(tab)),
            "toasts": self._render("toasts", rows=surface_view.toasts_view(tab)),
            "messages": self._render("messages", messages=surface_view.messages_view(tab)),
            "interactions": self._render("interactions", rows=view.interactions_view(workspace, tab)),
            "case": self._render("case", case=view.case_view(workspace, tab)),
            "frame-tabs": self._render("frame-tabs", frames=view.frames_view(tab)),
            "tab": self._render("tab", **tab_view(workspace, tab)),
        }

    def _frame_state(self, frame: Frame) -> dict[str, Any]:
        return {
            "id": frame.frame_id,
            "kind": frame.content.kind,
            "url": frame.url,
            "title": frame.content.label,
            "allow": frame.content.allow,
            "loads": frame.loads,
            "dialog": surface_view.dialog_state(self._tab, frame),
            "isShown": frame.is_in_dialog or frame is frame_in_front(self._tab),
        }

    def _render(self, name: str, **values: Any) -> str:
        return self._templates.get_template(f"host/{name}.html.jinja").render(values)

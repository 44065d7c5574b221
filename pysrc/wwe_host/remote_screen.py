"""The commands of `wwe_host.remote` about what is on the screen: frames, toasts, dialogs."""

from collections.abc import Callable
from typing import Any

from wwe_host.model.frame import HIDDEN, Frame
from wwe_host.model.tab import Tab
from wwe_host.settings.options import LEVELS
from wwe_host.tabs.screen import bring_to_front, frame_in_front, is_on_page, is_visible
from wwe_host.tabs.toasts import labels as texts_of_buttons
from wwe_host.workspace import Workspace

Row = dict[str, Any]


class RemoteScreen:
    """The screen of a workspace in the hand of somebody who is elsewhere."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._session = workspace.session
        self.commands: dict[str, Callable[..., Any]] = {
            each.__name__: each
            for each in (
                self.labels,
                self.frames,
                self.gone_pages,
                self.toasts,
                self.dialogs,
                self.visible_frames,
                self.place,
                self.bring_to_front,
            )
        }

    def labels(self) -> list[str]:
        """Return what frames may be called: the labels of web content at both levels, and those of frames there are."""
        contents = [content for level in LEVELS for content in self._session.options.web_content(level)]
        frames = [frame.content for tab in self._arranged() for frame in tab.frames.values()]
        return list(dict.fromkeys(content.label for content in [*contents, *frames]))

    def frames(self) -> list[Row]:
        """Return the frames of all tabs: id, tab, label, kind, and the UUID of the interaction, or ""."""
        return [
            {
                "id": frame.frame_id,
                "tab": tab.tab_id,
                "label": frame.content.label,
                "kind": frame.content.kind,
                "interaction": frame.interaction.uuid if frame.interaction else "",
            }
            for tab in self._arranged()
            for frame in tab.frames.values()
        ]

    def gone_pages(self) -> list[Row]:
        """Return the pages of frames that have gone, the first of them first; each has the fields of a `GonePage`."""
        self._arranged()
        return [page._asdict() for page in self._session.journal.gone]

    def toasts(self) -> list[Row]:
        """Return the toasts of all tabs, each with its tab, its texts and its buttons."""
        return [
            {
                "id": toast.toast_id,
                "tab": tab.tab_id,
                "label": toast.frame.content.label,
                "title": toast.title,
                "subject": toast.subject,
                "message": toast.message,
                "key_values": dict(toast.key_values),
                "buttons": texts_of_buttons(toast),
            }
            for tab in self._session.tabs
            for toast in tab.overlays.toasts.values()
        ]

    def dialogs(self) -> list[Row]:
        """Return the dialogs of all tabs, each with its tab, its label and its frame."""
        return [
            {"id": dialog.dialog_id, "tab": tab.tab_id, "label": dialog.label, "frame": dialog.frame.frame_id}
            for tab in self._session.tabs
            for dialog in tab.overlays.dialogs.values()
        ]

    def visible_frames(self) -> list[str]:
        """Return the ids of the frames that the agent can see now, in all tabs."""
        tabs = self._arranged()
        return [frame.frame_id for tab in tabs for frame in tab.frames.values() if is_visible(tab, frame)]

    def place(self, frame: str) -> Row:
        """Return where a frame stands in its browser tab, and what is before it.

        `is_on_page` tells whether it is on the page. `first_tab` tells whether its tab is the first. `interaction` and
        `selected` are the ids that the tab has for its interaction, and for the first of the selected case, `in_front`
        the label of the frame in front; each is "" where there is none.
        """
        tab, found = self._found(frame)
        in_front = frame_in_front(tab)
        return {
            "tab": tab.tab_id,
            "first_tab": tab is self._session.tabs[0],
            "label": found.content.label,
            "kind": found.content.kind,
            "is_on_page": is_on_page(tab, found),
            "interaction": tab.id_of(found.interaction) if found.interaction else "",
            "is_selected": found.interaction is None or found.interaction.case is tab.selected,
            "selected": tab.id_of(tab.selected.main) if tab.selected and tab.selected.interactions else "",
            "in_front": in_front.content.label if in_front else "",
        }

    def bring_to_front(self, frame: str) -> None:
        """Let the agent bring a frame to the front, for which its case is selected. One that is there stays there.

        Raises ValueError for one that has no place on the screen.
        """
        tab, found = self._found(frame)
        if found.content.kind == HIDDEN:
            raise ValueError(f'"{found.content.label}" cannot come to the front: its kind is hidden')
        bring_to_front(self._workspace.cases, tab, found)

    def _found(self, frame_id: str) -> tuple[Tab, Frame]:
        for tab in self._arranged():
            if frame_id in tab.frames:
                return tab, tab.frames[frame_id]
        raise KeyError(f"there is no frame {frame_id}: it never existed, or it has gone")

    def _arranged(self) -> list[Tab]:
        """Return the tabs with the frames that they have to have by now: pages follow a moment later."""
        tabs = list(self._session.tabs)
        for tab in tabs:
            self._workspace.arrange(tab)
        return tabs

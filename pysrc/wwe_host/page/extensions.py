"""The extensions' part of the page: the strip to choose from, and every frame of the tab wherever it stands."""

from typing import Any

from wwe_host.actions.fields import Fields
from wwe_host.model.frame import POPUP, Frame
from wwe_host.model.tab import Tab
from wwe_host.page.parts import Handlers, Region
from wwe_host.tabs.screen import frame_in_front, frames_of_strip


class Extensions:
    """The frames of one tab's page. They are no region: moving or rendering an iframe would load it again."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self.handlers: Handlers = {"show-frame": self._show}

    def content(self) -> list[Region]:
        """Return the strip over the frames."""
        in_front = frame_in_front(self._tab)
        return [
            Region(
                "frame-tabs",
                {
                    "frames": [
                        {
                            "id": frame.frame_id,
                            "label": frame.content.label,
                            "is_shown": frame is in_front,
                            "is_window": frame.content.kind == POPUP,
                            "is_open": frame.is_open,
                        }
                        for frame in frames_of_strip(self._tab)
                    ]
                },
            )
        ]

    def frames(self) -> list[dict[str, Any]]:
        """Return every frame of the tab: what its element is, where it stands, whether it is shown."""
        return [self._frame(frame) for frame in self._tab.frames.values()]

    def _show(self, fields: Fields) -> None:
        self._tab.chosen_frame = str(fields.get("frame", ""))

    def _frame(self, frame: Frame) -> dict[str, Any]:
        return {
            "id": frame.frame_id,
            "kind": frame.content.kind,
            "url": frame.url,
            "title": frame.content.label,
            "allow": frame.content.allow,
            "loads": frame.loads,
            "dialog": self._dialog(frame),
            "isShown": frame.is_in_dialog or frame is frame_in_front(self._tab),
        }

    def _dialog(self, frame: Frame) -> dict[str, str] | None:
        """Return the dialog that a frame is in; None for any other frame."""
        for dialog in self._tab.overlays.dialogs.values():
            if dialog.frame is frame:
                return {"id": dialog.dialog_id, "label": dialog.label, "width": dialog.width, "height": dialog.height}
        return None

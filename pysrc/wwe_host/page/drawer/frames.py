"""Frames: what each page of an extension is, and what the workspace has to do with it."""

from collections.abc import Mapping, Sequence

from wwe_host.page.parts import NO_ACTIONS, Region
from wwe_host.tabs.tab import Tab
from wwe_host.workspace import Workspace


class FramesPanel:
    """The frames of one tab's page."""

    def __init__(self, workspace: Workspace, tab: Tab, runtimes: Mapping[str, str]) -> None:
        self.actions = NO_ACTIONS
        self._workspace = workspace
        self._tab = tab
        self._runtimes = runtimes

    def close(self) -> None:
        """Nothing is followed."""

    def content(self) -> Sequence[Region]:
        """Give a line for each frame."""
        return [Region("frame-list", {"frames": [
            {
                "id": frame.frame_id, "label": frame.content.label, "kind": frame.content.kind, "url": frame.url,
                "runtime": self._runtimes.get(frame.content.section, ""), "events": frame.events,
            }
            for frame in self._tab.frames.values()
        ]})]

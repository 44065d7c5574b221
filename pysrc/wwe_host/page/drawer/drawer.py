"""The developer's drawer: its panels, of which only the one that is open is kept up to date."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from wwe_host.actions.fields import BadField, Fields
from wwe_host.model.tab import Tab
from wwe_host.page.drawer.clock import ClockPanel
from wwe_host.page.drawer.frames import FramesPanel
from wwe_host.page.drawer.messages import MessagesPanel
from wwe_host.page.drawer.options import OptionsPanel
from wwe_host.page.drawer.simulate import SimulatePanel
from wwe_host.page.parts import Handlers, Part, Shown
from wwe_host.workspace import Workspace

NONE = ""


class Panel(Part, Protocol):
    """A panel of the drawer."""

    def close(self) -> None:
        """Follow the workspace no more."""
        ...


class Drawer:
    """The drawer of one tab's page. The page tells which panel is open; until it does, none is."""

    def __init__(self, workspace: Workspace, tab: Tab, runtimes: Mapping[str, str]) -> None:
        self._open = NONE
        self._panels: dict[str, Panel] = {
            "simulate": SimulatePanel(workspace, tab, runtimes),
            "messages": MessagesPanel(workspace),
            "options": OptionsPanel(workspace),
            "clock": ClockPanel(workspace),
            "frames": FramesPanel(workspace, tab, runtimes),
        }
        handlers = {name: handler for panel in self._panels.values() for name, handler in panel.handlers.items()}
        self.handlers: Handlers = handlers | {"open-panel": self._open_panel}

    def content(self) -> Sequence[Shown]:
        """Return what the open panel shows."""
        return self._panels[self._open].content() if self._open else ()

    def close(self) -> None:
        """Follow the workspace no more."""
        for panel in self._panels.values():
            panel.close()

    def _open_panel(self, fields: Fields) -> None:
        name = fields.get("panel", NONE)
        if name != NONE and name not in self._panels:
            raise BadField(f"open-panel: panel must be one of {', '.join(self._panels)} or empty, not {name!r}.")
        self._open = str(name)

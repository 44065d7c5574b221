"""The bar at the top: the agent and the state of each medium, extensions' menu bar views, and the session's end."""

from typing import Any

from wwe_host.lifecycles.connection import ConnectionState
from wwe_host.model.agent_state import AgentState
from wwe_host.model.overlays import MenuView
from wwe_host.model.tab import Tab
from wwe_host.page.parts import NO_HANDLERS, Region
from wwe_host.page.words import MEDIA
from wwe_host.tabs.menu_bar import shown_colour
from wwe_host.workspace import Workspace

_CONNECTION = {
    ConnectionState.RECONNECTED: "",
    ConnectionState.DISCONNECTED: "The real-time connection with the server is lost.",
    ConnectionState.DOWN: "The real-time connection with the server has been down for more than a minute.",
}


class AppBar:
    """The bar of one tab's page."""

    def __init__(self, workspace: Workspace, tab: Tab) -> None:
        self.handlers = NO_HANDLERS
        self._workspace = workspace
        self._tab = tab

    def content(self) -> list[Region]:
        """Return its regions."""
        session = self._workspace.session
        return [
            Region("agent", self._agent()),
            Region("menu-bar", {"rows": [_menu_view(each) for each in self._tab.overlays.views.values()]}),
            Region(
                "session",
                {"end_reason": session.end_reason, "connection": _CONNECTION[self._workspace.connection.state]},
            ),
        ]

    def _agent(self) -> dict[str, Any]:
        session, agent_states = self._workspace.session, self._workspace.session.agent_states
        choices = [_state(choice.state) for choice in agent_states.menu()]
        return {
            "name": session.agent.full_name,
            "initials": session.agent.first_name[:1] + session.agent.last_name[:1],
            "state": _state(agent_states.own_state()),
            "since": int(session.state_times.agent_since()),
            "choices": choices,
            "media": [
                {
                    "name": name,
                    "label": MEDIA.get(name, name),
                    "state": _state(medium.state),
                    "since": int(session.state_times.medium_since(name)),
                }
                for name, medium in agent_states.media.items()
            ],
        }


def _state(state: AgentState) -> dict[str, str]:
    return {"type": state.type, "operation": state.operation_name, "words": state.words}


def _menu_view(view: MenuView) -> dict[str, str]:
    colours = {"color": shown_colour(view.label_color), "background-color": shown_colour(view.background_color)}
    return {
        "name": view.name,
        "label": view.label,
        "short_label": view.short_label,
        "icon_url": view.icon_url,
        "tooltip": view.tooltip,
        "style": "; ".join(f"{name}: {code}" for name, code in colours.items() if code),
    }

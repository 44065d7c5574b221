"""All actions of one workspace, by name."""

from collections.abc import Iterable, Mapping
from typing import Any

from wwe_host.actions.action import Action, actions_of
from wwe_host.actions.fields import BadField, Fields, read_fields, unknown_action
from wwe_host.model.interactions import Interaction
from wwe_host.model.tab import Tab
from wwe_host.session import AgentSession


class Actions:
    """The actions of these holders. `do` raises BadField, or Refused where the workspace does not allow it."""

    def __init__(self, session: AgentSession, holders: Iterable[object]) -> None:
        self._session = session
        self.by_name: Mapping[str, Action] = actions_of(holders)

    def do(self, name: str, fields: Fields, tab: Tab | None = None) -> str:
        """Do an action in this tab, or in the first. Return the UUID of the interaction that it made, or "".

        Raises BadField for an unknown action and for bad fields, and Refused if the workspace does not allow it.
        """
        action = self.by_name.get(name)
        if action is None:
            raise unknown_action(name, self.by_name)
        arguments: dict[str, Any] = read_fields(action, fields, self._session)
        if action.takes_tab:
            arguments["tab"] = tab or self._first_tab(name)
        result = action.method(**arguments)
        return result.uuid if isinstance(result, Interaction) else ""

    def _first_tab(self, name: str) -> Tab:
        if not self._session.tabs:
            raise BadField(f"{name} needs a browser tab, and none is open.")
        return self._session.tabs[0]

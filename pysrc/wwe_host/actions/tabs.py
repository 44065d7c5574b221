"""Browser tabs: elections, the agent who turns to one, and what the one that leads does."""

from wwe_host.actions.action import action
from wwe_host.model.interactions import Interaction
from wwe_host.model.tab import Tab
from wwe_host.session import AgentSession
from wwe_host.tabs.case_ids import CaseIds
from wwe_host.tabs.elections import Elections


class TabActions:
    """What happens among the tabs of the session. A tab is opened and closed by the browser alone."""

    def __init__(self, session: AgentSession, elections: Elections, case_ids: CaseIds) -> None:
        self._session = session
        self._elections = elections
        self._case_ids = case_ids

    @action("elect")
    def elect(self, tab: Tab) -> None:
        """An election begins among all browser tabs. This tab will win it."""
        self._elections.begin(tab)

    @action("turn-to-tab")
    def turn_to_tab(self, tab: Tab) -> None:
        """The agent uses this browser tab, which becomes the last active one."""
        self._session.last_active.turned_to(tab)

    @action("change-case-id")
    def change_case_id(self, interaction: Interaction, case_id: str = "") -> None:
        """The case of an interaction gets another id: `case_id`, or a new one."""
        self._case_ids.change(interaction.case, case_id)

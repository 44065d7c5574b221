"""The agent: states, cases, attached data, mark done."""

from typing import Any

from wwe_host.actions.action import action
from wwe_host.actions.fields import check_one_of
from wwe_host.model.interactions import Interaction
from wwe_host.model.tab import Tab
from wwe_host.session import AgentSession
from wwe_host.work.acceptance import Acceptance
from wwe_host.work.cases import Cases
from wwe_host.work.dispositions import choose, codes
from wwe_host.work.markdone import MarkDone


class AgentActions:
    """What the agent does with interactions of any medium."""

    def __init__(self, session: AgentSession, cases: Cases, acceptance: Acceptance, mark_done: MarkDone) -> None:
        self._session = session
        self._cases = cases
        self._acceptance = acceptance
        self._mark_done = mark_done

    @action("state")
    def state(self, operation: str, medium: str = "") -> None:
        """The agent chooses a state of the menu, by its operation name, for one medium or for all.

        Raises BadField for a state that is not in the menu.
        """
        agent_states = self._session.agent_states
        check_one_of("state: operation", operation, [each.state.operation_name for each in agent_states.menu()])
        agent_states.choose(operation, [agent_states.medium(medium)] if medium else None)

    @action("select")
    def select(self, tab: Tab, interaction: Interaction) -> None:
        """The agent selects the case of an interaction, in a browser tab."""
        self._cases.select(tab, interaction.case)

    @action("accept")
    def accept(self, interaction: Interaction) -> None:
        """The agent accepts an interaction that is offered, or answers a call that rings."""
        self._acceptance.accept(interaction)

    @action("reject")
    def reject(self, interaction: Interaction) -> None:
        """The agent rejects an interaction that is offered, or a call that rings."""
        self._acceptance.reject(interaction)

    @action("mark-done")
    def mark_done(self, interaction: Interaction) -> None:
        """The agent marks an interaction done."""
        self._mark_done.begin(interaction)

    @action("unblock")
    def unblock(self, interaction: Interaction) -> None:
        """The agent ignores the warning that blocks mark done, and can mark the interaction done again."""
        self._mark_done.unblock(interaction)

    @action("disposition")
    def disposition(self, interaction: Interaction, code: str) -> None:
        """The agent chooses a disposition, by its code.

        Raises BadField for a code that the option disposition.codes does not list.
        """
        check_one_of("disposition: code", code, [known.code for known in codes(self._session.options)])
        choose(self._session, interaction, code)

    @action("attach")
    def attach(self, interaction: Interaction, user_data: dict[str, Any]) -> None:
        """Somebody attaches user data: the agent, or a routing strategy."""
        self._session.attach(interaction, user_data)

"""The namespace `agent`."""

from typing import Any

from wwe_host.messages.handlers import Sender, operation
from wwe_host.payloads import state_payload
from wwe_host.session import AgentSession


class AgentNamespace:
    """The agent and the agent's state over all media."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session

    @operation("agent.get")
    def get(self, _sender: Sender) -> dict[str, Any]:
        """Return the four attributes that every workspace sends, and the roles that an older one adds."""
        agent = self._session.agent
        return {
            "employeeId": agent.employee_id,
            "firstname": agent.first_name,
            "lastname": agent.last_name,
            "username": agent.username,
            **({"roles": list(agent.roles)} if agent.roles else {}),
        }

    @operation("agent.getState")
    def get_state(self, _sender: Sender) -> dict[str, Any]:
        """Return the state over all media."""
        return state_payload(self._session.agent_states.own_state())

    @operation("agent.getStateList")
    def get_state_list(self, _sender: Sender) -> list[dict[str, Any]]:
        """Return the menu of states."""
        return [state_payload(choice.state) for choice in self._session.agent_states.menu()]

    @operation("agent.setState")
    def set_state(self, _sender: Sender, operation_name: str) -> None:
        """Set the state of every medium."""
        self._session.agent_states.choose(operation_name)

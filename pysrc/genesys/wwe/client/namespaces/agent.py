"""The agent: who it is, and its state (reference: Agent namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace, checked_text
from genesys.wwe.client.namespaces.results import many, nothing, one
from wwe_protocol.payloads.agent import Agent as AgentView
from wwe_protocol.payloads.agent import State

TYPE_CHECKING = False
if TYPE_CHECKING:
    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout


class Agent(Namespace):
    """`service.agent`."""

    def get(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[AgentView]":
        """Read who the agent is.

        The result is an `Agent` with `employee_id`, `firstname`, `lastname`, `username`, and `roles` in older
        workspaces.
        """
        return self._ask("agent.get", [], one(AgentView), succeeded, failed, timeout)

    def get_state(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[State]":
        """Read the agent's state: `type`, `display_name`, `operation_name`, and `reason` where it has one."""
        return self._ask("agent.getState", [], one(State), succeeded, failed, timeout)

    def get_state_list(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[list[State]]":
        """Read the states that the agent can be set to.

        The reasons of Not Ready differ from one contact centre to the next.
        """
        return self._ask("agent.getStateList", [], many(State), succeeded, failed, timeout)

    def set_state(
        self,
        state_operation_name: str,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Set the agent's state on all media, by an `operation_name` of `get_state_list`: "Ready", "NotReady" ...

        The event `agent` with type STATE_CHANGED follows, and `media` for every medium that changes.

        Raises LocalMisuse if `state_operation_name` is not text.
        """
        name = checked_text("agent.setState", "state_operation_name", state_operation_name)
        return self._ask("agent.setState", [name], nothing, succeeded, failed, timeout)

    # The documented spellings.
    getState = get_state
    getStateList = get_state_list
    setState = set_state

"""The namespace `media`."""

from typing import Any

from wwe_host.messages.handlers import Sender, operation
from wwe_host.payloads import medium_payload
from wwe_host.session import AgentSession


class MediaNamespace:
    """The media of the agent, each with its state."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session

    @operation("media.getMediaList")
    def get_media_list(self, _sender: Sender) -> list[dict[str, Any]]:
        """Return all media."""
        return [medium_payload(medium) for medium in self._session.agent_states.media.values()]

    @operation("media.getMediaByName")
    def get_media_by_name(self, _sender: Sender, name: str) -> dict[str, Any]:
        """Return one medium."""
        return medium_payload(self._session.agent_states.medium(name))

    @operation("media.setState")
    def set_state(self, _sender: Sender, name: str, operation_name: str) -> None:
        """Set the state of one medium."""
        agent_states = self._session.agent_states
        agent_states.choose(operation_name, [agent_states.medium(name)])

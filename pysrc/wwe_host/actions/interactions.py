"""What happens to an interaction of any medium without the agent: its contact, errors, what nobody knows."""

from wwe_host.actions.action import action
from wwe_host.model.interactions import Contact, Interaction
from wwe_host.session import AgentSession


class InteractionActions:
    """Events that change no state."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session

    @action("contact-changes")
    def contact_changes(self, interaction: Interaction, first_name: str, last_name: str) -> None:
        """The contact of an interaction is assigned, or modified."""
        interaction.contact = Contact(first_name, last_name)
        self._session.tell("CONTACT_CHANGED", interaction)

    @action("error-occurs")
    def error_occurs(self, interaction: Interaction) -> None:
        """Something goes wrong with an interaction."""
        self._session.tell("ERROR", interaction)

    @action("unknown-event")
    def unknown_event(self, interaction: Interaction) -> None:
        """Something happens that the workspace itself has no name for."""
        self._session.tell("UNKNOWN", interaction)

"""What happens to an interaction of any medium without the agent: its contact, errors, what nobody knows."""

from wwe_host.actions.action import action
from wwe_host.lifecycles.open_media import OpenMediaTrigger
from wwe_host.model.interactions import Contact, Interaction
from wwe_host.session import AgentSession
from wwe_host.work.open_media import OpenMedia, OpenMediaDesk


class InteractionActions:
    """Events about interactions of every medium."""

    def __init__(self, session: AgentSession, open_media: OpenMediaDesk) -> None:
        self._session = session
        self._open_media = open_media

    @action("contact-changes")
    def contact_changes(self, interaction: Interaction, first_name: str, last_name: str) -> None:
        """The contact of an interaction is assigned, or modified."""
        interaction.contact = Contact(first_name, last_name)
        self._session.tell("CONTACT_CHANGED", interaction)

    @action("error-occurs")
    def error_occurs(self, interaction: Interaction) -> None:
        """An error occurs in an interaction. An open media interaction is in the state ERROR until the error passes."""
        if isinstance(interaction, OpenMedia):
            self._open_media.step(interaction, OpenMediaTrigger.ERROR_OCCURS)
        else:
            self._session.tell("ERROR", interaction)

    @action("unknown-event")
    def unknown_event(self, interaction: Interaction) -> None:
        """Something happens to an interaction for which the workspace has no name: the event UNKNOWN."""
        self._session.tell("UNKNOWN", interaction)

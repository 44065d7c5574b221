"""The namespace `email`."""

from typing import Any

from wwe_host.messages.handlers import Sender, operation
from wwe_host.session import AgentSession
from wwe_host.work.open_media import OpenMediaDesk


class EmailNamespace:
    """E-mails that the agent writes."""

    def __init__(self, session: AgentSession, open_media: OpenMediaDesk) -> None:
        self._session = session
        self._open_media = open_media

    @operation("email.create")
    def create(self, _sender: Sender, destination: str, user_data: dict[str, Any] | None) -> None:
        """Open an empty e-mail."""
        self._session.check_room()
        self._open_media.create_email(destination, user_data)

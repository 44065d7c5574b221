"""The namespace `system`."""

from wwe_host.handlers import Asker, operation
from wwe_host.session import Session


class SystemNamespace:
    """What is about the workspace itself."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @operation("system.getAllowedServices")
    def get_allowed_services(self, asker: Asker) -> list[str]:
        """Give the operations that the asking page's origin may use. One that is not listed never comes this far."""
        return self._session.accepted_origins.granted(asker.origin)

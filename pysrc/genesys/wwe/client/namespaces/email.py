"""Outgoing e-mail (reference: Email namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace, checked_text
from genesys.wwe.client.namespaces.results import nothing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout


class Email(Namespace):
    """`service.email`."""

    def create(
        self,
        destination: str,
        user_data: "dict[str, Any] | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Start a new empty e-mail to `destination`, with `user_data` attached.

        The event `interaction` follows, with the types ADDED, CREATED and COMPOSING. The agent writes subject and text.

        Raises LocalMisuse if `destination` is not text.
        """
        if callable(user_data):  # the published client takes create(destination, succeeded, failed) as well
            user_data, succeeded, failed = None, user_data, succeeded
        parameters = [checked_text("email.create", "destination", destination), user_data]
        return self._ask("email.create", parameters, nothing, succeeded, failed, timeout)

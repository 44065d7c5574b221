"""Messages between the web extensions of one agent (reference: Messenger namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace, checked_json, checked_text
from genesys.wwe.client.namespaces.results import nothing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout


class Messenger(Namespace):
    """`service.messenger`."""

    def broadcast_message(
        self,
        channel: str,
        message: "dict[str, Any] | list[Any]",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Send a message, a dictionary or a list, to everybody who listens to `channel`.

        Pages listen with `service.on(channel("prices"))`, from `genesys.wwe.channels`. The event's `message` is what
        was sent.

        Raises LocalMisuse if `channel` is not text, or `message` is not a dictionary or a list.
        """
        operation = "messenger.broadcastMessage"
        parameters = [checked_text(operation, "channel", channel), checked_json(operation, "message", message)]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    # The documented spellings.
    broadcastMessage = broadcast_message

"""The agent's media and their states (reference: Media namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace, checked_text
from genesys.wwe.client.namespaces.results import many, nothing, one
from wwe_protocol.payloads.agent import Media as MediaView

TYPE_CHECKING = False
if TYPE_CHECKING:
    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout


class Media(Namespace):
    """`service.media`."""

    def get_media_list(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[list[MediaView]]":
        """Read the agent's media, each with `name`, `state` and, for voice, `devices`."""
        return self._ask("media.getMediaList", [], many(MediaView), succeeded, failed, timeout)

    def get_media_by_name(
        self, name: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[MediaView]":
        """Read one medium: voice, email, chat, workitem, outboundpreview ...

        Raises LocalMisuse if `name` is not text.
        """
        name = checked_text("media.getMediaByName", "name", name)
        return self._ask("media.getMediaByName", [name], one(MediaView), succeeded, failed, timeout)

    def set_state(
        self,
        name: str,
        state_operation_name: str,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Set the state of one medium, by an `operation_name` of `service.agent.get_state_list`.

        The event `media` follows.

        Raises LocalMisuse if `name` or `state_operation_name` is not text.
        """
        operation = "media.setState"
        parameters = [
            checked_text(operation, "name", name),
            checked_text(operation, "state_operation_name", state_operation_name),
        ]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    # The documented spellings.
    getMediaList = get_media_list
    getMediaByName = get_media_by_name
    setState = set_state

"""Events of messenger channels: `@service.on(channel("prices"))`. Only a page that imports this carries it."""

from wwe_protocol.errors import LocalMisuse
from wwe_protocol.events import MESSENGER_PREFIX

TYPE_CHECKING = False
if TYPE_CHECKING:
    from wwe_protocol.event_names import ChannelName
else:

    def ChannelName(name: str) -> str:
        """Return the name: only type checkers tell it from other text."""
        return name


def channel(name: str) -> "ChannelName":
    """Return the event name of a messenger channel, for `service.on`, `service.events` and `service.subscribe`.

    `name` is what `service.messenger.broadcast_message` takes. Raises LocalMisuse if it is not text, or empty.
    """
    if not isinstance(name, str) or not name:
        raise LocalMisuse("channel: the name of a messenger channel is needed here, not " + repr(name))
    return ChannelName(MESSENGER_PREFIX + name)

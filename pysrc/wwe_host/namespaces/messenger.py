"""The namespace `messenger`: extensions that speak to each other."""

from typing import Any

from wwe_host.messages.handlers import Sender, operation
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST
from wwe_protocol import refusals
from wwe_protocol.events import MESSENGER_PREFIX

ECHO = "messenger.echo"

CHANNELS = rule(
    "messenger.channel",
    reference("Messenger namespace"),
    "A message goes to every frame that has subscribed to messenger:<channel>, as the event's data.",
)
ALL_TABS = rule(
    "messenger.tabs",
    guess("the reference speaks of web applications, not of browser tabs"),
    "A message goes to the frames of all browser tabs of the session.",
)
OWN_ECHO = rule(
    "messenger.echo",
    guess("the reference says 'to other web applications', and its sample hears itself"),
    "A page that has subscribed to the channel it broadcasts to hears itself.",
    ECHO,
)
ARRAYS_TOO = rule(
    "messenger.array",
    guess("the reference says 'any JSON object', which in JavaScript an array is as well"),
    "A message is an object or an array; a text, a number, a truth value or null is refused.",
)
NO_CHANNEL = rule("messenger.no-channel", guess("the real text is not known"), "A channel without a name is refused.")


class MessengerNamespace:
    """The channels."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session

    @operation("messenger.broadcastMessage")
    def broadcast_message(self, sender: Sender, channel: str, message: dict[str, Any] | list[Any]) -> None:
        """Send a message to everybody who listens to a channel.

        Raises Refused if the channel's name is empty.
        """
        if not channel:
            raise Refused(NO_CHANNEL, refusals.bad_parameter("channel", "not empty"))
        hears_itself = self._session.options.flag(ECHO, HOST)
        self._session.publisher.publish(
            MESSENGER_PREFIX + channel, lambda _tab: message, without=None if hears_itself else sender.frame
        )

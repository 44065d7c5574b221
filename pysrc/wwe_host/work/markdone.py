"""Mark done: extensions that have subscribed are asked, may block it with a warning, and the interaction goes."""

from collections.abc import Callable
from typing import Any

from wwe_host.model.interactions import Interaction
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_link.clock import Timer
from wwe_protocol import events, refusals

TRIGGER = "MARK_DONE"

NOT_IN_THIS_STATE = rule(
    "markdone.state", guess("the real text is not known"), "Only an interaction that offers MARK_DONE is marked done.",
)
ASKED_FIRST = rule(
    "markdone.asked", observed("real workspace 8.5"),
    "Subscribers of markdone get MARKDONE_APPLY with a timeout in ms; mark done waits that long, then goes on.",
    "service-client-api.block-markdone-timeout",
)
NOBODY_TO_ASK = rule(
    "markdone.unheard", guess("whether the real workspace waits all the same is not known"),
    "Where nobody has subscribed to markdone, it does not wait.",
)
BLOCK_NEEDS_SUBSCRIPTION = rule(
    "markdone.block-needs-subscription", reference("Interaction namespace, blockMarkdone"),
    "blockMarkdone is refused where no frame has subscribed to markdone.",
)
BLOCKED = rule(
    "markdone.blocked", guess("how a real workspace answers is not known"),
    "While an interaction is blocked mark done is refused with the warning; unblockMarkdone lets the agent try again, "
    "and does not mark done by itself.",
)
BACK_TO_READY = rule(
    "markdone.ready", observed("real workspace 8.5"), "Mark done ends after-call work: the agent is Ready again.",
)


class MarkDone:
    """Interactions on their way out. `conclusions` are, by kind of interaction, what ends it."""

    def __init__(self, session: AgentSession) -> None:
        self.conclusions: dict[type[Interaction], Callable[[Any], object]] = {}
        self._session = session
        self._waiting: dict[Interaction, Timer] = {}

    def begin(self, interaction: Interaction) -> None:
        """Mark an interaction done, at once or after extensions were asked. Asking twice does no harm."""
        if TRIGGER not in interaction.capabilities:
            raise Refused(
                NOT_IN_THIS_STATE, refusals.wrong_state("the interaction", str(interaction.state))
            )
        if interaction.markdone_warning:
            raise Refused(BLOCKED, refusals.markdone_blocked(interaction.markdone_warning))
        if interaction in self._waiting:
            return
        if self._session.publisher.is_heard(events.MARKDONE):
            self._ask(interaction)
        else:
            self._finish(interaction)

    def block(self, interaction: Interaction, warning: str) -> None:
        """Keep an interaction from being marked done, also while it is under way."""
        if not self._session.publisher.is_heard(events.MARKDONE):
            text = refusals.not_subscribed(events.MARKDONE)
            raise Refused(BLOCK_NEEDS_SUBSCRIPTION, text)
        interaction.markdone_warning = warning or "An extension has blocked it."
        timer = self._waiting.pop(interaction, None)
        if timer is not None:
            timer.cancel()

    def unblock(self, interaction: Interaction) -> None:
        """Allow it again."""
        interaction.markdone_warning = ""

    def is_waiting(self, interaction: Interaction) -> bool:
        """Whether extensions are being asked about it."""
        return interaction in self._waiting

    def _ask(self, interaction: Interaction) -> None:
        session = self._session
        timeout = session.options.number("service-client-api.block-markdone-timeout")
        session.publisher.publish(events.MARKDONE, lambda tab: {
            "eventType": "MARKDONE_APPLY",
            "timeout": timeout,
            "interaction": session.payload(interaction, tab),
        })
        self._waiting[interaction] = session.clock.call_later(timeout, lambda: self._finish(interaction))

    def _finish(self, interaction: Interaction) -> None:
        self._waiting.pop(interaction, None)
        if TRIGGER not in interaction.capabilities or interaction.uuid not in self._session.interactions:
            return  # something else has happened to it while extensions were asked
        self.conclusions[type(interaction)](interaction)
        self._session.agent_states.end_wrap_up(interaction.media)


"""Mark done: extensions that have subscribed are asked, may block it with a warning, and the interaction goes."""

from collections.abc import Callable
from typing import Any

from wwe_host.model.frame import Frame
from wwe_host.model.interactions import Interaction
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_link.clock import Timer
from wwe_protocol import events, refusals

TRIGGER = "MARK_DONE"

NOT_IN_THIS_STATE = rule(
    "markdone.state", guess("the real text is not known"), "Only an interaction that offers MARK_DONE is marked done."
)
ASKED_FIRST = rule(
    "markdone.asked",
    observed("real workspace 8.5"),
    "Subscribers of markdone get MARKDONE_APPLY with a timeout in ms; mark done waits that long, then goes on.",
    "service-client-api.block-markdone-timeout",
)
NOBODY_TO_ASK = rule(
    "markdone.unheard",
    guess("whether the real workspace waits all the same is not known"),
    "If nobody has subscribed to markdone, it does not wait.",
)
BLOCK_NEEDS_SUBSCRIPTION = rule(
    "markdone.block-needs-subscription",
    reference("Interaction namespace, blockMarkdone"),
    "To block mark done, a page must have subscribed to the event markdone.",
)
BLOCK_NEEDS_OWN_SUBSCRIPTION = rule(
    "markdone.block-own-subscription",
    guess("the reference does not say whose subscription it is"),
    "The page that blocks must itself have subscribed. Subscriptions of other pages do not count.",
)
BLOCKED = rule(
    "markdone.blocked",
    guess("how a real workspace answers is not known"),
    "While an interaction is blocked, mark done is refused with the warning. unblockMarkdone lets the agent try "
    "again; it does not mark the interaction done.",
)
GONE_MEANWHILE = rule(
    "markdone.gone",
    guess("the real text is not known"),
    "If the interaction disappears while extensions are asked, mark done fails as for an unknown interaction.",
)
BACK_TO_READY = rule(
    "markdone.ready", observed("real workspace 8.5"), "Mark done ends after-call work: the agent is Ready again."
)


# Called once it is decided whether an interaction is marked done: with None where it is, with the refusal where not.
Decided = Callable[[Refused | None], object]


class MarkDone:
    """Interactions on their way out. `conclusions` are, by kind of interaction, what ends it."""

    def __init__(self, session: AgentSession) -> None:
        self.conclusions: dict[type[Interaction], Callable[[Any], object]] = {}
        self._session = session
        self._waiting: dict[Interaction, Timer] = {}
        self._decided: dict[Interaction, list[Decided]] = {}
        session.listeners.append(self._heard)

    def begin(self, interaction: Interaction, decided: Decided = lambda _refusal: None) -> None:
        """Mark an interaction done, at once or after extensions were asked. Asking twice does no harm.

        Raises Refused where it is decided already that it is not.
        """
        if TRIGGER not in interaction.capabilities:
            raise _not_in_this_state(interaction)
        if interaction.markdone_warning:
            raise _blocked(interaction)
        self._decided.setdefault(interaction, []).append(decided)
        if interaction in self._waiting:
            return
        if self._session.publisher.is_heard(events.MARKDONE):
            self._ask(interaction)
        else:
            self._finish(interaction)

    def block(self, frame: Frame, interaction: Interaction, warning: str) -> None:
        """Keep an interaction from being marked done, also while it is under way. Raises Refused.

        It is refused to a frame whose page has not subscribed to markdone.
        """
        if frame.listener(events.MARKDONE) is None:
            raise Refused(BLOCK_NEEDS_SUBSCRIPTION, refusals.not_subscribed(events.MARKDONE))
        interaction.markdone_warning = warning or "An extension has blocked it."
        self._decide(interaction, _blocked(interaction))

    def unblock(self, interaction: Interaction) -> None:
        """Allow it again."""
        interaction.markdone_warning = ""

    def is_waiting(self, interaction: Interaction) -> bool:
        """Return whether extensions are being asked about it."""
        return interaction in self._waiting

    def _ask(self, interaction: Interaction) -> None:
        session = self._session
        timeout = session.options.number("service-client-api.block-markdone-timeout")
        session.publisher.publish(
            events.MARKDONE,
            lambda tab: {
                "eventType": "MARKDONE_APPLY",
                "timeout": timeout,
                "interaction": session.payload(interaction, tab),
            },
        )
        self._waiting[interaction] = session.clock.call_later(timeout, lambda: self._finish(interaction))

    def _finish(self, interaction: Interaction) -> None:
        if TRIGGER not in interaction.capabilities:  # something else has happened to it while extensions were asked
            self._decide(interaction, _not_in_this_state(interaction))
            return
        self._decide(interaction, None)
        self.conclusions[type(interaction)](interaction)
        self._session.agent_states.end_wrap_up(interaction.media)

    def _heard(self, event_type: str, interaction: Interaction) -> None:
        if event_type == "REMOVED":
            self._decide(interaction, Refused(GONE_MEANWHILE, refusals.INTERACTION_NOT_FOUND))

    def _decide(self, interaction: Interaction, refusal: Refused | None) -> None:
        """Tell everybody who waits for the decision about an interaction, and wait no more."""
        timer = self._waiting.pop(interaction, None)
        if timer is not None:
            timer.cancel()
        for decided in self._decided.pop(interaction, ()):
            decided(refusal)


def _not_in_this_state(interaction: Interaction) -> Refused:
    return Refused(NOT_IN_THIS_STATE, refusals.wrong_state("the interaction", str(interaction.state)))


def _blocked(interaction: Interaction) -> Refused:
    return Refused(BLOCKED, refusals.markdone_blocked(interaction.markdone_warning))

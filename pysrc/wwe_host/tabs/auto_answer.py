"""Interactions that are accepted by themselves: once, by the tab that leads."""

from wwe_host.model.interactions import Interaction
from wwe_host.rules import guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.tabs.elections import Elections
from wwe_host.work.acceptance import Acceptance

BY_THE_LEADER = rule(
    "auto-answer.leader",
    reference("Supporting multiple browser tabs"),
    "Only the leader's tab answers by itself: calls, chats and e-mails.",
    "voice.auto-answer",
)
ITS_OPTIONS = rule(
    "auto-answer.options",
    guess("the reference names voice.auto-answer only"),
    "chat.auto-answer and email.auto-answer do for chats and e-mails what voice.auto-answer does for calls.",
    "chat.auto-answer, email.auto-answer",
)
WAITS_FOR_A_LEADER = rule(
    "auto-answer.election",
    guess("the reference does not say what happens during an election"),
    "An interaction that arrives while no tab leads is answered as soon as one leads.",
)
AT_ONCE = rule(
    "auto-answer.at-once",
    guess("the option's delay is not in the reference"),
    "The interaction is answered right after its event RINGING or INVITED.",
)

MEDIA = ("voice", "chat", "email")
_ACCEPT = "ACCEPT"


class AutoAnswer:
    """Follows the session's events and its elections."""

    def __init__(self, session: AgentSession, elections: Elections, acceptance: Acceptance) -> None:
        self._session = session
        self._elections = elections
        self._acceptance = acceptance
        session.listeners.append(self._happened)
        elections.listeners.append(self._catch_up)
        session.live_options.listeners.append(self._catch_up)

    def _happened(self, _event_type: str, interaction: Interaction) -> None:
        if self._is_due(interaction):
            # Not within the event: whoever let the interaction come in has not finished yet.
            self._session.clock.call_later(0, self._catch_up)

    def _catch_up(self) -> None:
        if self._elections.leader is not None:
            for interaction in list(filter(self._is_due, self._session.interactions.values())):
                self._acceptance.accept(interaction)

    def _is_due(self, interaction: Interaction) -> bool:
        return (
            interaction.media in MEDIA
            and self._session.options.flag(f"{interaction.media}.auto-answer")
            and _ACCEPT in interaction.capabilities
        )

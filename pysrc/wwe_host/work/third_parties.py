"""Consultations, transfers and conferences of every medium: a call goes to the switch, the rest to open media."""

from typing import Any

from wwe_host.lifecycles.open_media import OpenMediaState, OpenMediaTrigger
from wwe_host.model.call import Call
from wwe_host.model.interactions import Interaction, Party
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.work.consultations import Consultations, check_up
from wwe_host.work.open_media import CHAT_MEDIUM, WRONG_STATE, OpenMedia, OpenMediaDesk
from wwe_host.work.targets import Target
from wwe_protocol import refusals

OWN_MEDIUM = rule(
    "consult.media",
    reference("Interaction namespace, consult"),
    "A consultation uses the interaction's own medium, or the target's `media`: \"voice\" to call about a chat.",
)
NO_OTHER_MEDIA = rule(
    "consult.no-email",
    guess("nobody has seen what an e-mail or a work item as a consultation would be"),
    "A consultation is a call or a chat. For open media other than a chat, the target's `media` must say which. The "
    "consultation is refused without it, and for any other medium.",
)
IN_HAND = rule(
    "consult.in-hand",
    guess("the reference does not say; but otherwise the consultation could never be completed"),
    "Only what the agent has in hand can be consulted about: a call that is up, and open media that was accepted or "
    "pulled. Interactions that are offered, finished or being written are refused, and so is the preview of a record.",
)
CHAT_CONSULTATION = rule(
    "consult.chat",
    guess("the reference says only that extensions do not apply"),
    "A consultation by chat is a separate interaction in the same case, and the other agent joins at once. If it is "
    "about a call, the call continues. It can be completed as a transfer or conference of that call.",
)
CHAT_TRANSFER = rule(
    "open-media.transfer",
    guess("the reference has TRANSFERRING and TRANSFER_COMPLETED"),
    "A transfer of an open media interaction is TRANSFERRING, then TRANSFER_COMPLETED and REMOVED.",
)
CHAT_CONFERENCE = rule(
    "open-media.conference",
    guess("the reference has PARTY_CHANGED for calls only"),
    "Somebody who joins an open media interaction becomes a party of it, with PARTY_CHANGED.",
)
NO_CONSULTATION = rule(
    "consult.unknown",
    guess("the real text is not known"),
    "To complete a transfer or conference, pass the interaction id of the consultation. Any other id is refused.",
)

_VOICE = "voice"


class ThirdParties:
    """The five operations with a third party."""

    def __init__(self, session: AgentSession, consultations: Consultations, open_media: OpenMediaDesk) -> None:
        self._session = session
        self._consultations = consultations
        self._open_media = open_media

    def consult(
        self,
        interaction: Interaction,
        target: Target,
        user_data: dict[str, Any] | None,
        extensions: dict[str, Any] | None,
    ) -> Interaction:
        """Consult somebody, by the interaction's medium or by another one.

        Raises Refused if the interaction's state does not allow it, and for a medium other than voice and chat.
        """
        medium = self._session.agent_states.medium(target.media or interaction.media).name
        if medium not in (_VOICE, CHAT_MEDIUM):
            text = refusals.bad_parameter("targetQuery", "a target with voice or chat as its media")
            raise Refused(NO_OTHER_MEDIA, text)
        about = _in_hand(interaction)
        if medium == _VOICE:
            return self._consultations.consult(about, target, user_data, extensions)
        return self._open_media.consult(about, target.destination, user_data)

    def complete_transfer(self, consultation: Interaction) -> None:
        """Leave the interaction to the party that was consulted."""
        about = _subject(consultation)
        name = consultation.parties[0].name
        self._end(consultation)
        if isinstance(about, Call):
            self._consultations.leave_to(about, name)
        else:
            self._transfer(about, name)

    def complete_conference(self, consultation: Interaction) -> None:
        """Bring the party that was consulted in."""
        about = _subject(consultation)
        parties = list(consultation.parties)
        self._end(consultation)
        if isinstance(about, Call):
            self._consultations.bring_in(about, *parties)
        else:
            self._join(about, *parties)

    def single_step_transfer(self, interaction: Interaction, target: Target, user_data: dict[str, Any] | None) -> None:
        """Send an interaction elsewhere at once."""
        if isinstance(interaction, Call):
            self._consultations.single_step_transfer(interaction, target, user_data)
        else:
            about = _worked_on(interaction)
            self._transfer(about, target.destination, user_data)

    def single_step_conference(
        self, interaction: Interaction, target: Target, user_data: dict[str, Any] | None
    ) -> None:
        """Bring somebody in at once."""
        if isinstance(interaction, Call):
            self._consultations.single_step_conference(interaction, target, user_data)
        else:
            about = _worked_on(interaction)
            self._attach(about, user_data)
            self._join(about, Party(target.destination))

    # --- open media --------------------------------------------------------------------------------------------------

    def _transfer(self, about: OpenMedia, name: str, user_data: dict[str, Any] | None = None) -> None:
        about.transferred_to = name
        self._attach(about, user_data)
        self._open_media.step(about, OpenMediaTrigger.TRANSFER)
        self._open_media.step(about, OpenMediaTrigger.TRANSFER_SUCCEEDS)

    def _join(self, about: OpenMedia, *parties: Party) -> None:
        about.parties.extend(parties)
        self._session.tell("PARTY_CHANGED", about)

    def _attach(self, about: OpenMedia, user_data: dict[str, Any] | None) -> None:
        if user_data:
            self._session.attach(about, user_data)

    def _end(self, consultation: Interaction) -> None:
        if isinstance(consultation, Call):
            self._consultations.end(consultation)
        elif isinstance(consultation, OpenMedia):
            self._open_media.step(consultation, OpenMediaTrigger.LEAVE_CONFERENCE)


def _subject(consultation: Interaction) -> Call | OpenMedia:
    """Return what is consulted about. Raises Refused where it is over, and for what is no consultation."""
    if consultation.parent is None:
        raise Refused(NO_CONSULTATION, refusals.bad_parameter("consultInteractionId", "a consultation"))
    return _in_hand(consultation.parent)


def _in_hand(interaction: Interaction) -> Call | OpenMedia:
    if not isinstance(interaction, Call):
        return _worked_on(interaction)
    check_up(interaction)
    return interaction


def _worked_on(interaction: Interaction) -> OpenMedia:
    if not isinstance(interaction, OpenMedia) or interaction.state not in (
        OpenMediaState.ACCEPTED,
        OpenMediaState.PULLED,
    ):
        raise Refused(WRONG_STATE, refusals.wrong_state("the interaction", str(interaction.state)))
    return interaction

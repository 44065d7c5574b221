"""Consultations, transfers and conferences of every medium: a call goes to the switch, the rest to open media."""

from typing import Any

from wwe_host.lifecycles.open_media import State, Trigger
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import Session
from wwe_host.work.call import Call
from wwe_host.work.consultations import Consultations
from wwe_host.work.interactions import Interaction, Party
from wwe_host.work.open_media import WRONG_STATE, OpenMedia, OpenMediaDesk
from wwe_host.work.targets import Target
from wwe_protocol import refusals

OTHER_MEDIUM = rule(
    "consult.media", reference("Interaction namespace, consult"),
    'The target\'s `media` chooses another medium for the consultation: "voice" to call somebody about a chat.',
)
CHAT_CONSULTATION = rule(
    "consult.chat", guess("the reference says only that extensions do not apply"),
    "A consultation by chat is an interaction of its own in the same case, and the other agent joins at once.",
)
CHAT_TRANSFER = rule(
    "open-media.transfer", guess("the reference has TRANSFERRING and TRANSFER_COMPLETED"),
    "A transfer of an open media interaction is TRANSFERRING, then TRANSFER_COMPLETED and REMOVED.",
)
CHAT_CONFERENCE = rule(
    "open-media.conference", guess("the reference has PARTY_CHANGED for calls only"),
    "Somebody who is brought into an open media interaction is a party of it, with PARTY_CHANGED.",
)
NO_CONSULTATION = rule(
    "open-media.not-consultable", guess("the real text is not known"),
    "An interaction that is not being worked on cannot be consulted about.",
)


class ThirdParties:
    """The five operations with a third party."""

    def __init__(self, session: Session, consultations: Consultations, open_media: OpenMediaDesk) -> None:
        self._session = session
        self._consultations = consultations
        self._open_media = open_media

    def consult(
        self, interaction: Interaction, target: Target, user_data: dict[str, Any] | None,
        extensions: dict[str, Any] | None,
    ) -> Interaction:
        """Consult somebody, by the interaction's medium or by another one."""
        if (target.media or interaction.media) == "voice":
            return self._consultations.consult(interaction, target, user_data, extensions)
        about = _worked_on(interaction, "interaction.consult")
        return self._open_media.consult(about, target.destination, user_data)

    def complete_transfer(self, consultation: Interaction) -> None:
        """Leave the interaction to the party that was consulted."""
        if isinstance(consultation, Call) and isinstance(consultation.parent, Call):
            self._consultations.complete_transfer(consultation)
        else:
            about = self._end(consultation, "interaction.completeTransfer")
            about.transferred_to = consultation.parties[0].name
            self._transfer(about)

    def complete_conference(self, consultation: Interaction) -> None:
        """Bring the party that was consulted in."""
        if isinstance(consultation, Call) and isinstance(consultation.parent, Call):
            self._consultations.complete_conference(consultation)
        else:
            parties = list(consultation.parties)
            about = self._end(consultation, "interaction.completeConference")
            self._join(about, *parties)

    def single_step_transfer(
        self, interaction: Interaction, target: Target, user_data: dict[str, Any] | None
    ) -> None:
        """Send an interaction elsewhere at once."""
        if isinstance(interaction, Call):
            self._consultations.single_step_transfer(interaction, target, user_data)
        else:
            about = _worked_on(interaction, "interaction.singleStepTransfer")
            about.transferred_to = target.destination
            self._transfer(about, user_data)

    def single_step_conference(
        self, interaction: Interaction, target: Target, user_data: dict[str, Any] | None
    ) -> None:
        """Bring somebody in at once."""
        if isinstance(interaction, Call):
            self._consultations.single_step_conference(interaction, target, user_data)
        else:
            about = _worked_on(interaction, "interaction.singleStepConference")
            self._attach(about, user_data)
            self._join(about, Party(target.destination))

    # --- open media --------------------------------------------------------------------------------------------------

    def _transfer(self, about: OpenMedia, user_data: dict[str, Any] | None = None) -> None:
        self._attach(about, user_data)
        self._open_media.step(about, Trigger.TRANSFER)
        self._open_media.step(about, Trigger.TRANSFER_SUCCEEDS)

    def _join(self, about: OpenMedia, *parties: Party) -> None:
        about.parties.extend(parties)
        self._session.tell("PARTY_CHANGED", about)

    def _attach(self, about: OpenMedia, user_data: dict[str, Any] | None) -> None:
        if user_data:
            self._session.attach(about, user_data)

    def _end(self, consultation: Interaction, operation: str) -> OpenMedia:
        """End a consultation about an open media interaction; give that one."""
        if consultation.parent is None:
            raise Refused(NO_CONSULTATION, refusals.bad_parameter(operation, "consultInteractionId", "a consultation"))
        about = _worked_on(consultation.parent, operation)
        if isinstance(consultation, Call):
            self._consultations.end(consultation)
        elif isinstance(consultation, OpenMedia):
            self._open_media.step(consultation, Trigger.LEAVE_CONFERENCE)
        return about


def _worked_on(interaction: Interaction, operation: str) -> OpenMedia:
    if not isinstance(interaction, OpenMedia) or interaction.state not in (State.ACCEPTED, State.PULLED):
        raise Refused(WRONG_STATE, refusals.wrong_state(operation, "the interaction", str(interaction.state)))
    return interaction

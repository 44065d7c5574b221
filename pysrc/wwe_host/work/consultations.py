"""Consultations about a call, and how they end: alone, as a transfer, as a conference. And both in a single step."""

from typing import Any

from wwe_host.lifecycles.voice import State
from wwe_host.rules import Refused, guess, observed, rule
from wwe_host.session import Session
from wwe_host.work.call import Call
from wwe_host.work.calls import WRONG_STATE, Calls
from wwe_host.work.interactions import Interaction, Party
from wwe_host.work.targets import Target
from wwe_protocol import refusals

HOLDS_THE_CALL = rule(
    "consult.holds", observed("published simulator of the vendor"),
    "A consultation holds the call that it is about, and is an interaction of its own in the same case.",
)
TRANSFER = rule(
    "consult.transfer", observed("published simulator of the vendor"),
    "Completing a transfer ends the consultation and releases the call for the agent who transfers.",
)
CONFERENCE = rule(
    "consult.conference", observed("published simulator of the vendor"),
    "Completing a conference ends the consultation and brings the call back with one party more.",
)
GOES_BY_ITSELF = rule(
    "consult.removed", guess("the reference does not say whether a consultation is marked done"),
    "A consultation that ends is removed at once; it has no after-call work and is not marked done.",
)
NO_CONSULTATION = rule(
    "consult.unknown", guess("the real text is not known"),
    "Completing a transfer or conference takes the consultation's interaction id; any other is refused.",
)
TARGETS_EXIST = rule(
    "target.exists", guess("this host has no directory"), "Every agent, group, skill and queue is taken to be there.",
)


class Consultations:
    """What can be done about a call with a third party."""

    def __init__(self, session: Session, calls: Calls) -> None:
        self._session = session
        self._calls = calls

    def consult(
        self, about: Interaction, target: Target, user_data: dict[str, Any] | None, extensions: dict[str, Any] | None
    ) -> Call:
        """Call somebody about an interaction: a call is HELD, and the consultation is ADDED and DIALING."""
        if isinstance(about, Call):
            _check_up(about, "interaction.consult")
        return self._calls.consult(about, target.destination, user_data, extensions)

    def end(self, consultation: Call) -> None:
        """End a consultation, and leave what it is about as it is: REMOVED."""
        self._calls.hang_up(consultation)

    def complete_transfer(self, consultation: Call) -> None:
        """Leave the call to the party that was consulted: the consultation is REMOVED, the call RELEASED."""
        call = _subject(consultation, "interaction.completeTransfer")
        call.transferred_to = consultation.dnis
        self._calls.hang_up(consultation)
        self._calls.hang_up(call)

    def complete_conference(self, consultation: Call) -> None:
        """Bring the party into the call: the consultation is REMOVED, the call ESTABLISHED with PARTY_CHANGED."""
        call = _subject(consultation, "interaction.completeConference")
        parties = list(consultation.parties)
        self._calls.hang_up(consultation)
        if call.state is State.HELD:
            self._calls.resume(call)
        self.join(call, *parties)

    def single_step_transfer(self, call: Call, target: Target, user_data: dict[str, Any] | None) -> None:
        """Send a call elsewhere at once: RELEASED."""
        _check_up(call, "interaction.singleStepTransfer")
        if user_data:
            self._session.attach(call, user_data)
        call.transferred_to = target.destination
        self._calls.hang_up(call)

    def single_step_conference(self, call: Call, target: Target, user_data: dict[str, Any] | None) -> None:
        """Bring somebody into a call at once, who joins when they answer: PARTY_CHANGED."""
        _check_up(call, "interaction.singleStepConference")
        if user_data:
            self._session.attach(call, user_data)
        party = Party(target.destination, target.destination)
        self._calls.when_answered(lambda: self._join_if_up(call, party))

    def join(self, call: Call, *parties: Party) -> None:
        """Let somebody join a call: PARTY_CHANGED."""
        call.parties.extend(parties)
        self._session.tell("PARTY_CHANGED", call)

    def _join_if_up(self, call: Call, party: Party) -> None:
        if _is_up(call):
            self.join(call, party)

    def leave(self, call: Call, name: str) -> None:
        """Let a party leave a call that others stay on: PARTY_CHANGED."""
        call.parties[:] = [party for party in call.parties if party.name != name]
        self._session.tell("PARTY_CHANGED", call)


def _is_up(call: Call) -> bool:
    return call.state in (State.TALKING, State.HELD)


def _check_up(call: Call, operation: str) -> None:
    if not _is_up(call):
        raise Refused(WRONG_STATE, refusals.wrong_state(operation, "the call", str(call.state)))


def _subject(consultation: Call, operation: str) -> Call:
    """The call that is consulted about, while it is up."""
    call = consultation.parent
    if not isinstance(call, Call):
        raise Refused(NO_CONSULTATION, refusals.bad_parameter(operation, "consultInteractionId", "a consultation"))
    _check_up(call, operation)
    return call

"""Consultations about a call, and how they end: alone, as a transfer, as a conference. And both in a single step."""

from typing import Any

from wwe_host.lifecycles.voice import CallState
from wwe_host.model.call import Call
from wwe_host.model.interactions import Interaction, Party
from wwe_host.rules import Refused, guess, observed, rule
from wwe_host.session import AgentSession
from wwe_host.work.calls import WRONG_STATE, Calls
from wwe_host.work.targets import Target
from wwe_protocol import refusals

HOLDS_THE_CALL = rule(
    "consult.holds",
    observed("published simulator of the vendor"),
    "A consultation holds the call that it is about. It is a separate interaction in the same case.",
)
TRANSFER = rule(
    "consult.transfer",
    observed("published simulator of the vendor"),
    "Completing a transfer ends the consultation and releases the call for the agent who transfers.",
)
CONFERENCE = rule(
    "consult.conference",
    observed("published simulator of the vendor"),
    "Completing a conference ends the consultation and resumes the call, with one more party.",
)
GOES_BY_ITSELF = rule(
    "consult.removed",
    guess("the reference does not say whether a consultation is marked done"),
    "A consultation that ends is removed at once; it has no after-call work and is not marked done.",
)
TARGETS_EXIST = rule(
    "target.exists", guess("this host has no directory"), "Every agent, group, skill and queue is assumed to exist."
)


class Consultations:
    """What can be done about a call with a third party."""

    def __init__(self, session: AgentSession, calls: Calls) -> None:
        self._session = session
        self._calls = calls

    def consult(
        self, about: Interaction, target: Target, user_data: dict[str, Any] | None, extensions: dict[str, Any] | None
    ) -> Call:
        """Call somebody about an interaction in hand: a call is HELD, and the consultation is ADDED and DIALING."""
        return self._calls.consult(about, target.destination, user_data, extensions)

    def end(self, consultation: Call) -> None:
        """End a consultation, and leave what it is about as it is: REMOVED."""
        self._calls.hang_up(consultation)

    def leave_to(self, call: Call, name: str) -> None:
        """Leave the call to somebody who was consulted: RELEASED."""
        call.transferred_to = name
        self._calls.hang_up(call)

    def bring_in(self, call: Call, *parties: Party) -> None:
        """Bring whom was consulted into the call: PARTY_CHANGED, and ESTABLISHED before it where the call is held."""
        if call.state is CallState.HELD:
            self._calls.resume(call)
        self.join(call, *parties)

    def single_step_transfer(self, call: Call, target: Target, user_data: dict[str, Any] | None) -> None:
        """Send a call elsewhere at once: RELEASED."""
        check_up(call)
        if user_data:
            self._session.attach(call, user_data)
        self.leave_to(call, target.destination)

    def single_step_conference(self, call: Call, target: Target, user_data: dict[str, Any] | None) -> None:
        """Bring somebody into a call at once, who joins when they answer: PARTY_CHANGED."""
        check_up(call)
        if user_data:
            self._session.attach(call, user_data)
        party = Party(target.destination, target.destination)
        self._calls.when_answered(lambda: self._join_if_up(call, party))

    def join(self, call: Call, *parties: Party) -> None:
        """Let somebody join a call: PARTY_CHANGED. Raises Refused for one that is not up."""
        check_up(call)
        call.parties.extend(parties)
        self._session.tell("PARTY_CHANGED", call)

    def _join_if_up(self, call: Call, party: Party) -> None:
        if _is_up(call):
            self.join(call, party)

    def leave(self, call: Call, name: str) -> None:
        """Let a party leave a call that others stay on: PARTY_CHANGED. Raises Refused for one that is not up."""
        check_up(call)
        call.parties[:] = [party for party in call.parties if party.name != name]
        self._session.tell("PARTY_CHANGED", call)


def _is_up(call: Call) -> bool:
    return call.state in (CallState.TALKING, CallState.HELD)


def check_up(call: Call) -> None:
    """Raise Refused for a call that is not up."""
    if not _is_up(call):
        raise Refused(WRONG_STATE, refusals.wrong_state("the call", str(call.state)))

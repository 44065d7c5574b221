"""Whose a number is: a customer's, or another agent's."""

from wwe_host.model.agent import Agent
from wwe_host.model.interactions import Party
from wwe_host.rules import guess, rule

INTERNAL_NUMBER = rule(
    "voice.internal",
    guess("numbering plans differ"),
    "A number of up to five digits belongs to another agent: the call is INTERNAL.",
)
MADE_UP_NAMES = rule(
    "party.agent-names",
    guess("this host has no directory"),
    "The other agent of an INTERNAL call has the number as username and lastname, and Agent as firstname.",
)

INTERNAL = "INTERNAL"
_LONGEST_INTERNAL = 5


def call_type_of(number: str, otherwise: str) -> str:
    """Return the type of a call with this number, which is `otherwise` where the number is not another agent's."""
    return INTERNAL if number.isdigit() and len(number) <= _LONGEST_INTERNAL else otherwise


def party_of(number: str, call_type: str) -> Party:
    """Return the other side of a call."""
    return Party(number, number, Agent(number, number, "Agent", number) if call_type == INTERNAL else None)

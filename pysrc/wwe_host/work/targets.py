"""Where a consultation, transfer or conference goes (reference: consult, singleStepTransfer, singleStepConference)."""

from dataclasses import dataclass
from typing import Any

from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_protocol import refusals

TYPES = ("AGENT", "AGENT_GROUP", "SKILL", "INTERACTION_QUEUE", "ROUTING_POINT", "CUSTOM_CONTACT")
CUSTOM_CONTACT = "CUSTOM_CONTACT"

TEXT_IS_CONTACT = rule(
    "target.text",
    reference("Interaction namespace, consult"),
    "A target that is a text is a custom contact: a number, for a call.",
)
BOTH_NAMES = rule(
    "target.type-name",
    observed("published sample of the vendor"),
    "The target's type may stand under `target`, as documented for consult, or under `type`, as in the samples.",
)
SIX_TYPES = rule(
    "target.types", reference("Interaction namespace, consult"), "A target has one of six types and a destination."
)
BAD_TARGET = rule(
    "target.bad",
    guess("the real text is not known"),
    "A target with another type, or with an empty destination, is refused.",
)


@dataclass(frozen=True, slots=True)
class Target:
    """A destination; `media` is "" for the medium of the interaction itself."""

    type: str
    destination: str
    media: str = ""


def read_target(query: str | dict[str, Any]) -> Target:
    """Read what a client gave. Raises Refused for what is no target."""
    if isinstance(query, str):
        return Target(CUSTOM_CONTACT, _destination(query))
    kind = query.get("target") or query.get("type")
    if kind not in TYPES:
        raise _bad(f"one of {', '.join(TYPES)} as its type")
    media = query.get("media") or ""
    if not isinstance(media, str):
        raise _bad("a text as its media")
    return Target(kind, _destination(query.get("destination")), media)


def _destination(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise _bad("a destination that is not empty")


def _bad(expected: str) -> Refused:
    return Refused(BAD_TARGET, refusals.bad_parameter("targetQuery", f"a target with {expected}"))

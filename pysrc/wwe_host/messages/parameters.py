"""What a client's parameters must be for an operation: found from the contract, before a handler sees them."""

from collections.abc import Callable
from typing import Any

from wwe_host.access.payload_limits import is_number
from wwe_host.rules import Refused, guess, reference, rule
from wwe_link.values import UNDEFINED
from wwe_protocol import refusals
from wwe_protocol.contract import Operation, Parameter

BAD_PARAMETER = rule(
    "parameters.shape",
    guess("the real text is not known"),
    "A parameter that is missing or has a wrong type is refused. Additional parameters are ignored.",
)
NUMERIC_IDS_OPTION = "interaction.numeric-ids"
NUMERIC_IDS = rule(
    "parameters.numeric-id",
    guess("pages in the field send them, and JavaScript makes a text of a number by itself"),
    'An interaction id may be a number: 2 means the interaction with the id "2".',
    NUMERIC_IDS_OPTION,
)
MISSING_INTERACTION = rule(
    "parameters.interaction",
    reference("Configuration namespace, getContextualOption"),
    "getContextualOption without an interaction id fails as for an unknown interaction.",
)

_MOST_DIGITS = 15


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _is_of_digits(text: str) -> bool:
    # Other digits than these ten, and very many of them, are not what int() reads.
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


_INTERACTION_IDS = ("interactionId", "consultInteractionId")

# Parameters whose absence is answered as if it named nothing that is there.
_NOT_FOUND = frozenset({("configuration.getContextualOption", "interactionId")})

# The contract's words for shapes.
_SHAPES: dict[str, Callable[[Any], bool]] = {
    "string": _is_text,
    "string or null": _is_text,
    "number": is_number,
    "object": _is_object,
    "object or array": lambda value: isinstance(value, (dict, list)),
    "string or array of strings": lambda value: _is_text(value) or _are_texts(value),
    "Target or string": lambda value: _is_text(value) or _is_object(value),
    "number or string of digits": lambda value: is_number(value) or (_is_text(value) and _is_of_digits(value)),
    "string or object with name": lambda value: _is_text(value) or (_is_object(value) and _is_text(value.get("name"))),
}


def checked(operation: Operation, given: list[Any]) -> list[Any]:
    """Return the parameters, one for each documented slot; None where one was left out. Raises Refused."""
    return [
        _checked(operation, parameter, given[index] if index < len(given) else UNDEFINED)
        for index, parameter in enumerate(operation.parameters)
    ]


def with_text_ids(operation: Operation, given: list[Any]) -> list[Any]:
    """Return the parameters with interaction ids that are whole numbers as the texts that JavaScript makes of them."""
    ids = [index for index, parameter in enumerate(operation.parameters) if parameter.name in _INTERACTION_IDS]
    return [
        str(int(value)) if index in ids and is_number(value) and value == int(value) else value
        for index, value in enumerate(given)
    ]


def _checked(operation: Operation, parameter: Parameter, value: Any) -> Any:
    may_be_none = parameter.optional or parameter.shape.endswith(" or null")
    if may_be_none and (value is None or value is UNDEFINED):
        return None
    if _SHAPES[parameter.shape](value):
        return value
    if (operation.name, parameter.name) in _NOT_FOUND:
        raise Refused(MISSING_INTERACTION, refusals.INTERACTION_NOT_FOUND)
    raise Refused(BAD_PARAMETER, refusals.bad_parameter(parameter.name, parameter.shape))

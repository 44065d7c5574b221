"""What a client's parameters must be for an operation: found from the contract, before a handler sees them."""

from collections.abc import Callable
from typing import Any

from wwe_host.rules import Refused, guess, rule
from wwe_link.values import UNDEFINED
from wwe_protocol import refusals
from wwe_protocol.contract import Operation, Parameter

BAD_PARAMETER = rule(
    "parameters.shape", guess("the real text is not known"),
    "A parameter that is missing or of a wrong type is refused; one beyond those that are documented is ignored.",
)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


# The contract's words for shapes.
_SHAPES: dict[str, Callable[[Any], bool]] = {
    "string": _is_text,
    "number": _is_number,
    "object": _is_object,
    "string or array of strings": lambda value: _is_text(value) or _are_texts(value),
    "Target or string": lambda value: _is_text(value) or _is_object(value),
    "number or string of digits": lambda value: _is_number(value) or (_is_text(value) and value.isdigit()),
    "string or object with name": lambda value: _is_text(value) or (_is_object(value) and _is_text(value.get("name"))),
}


def checked(operation: Operation, given: list[Any]) -> list[Any]:
    """Give the parameters, one for each documented slot; None where one was left out. Raises Refused."""
    return [
        _checked(operation, parameter, given[index] if index < len(given) else UNDEFINED)
        for index, parameter in enumerate(operation.parameters)
    ]


def _checked(operation: Operation, parameter: Parameter, value: Any) -> Any:
    if parameter.optional and (value is None or value is UNDEFINED):
        return None
    if _SHAPES[parameter.shape](value):
        return value
    raise Refused(BAD_PARAMETER, refusals.bad_parameter(operation.name, parameter.name, parameter.shape))

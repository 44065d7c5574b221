"""What a message may hold. A frame can post anything that the structured clone algorithm knows; JSON is less than that,
and the host keeps, shows and sends on only what it can send again.

Nothing here recurses, so that no nesting is too deep to be refused.
"""

from datetime import datetime
from math import isfinite
from typing import Any

from wwe_host.rules import Rule, guess, rule
from wwe_link.codec import Opaque
from wwe_link.values import LARGEST_VALUE, UNDEFINED, digits, is_exact

DEEPEST = 20
LARGEST = LARGEST_VALUE  # characters and values together
LONGEST_SHOWN = 200

JSON_ONLY = rule(
    "message.json", guess("the reference speaks of JSON; what a real workspace does with other values is not known"),
    "Parameters hold JSON, undefined and dates. What is none of these (a function's result, a buffer, a cycle, a "
    "bigint that no double holds) is refused with the whole message.",
)
BOUNDED = rule(
    "message.bounds", guess("the limits of a real workspace are not known; attached data has far smaller ones"),
    f"Parameters with more than {LARGEST:,} characters and values, or nested more than {DEEPEST} deep, are refused.",
)


class PayloadCheck:
    """A value's `weight`, and the `problem` that keeps the host from taking it, with its `rule`; "" for none."""

    def __init__(self, value: Any) -> None:
        self.weight = 0
        self.problem = ""
        self.rule = JSON_ONLY
        self._waiting: list[tuple[Any, int, str | int]] = [(value, 0, "")]
        while self._waiting and not self.problem:
            self._weigh(*self._waiting.pop())

    def _weigh(self, value: Any, depth: int, key: str | int) -> None:
        self.weight += 1 + (len(value) if isinstance(value, (str, list, dict)) else 0)
        if self.weight > LARGEST:
            self._refuse(BOUNDED, f"it is larger than {LARGEST:,} characters and values")
        elif isinstance(value, (dict, list)):
            self._weigh_contents(value, depth + 1)
        elif isinstance(value, int):  # and so are True and False
            self._check_integer(value, key)
        elif not _is_known(value):
            self._refuse(JSON_ONLY, f"it holds {_kind(value)}, which is not JSON")

    def _check_integer(self, value: int, key: str | int) -> None:
        if not is_exact(value):
            self._refuse(JSON_ONLY, f"{key!r} is {digits(value)}, which no JavaScript number holds: give it as text")

    def _weigh_contents(self, container: dict[str, Any] | list[Any], depth: int) -> None:
        if depth > DEEPEST:
            self._refuse(BOUNDED, f"it is nested more than {DEEPEST} deep")
        elif isinstance(container, dict):
            self.weight += sum(map(len, container))
            self._waiting.extend((item, depth, key) for key, item in container.items())
        else:
            self._waiting.extend((item, depth, index) for index, item in enumerate(container))

    def _refuse(self, broken: Rule, problem: str) -> None:
        self.rule, self.problem = broken, problem


def shortened(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Give a text that a frame has chosen, no longer than what can be shown."""
    return text if len(text) <= longest else text[:longest] + " ..."


def is_number(value: Any) -> bool:
    """Whether it is a number as JSON knows them."""
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def _is_known(value: Any) -> bool:
    return value is None or value is UNDEFINED or isinstance(value, (str, float, datetime))


def _kind(value: Any) -> str:
    return value.kind if isinstance(value, Opaque) else type(value).__name__

"""What a message may hold.

A frame can post anything that the structured clone algorithm knows. JSON is less than that, and the host keeps, shows
and sends on only what it can send again.

Nothing here recurses, so that no nesting is too deep to be refused.
"""

from datetime import datetime
from math import isfinite
from typing import Any

from wwe_host.rules import Rule, guess, rule
from wwe_link.codec import TOO_LARGE, Opaque
from wwe_link.values import LARGEST_SAFE_INTEGER, LARGEST_VALUE, UNDEFINED, digits, is_exact

DEEPEST = 20
LARGEST = LARGEST_VALUE  # characters and values together
LONGEST_SHOWN = 200
_SAFE = LARGEST_SAFE_INTEGER

JSON_ONLY = rule(
    "message.json",
    guess("the reference speaks of JSON; what a real workspace does with other values is not known"),
    "Parameters hold JSON, undefined and dates. If there is anything else (a function, a buffer, a cycle, a bigint "
    "that no double holds), the whole message is refused.",
)
BOUNDED = rule(
    "message.bounds",
    guess("the limits of a real workspace are not known; attached data has far smaller ones"),
    f"Parameters with more than {LARGEST:,} characters and values, or nested more than {DEEPEST} deep, are refused.",
)


class PayloadCheck:
    """A value's `weight`, and the `problem` that keeps the host from taking it, with its `rule`; "" for none.

    Every message is weighed, so the common types are told apart without a call.
    """

    def __init__(self, value: Any) -> None:
        self.weight = 0
        self.problem = ""
        self.rule = JSON_ONLY
        self._deeper: list[dict[str, Any] | list[Any]] = []
        level: list[dict[str, Any] | list[Any]] = [[value]]
        for _ in range(DEEPEST + 1):
            self._deeper = []
            for container in level:
                self._weigh(container)
                if self.weight > LARGEST:
                    self._refuse(BOUNDED, f"it is larger than {LARGEST:,} characters and values")
                if self.problem:
                    return
            level = self._deeper
        if level:
            self._refuse(BOUNDED, f"it is nested more than {DEEPEST} deep")

    def _weigh(self, container: dict[str, Any] | list[Any]) -> None:
        """Weigh what a container holds. What is in the containers in it is weighed later."""
        weight = len(container)
        if isinstance(container, dict):
            weight += sum(map(len, container))
        for item in container.values() if isinstance(container, dict) else container:
            kind = type(item)
            if kind is str:
                weight += len(item)
            elif kind is dict or kind is list:
                weight += len(item)
                self._deeper.append(item)
            elif not (item is None or kind is bool or (kind is int and -_SAFE <= item <= _SAFE)):
                weight += self._weigh_other(container, item)
        self.weight += weight

    def _weigh_other(self, container: dict[str, Any] | list[Any], item: Any) -> int:
        if isinstance(item, str):  # one of an enumeration
            return len(item)
        if isinstance(item, (dict, list)):
            self._deeper.append(item)
            return len(item)
        if isinstance(item, int):
            self._check_integer(container, item)
        elif isinstance(item, Opaque) and item.kind == TOO_LARGE:
            self._refuse(BOUNDED, f"it is larger than {LARGEST:,} characters and values")
        elif not (item is UNDEFINED or isinstance(item, (float, datetime))):
            self._refuse(JSON_ONLY, f"it holds {_kind(item)}, which is not JSON")
        return 0

    def _check_integer(self, container: dict[str, Any] | list[Any], item: int) -> None:
        if not is_exact(item):
            pairs = container.items() if isinstance(container, dict) else enumerate(container)
            key = next(key for key, each in pairs if each is item)
            self._refuse(JSON_ONLY, f"{key!r} is {digits(item)}, which no JavaScript number holds: give it as text")

    def _refuse(self, broken: Rule, problem: str) -> None:
        if not self.problem:
            self.rule, self.problem = broken, problem


def shortened(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Return a text that a frame has chosen, no longer than what can be shown."""
    return text if len(text) <= longest else text[:longest] + " ..."


def is_number(value: Any) -> bool:
    """Return whether it is a number as JSON knows them."""
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def _kind(value: Any) -> str:
    return value.kind if isinstance(value, Opaque) else type(value).__name__

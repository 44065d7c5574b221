"""What a lifecycle is: a table, and the three questions that can be asked of it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, TypeVar

S = TypeVar("S", bound=StrEnum)
T = TypeVar("T", bound=StrEnum)


class NotPossible(Exception):
    """The state does not know the trigger."""

    def __init__(self, lifecycle: str, state: StrEnum, trigger: StrEnum) -> None:
        super().__init__(f"{lifecycle}: {trigger} is not possible in {state}")
        self.lifecycle = lifecycle
        self.state = state
        self.trigger = trigger


class Lifecycle(Generic[S, T]):
    """A table of transitions.

    `offered` are the triggers that are an agent's to pull; the others simply happen. `events` are the event types that
    tell of a state; one without an event is entered silently.
    """

    def __init__(
        self,
        name: str,
        transitions: Mapping[S, Mapping[T, S]],
        offered: frozenset[T],
        events: Mapping[S, str] | None = None,
    ) -> None:
        self.name = name
        self.events: Mapping[S, str] = events or {}
        self.transitions = MappingProxyType({state: MappingProxyType(row) for state, row in transitions.items()})
        self._offered = offered

    def next(self, state: S, trigger: T) -> S:
        """Return the state that follows. Raises NotPossible where the table has no such cell."""
        try:
            return self.transitions[state][trigger]
        except KeyError:
            raise NotPossible(self.name, state, trigger) from None

    def allows(self, state: S, trigger: T) -> bool:
        """Return whether the table has the cell."""
        return trigger in self.transitions[state]

    def offers(self, state: S) -> list[T]:
        """Return what the agent may do in a state, in the table's order."""
        return [trigger for trigger in self.transitions[state] if trigger in self._offered]

"""Accepting and rejecting what is offered to the agent, whatever medium it is of."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from wwe_host.model.interactions import Interaction

Verb = Callable[[Any], object]


class Verbs(NamedTuple):
    """What accepts an interaction of one kind, and what rejects it."""

    accept: Verb
    reject: Verb


class Acceptance:
    """Accepts and rejects interactions of every kind."""

    def __init__(self, verbs: Mapping[type[Interaction], Verbs]) -> None:
        self._verbs = verbs

    def accept(self, interaction: Interaction) -> None:
        """Accept. Raises Refused where its state does not allow it."""
        self._verbs[type(interaction)].accept(interaction)

    def reject(self, interaction: Interaction) -> None:
        """Reject. Raises Refused where its state does not allow it."""
        self._verbs[type(interaction)].reject(interaction)

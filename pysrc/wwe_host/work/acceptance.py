"""Accepting and rejecting what is offered to the agent, whatever medium it is of."""

from collections.abc import Callable, Mapping
from typing import Any

from wwe_host.model.interactions import Interaction

Verb = Callable[[Any], object]


class Acceptance:
    """For each kind of interaction, what accepts and what rejects it."""

    def __init__(self, verbs: Mapping[type[Interaction], tuple[Verb, Verb]]) -> None:
        self._verbs = verbs

    def accept(self, interaction: Interaction) -> None:
        """Accept. Raises Refused where its state does not allow it."""
        self._verbs[type(interaction)][0](interaction)

    def reject(self, interaction: Interaction) -> None:
        """Reject. Raises Refused where its state does not allow it."""
        self._verbs[type(interaction)][1](interaction)

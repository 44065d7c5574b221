"""What an agent works on: cases, and the interactions in them. Shared by all browser tabs of the session."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wwe_host.lifecycles.table import Lifecycle
from wwe_host.model.agent import Agent


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody the contact centre knows."""

    first_name: str
    last_name: str

    @property
    def display_name(self) -> str:
        """The whole name."""
        return f"{self.first_name} {self.last_name}"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody on an interaction beside the agent; `agent` is who that is among the other agents."""

    name: str
    phone_number: str = ""
    agent: Agent | None = None


@dataclass(eq=False, slots=True)
class Case:
    """What belongs together for the agent: an interaction and whatever came of it."""

    case_id: str
    interactions: list["Interaction"] = field(default_factory=list)

    @property
    def main(self) -> "Interaction":
        """The interaction that case information, disposition and note belong to."""
        return next((each for each in self.interactions if not each.gives_way), self.interactions[0])

    def is_main(self, interaction: "Interaction") -> bool:
        """Return whether an interaction is the main one; none is, of a case that is empty."""
        return bool(self.interactions) and self.main is interaction


@dataclass(eq=False)
class Interaction:
    """An interaction of any medium.

    `is_opened`: its case has been opened, so its extensions' frames exist. `gives_way`: another one of its case is the
    main one, as the call of a preview is. `is_removed`: it is on its way out, and nothing can be done with it any more.
    """

    uuid: str
    case: Case
    media: str
    lifecycle: Lifecycle[Any, Any]
    state: StrEnum
    previous_state: StrEnum
    user_data: dict[str, Any] = field(default_factory=dict)
    parties: list[Party] = field(default_factory=list)
    parent: "Interaction | None" = None
    contact: Contact | None = None
    started: str = ""
    ended: str | None = None
    is_opened: bool = False
    markdone_warning: str = ""
    transferred_to: str = ""
    gives_way: bool = False
    is_removed: bool = False

    @property
    def is_consultation(self) -> bool:
        """Return whether it consults about another interaction."""
        return self.parent is not None

    @property
    def start_date(self) -> str | None:
        """When it began, ISO 8601; None where the wire shows none."""
        return self.started

    @property
    def is_live(self) -> bool:
        """Return whether user data may still be attached."""
        return True

    @property
    def capabilities(self) -> list[str]:
        """What the agent may do now, in the words on the wire; nothing with what is removed (reference)."""
        return [] if self.is_removed else self.offered

    @property
    def offered(self) -> list[str]:
        """What the table offers in this state."""
        return [str(trigger) for trigger in self.lifecycle.offers(self.state)]

    def own_fields(self) -> dict[str, Any]:
        """Return the wire's fields that only this medium has."""
        return {}

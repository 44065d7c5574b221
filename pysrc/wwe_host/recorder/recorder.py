"""The steps that a developer has done by hand in the pages of one workspace, with what came of each."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from wwe_host.actions.action import Action
from wwe_host.actions.all import Actions
from wwe_host.actions.fields import Fields, written_fields
from wwe_host.journal.entry import Entry, Kind
from wwe_host.model.call import Call
from wwe_host.model.interactions import Interaction
from wwe_host.model.tab import Tab
from wwe_host.session import AgentSession
from wwe_host.tabs.screen import frame_in_front

MOST = 500  # more than anybody does by hand; what comes after is not noted


@dataclass(slots=True)
class Outcome:
    """What happened after a step and before the next: what extensions asked with success, which one came to the front.

    `section` and `label` are the frame's that was in front at the end. `inside` is the label of an extension in whose
    page something was done by hand, `asked_inside` what was asked from then on.
    """

    asked: Counter[str] = field(default_factory=Counter)
    asked_inside: Counter[str] = field(default_factory=Counter)
    inside: str = ""
    refused: int = 0
    section: str = ""
    label: str = ""


@dataclass(slots=True)
class Step:
    """Something that was done: `wait_s` after the step before it, with fields as a person would write them.

    `made` is the interactionUUID of what came of it, or "". `about` are the fields that name interactions.
    """

    wait_s: float
    do: str
    fields: dict[str, Any]
    about: tuple[str, ...]
    made: str = ""
    after: Outcome = field(default_factory=Outcome)


class Recorder:
    """Notes the steps. `first` is what happened before the first of them, `present` who was there already by then."""

    def __init__(self, session: AgentSession, actions: Actions) -> None:
        self._session = session
        self._actions = actions
        session.journal.listeners.append(self._heard)
        self.begin()

    def begin(self) -> None:
        """Forget everything, and note from now on."""
        self.steps: list[Step] = []
        self.first = Outcome()
        self.present = list(self._session.interactions)
        self.tabs: set[str] = set()
        self.made_by_extensions: dict[str, int] = {}
        self._simulated_ms = self._session.world.passed_ms()

    def do(self, tab: Tab, name: str, fields: Fields) -> None:
        """Let something happen, as `Actions.do` does, and note it where it could happen."""
        self._close(tab)
        now = self._session.world.passed_ms()
        uuids = list(self._session.interactions)
        made = self._actions.do(name, fields, tab)
        if len(self.steps) == MOST:
            return
        action = self._actions.by_name[name]
        written = written_fields(action, fields)
        of_interactions = _names_of_interactions(action)
        about = tuple(field for field, value in written.items() if field in of_interactions or self._has_made(value))
        self._note_strangers([written[field] for field in about], uuids)
        self.steps.append(Step((now - self._simulated_ms) / 1000, name, written, about, made))
        self._simulated_ms = now

    def look(self, tab: Tab) -> None:
        """Note what is in front of the agent now, as the end of what has been done so far."""
        self._close(tab)

    def inside(self, label: str) -> None:
        """Note that the agent has turned to the page of an extension, and does something there."""
        self._last.inside = label

    @property
    def _last(self) -> Outcome:
        return self.steps[-1].after if self.steps else self.first

    def _close(self, tab: Tab) -> None:
        self.tabs.add(tab.tab_id)
        frame = frame_in_front(tab)
        self._last.section = frame.content.section if frame else ""
        self._last.label = frame.content.label if frame else ""

    def _has_made(self, value: Any) -> bool:
        """Return whether a value names what a step has made, as what is pulled from the workbin."""
        return isinstance(value, str) and any(step.made == value for step in self.steps)

    def _note_strangers(self, uuids: list[str], present: list[str]) -> None:
        """Interactions that no step has made: their place among all those that were there is how a test finds them."""
        known = {step.made for step in self.steps} | set(self.present)
        for uuid in uuids:
            if uuid not in known:
                self.made_by_extensions.setdefault(uuid, present.index(uuid))

    def _heard(self, entry: Entry) -> None:
        self.tabs.add(entry.tab)
        if entry.replays is not None:  # no extension will ask it in the test
            return
        if entry.kind is Kind.SUCCESS:
            (self._last.asked_inside if self._last.inside else self._last.asked)[entry.name] += 1
        elif entry.kind is Kind.FAILURE:
            self._last.refused += 1


def _names_of_interactions(action: Action) -> set[str]:
    return {field.name for field in action.fields if field.type in (Interaction, Call)}

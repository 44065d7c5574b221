"""One browser tab of the session: its own interaction ids, what is selected in it, and the frames it shows."""

from collections.abc import Callable, Iterable
from typing import Any

from wwe_host.lifecycles.tab import TabState
from wwe_host.model.frame import Frame
from wwe_host.model.interactions import Case, Interaction
from wwe_host.model.overlays import Overlays
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_protocol import refusals

OWN_IDS = rule(
    "interaction.id",
    observed("real workspace 8.5"),
    "Interaction ids are texts counted from 1 in each browser tab, and lost with it; interactionUUID is shared.",
)
IDS_OF_A_SESSION = rule(
    "interaction.id-session",
    reference("Interaction, interactionId"),
    "An interaction id is lost with the session: after the next log-in ids are given anew.",
)
UNKNOWN_INTERACTION = rule(
    "interaction.unknown",
    guess("stated for getContextualOption only"),
    "Every operation but getByInteractionId refuses an interaction id that the tab does not know.",
)

# Posts a message to a page of this origin in a frame.
Post = Callable[[Frame, str, dict[str, Any]], object]


class Tab:
    """A tab. `post` is how messages reach its frames, `state` its place among the tabs."""

    def __init__(self, tab_id: str, post: Post) -> None:
        self.tab_id = tab_id
        self.post = post
        self.state = TabState.NEGOTIATING
        self.is_embedded = False  # in an iframe of another page
        self.frames: dict[str, Frame] = {}
        self.selected: Case | None = None
        self.expanded: Case | None = None
        self.chosen_frame = ""  # the frame that the agent, or a toast, has brought to the front
        self.is_shown = True  # whether the browser shows the tab, as its page says
        self.overlays = Overlays()
        self._ids: dict[Interaction, str] = {}
        self._known: dict[str, Interaction] = {}
        self._former: dict[str, str] = {}  # ids of those that have ended, by interactionUUID
        self._next_id = 1

    def id_of(self, interaction: Interaction) -> str:
        """Return the id of an interaction in this tab; the first question makes it."""
        if interaction not in self._ids:
            self._ids[interaction] = identifier = str(self._next_id)
            self._known[identifier] = interaction
            self._next_id += 1
        return self._ids[interaction]

    def former_id(self, uuid: str) -> str | None:
        """Return the id that an interaction had which has ended; None where the tab never knew it."""
        return self._former.get(uuid)

    def find(self, interaction_id: str) -> Interaction | None:
        """Return the interaction with this id; None where the tab knows none."""
        return self._known.get(interaction_id)

    def interaction(self, interaction_id: str) -> Interaction:
        """Return the interaction with this id. Raises Refused where the tab knows none."""
        found = self.find(interaction_id)
        if found is None:
            raise Refused(UNKNOWN_INTERACTION, refusals.INTERACTION_NOT_FOUND)
        return found

    def count_anew(self, interactions: Iterable[Interaction]) -> None:
        """Give the interactions new ids, as if the tab had just been opened."""
        self._ids.clear()
        self._known.clear()
        self._former.clear()
        self._next_id = 1
        for interaction in interactions:
            self.id_of(interaction)

    def forget(self, interaction: Interaction) -> None:
        """Forget an interaction that does not exist any more."""
        identifier = self._ids.pop(interaction, None)
        if identifier is not None:
            del self._known[identifier]
            self._former[interaction.uuid] = identifier

    def drop_frames(self, interaction: Interaction) -> None:
        """Let the frames go that were opened for an interaction."""
        gone = [frame for frame in self.frames.values() if frame.interaction is interaction]
        self.frames = {name: frame for name, frame in self.frames.items() if frame not in gone}
        for frame in gone:
            frame.removed()

    def drop_frame(self, frame_id: str) -> None:
        """Let a frame go, if it is there."""
        frame = self.frames.pop(frame_id, None)
        if frame is not None:
            frame.removed()

    def flags(self, interaction: Interaction) -> dict[str, bool]:
        """Return what this tab has done with the interaction's case, under the names on the wire."""
        return {
            "isCaseSelected": interaction.case is self.selected,
            "isCaseExpanded": interaction.case is self.expanded,
        }

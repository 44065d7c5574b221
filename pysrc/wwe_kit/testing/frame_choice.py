"""Which frame a test means when it speaks of its extension, the same in memory and in a browser."""

from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol

from wwe_kit.errors import nearest
from wwe_kit.testing.handles.interaction import Interaction
from wwe_kit.testing.handles.screen import Tab


class Shown(Protocol):
    """A frame, as the driver lists it."""

    @property
    def id(self) -> str:
        """Its id, which no other frame has."""
        ...

    @property
    def label(self) -> str:
        """What the agent reads."""
        ...

    @property
    def tab(self) -> str:
        """The id of its browser tab."""
        ...

    @property
    def interaction(self) -> str:
        """The UUID of the interaction that it was opened for; "" at workspace level."""
        ...


class NoFrame(AssertionError):
    """No frame is the one that a test means, or several are; the text says which there are."""


class Showing(Protocol):
    """A workspace, as far as it tells which frames it shows."""

    @property
    def frames(self) -> Sequence[Shown]:
        """All frames, those of the oldest tab first."""
        ...

    @property
    def visible_frames(self) -> Collection[str]:
        """The ids of those that the agent sees."""
        ...

    @property
    def last_active_tab(self) -> str | None:
        """The tab that the agent uses."""
        ...


class Meant(NamedTuple):
    """What a test says of the frame: its label, its interaction, its browser tab; "" for any."""

    label: str = ""
    interaction: str = ""
    tab: str = ""

    def __str__(self) -> str:
        """Return what a failed test shows of it; "" for any frame."""
        of = f" of {self.interaction!r}" if self.interaction else ""
        return (f' "{self.label}"' if self.label else "") + of + (f" in {self.tab}" if self.tab else "")

    def is_it(self, frame: Shown) -> bool:
        """Return whether a frame is one of those."""
        given = ((self.label, frame.label), (self.interaction, frame.interaction), (self.tab, frame.tab))
        return all(wanted in ("", found) for wanted, found in given)


def check_label(labels: Sequence[str], label: str) -> None:
    """Raise ValueError, in a sentence, for a label that no page can have, before anybody waits for its page."""
    if label and label not in labels:
        if isinstance(label, Interaction | Tab):
            which = "interaction" if isinstance(label, Interaction) else "tab"
            raise ValueError(f"{label!r} stands in the place of a label. Give it as {which}=...")
        hint = nearest(label, labels) or "There is no extension."
        raise ValueError(f'No extension has the label "{label}". {hint}')


def chosen(workspace: Showing, meant: Meant) -> Shown:
    """Return the frame that is meant.

    Where several are left, it is one in the browser tab that the agent uses, and there the one that the agent sees,
    else one that was opened for an interaction, and of these the newest of its label. Raises NoFrame.
    """
    frames, last_active, visible = workspace.frames, workspace.last_active_tab, workspace.visible_frames
    found = [frame for frame in frames if meant.is_it(frame)]
    if not found:
        raise NoFrame(_why_none(frames, meant))
    found = [frame for frame in found if frame.tab == last_active] or found
    of_interactions = [frame for frame in found if frame.interaction]
    seen = [frame for frame in found if frame.id in visible] or of_interactions or found
    labels = sorted({frame.label for frame in seen})
    if len(labels) > 1:
        named = " or ".join(f"extension({each!r})" for each in labels)
        raise NoFrame(f"Several frames may be meant. Say which one it is: {named}.")
    return seen[-1]


def _why_none(frames: Sequence[Shown], meant: Meant) -> str:
    label, interaction, tab = meant
    labels = sorted({frame.label for frame in frames})
    if not labels:
        return (
            "There is no frame of any extension. One for an interaction is opened when that is answered or dialled, "
            "and goes when it is marked done."
        )
    if tab and not any(frame.tab == tab for frame in frames):
        return f"No frame of any extension is in the browser tab {tab}, or it is not open."
    what = (f"a frame of {label!r}" if label else "a frame") + (f" in {tab}" if tab else "")
    if not interaction:
        return f"There is not {what}."
    opened = ", ".join(sorted({frame.interaction for frame in frames if frame.interaction})) or "none"
    return f"The interaction {interaction} has not {what}. Interactions with one: {opened}."

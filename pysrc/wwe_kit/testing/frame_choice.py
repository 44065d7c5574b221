"""Which frame a test means when it speaks of its extension, the same in memory and in a browser."""

from collections.abc import Collection, Sequence
from typing import Protocol

from wwe_kit.errors import nearest


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
    def interaction(self) -> str:
        """The UUID of the interaction that it was opened for; "" at workspace level."""
        ...


class NoFrame(AssertionError):
    """No frame is the one that a test means, or several are; the text says which there are."""


def chosen(frames: Sequence[Shown], visible: Collection[str], label: str, interaction: str) -> str:
    """Return the id of the frame that is meant: of this label and interaction, where they are not "".

    Where several are left, it is the one of the `visible` that the agent sees, else one that was opened for an
    interaction, and of these the newest of its label. Raises NoFrame.
    """
    found = [frame for frame in frames if label in ("", frame.label) and interaction in ("", frame.interaction)]
    if not found:
        raise NoFrame(_why_none(frames, label, interaction))
    of_interactions = [frame for frame in found if frame.interaction]
    seen = [frame for frame in found if frame.id in visible] or of_interactions or found
    labels = sorted({frame.label for frame in seen})
    if len(labels) > 1:
        named = " or ".join(f"extension({each!r})" for each in labels)
        raise NoFrame(f"Several frames may be meant. Say which one it is: {named}.")
    return seen[-1].id


def _why_none(frames: Sequence[Shown], label: str, interaction: str) -> str:
    labels = sorted({frame.label for frame in frames})
    if not labels:
        return "There is no frame of any extension. One for an interaction is opened when that is answered or dialled."
    if label and label not in labels:
        return f"No frame has the label {label!r}. {nearest(label, labels)}"
    what = f"a frame of {label!r}" if label else "a frame"
    opened = ", ".join(sorted({frame.interaction for frame in frames if frame.interaction})) or "none"
    return f"The interaction {interaction} has not {what}. Interactions with one: {opened}."

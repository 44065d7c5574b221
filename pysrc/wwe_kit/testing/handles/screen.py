"""What the agent sees beside the interactions: browser tabs, toasts, dialogs, frames of extensions."""

from dataclasses import dataclass
from typing import Any

from wwe_kit.testing.handles.host import Host
from wwe_kit.testing.handles.misspelt import Hinting


@dataclass(frozen=True, slots=True)
class ExtensionFrame(Hinting):
    """A frame of the workspace; `interaction` is the UUID that it was opened for, "" at workspace level."""

    id: str
    tab: str
    label: str
    kind: str
    interaction: str


class Tab(Hinting, str):
    """A browser tab of the session. It is the text of its id, and stands where a tab is asked for."""

    _host: Host

    def __new__(cls, tab_id: str, host: Host) -> "Tab":
        """Return the handle of the tab with this id."""
        made = super().__new__(cls, tab_id)
        made._host = host
        return made

    def elect(self) -> None:
        """Let an election begin among all browser tabs, which this one wins."""
        self._host.do("elect", in_tab=self)

    def turn_to(self) -> None:
        """Let the agent use it, so that it becomes the last active one."""
        self._host.do("turn-to-tab", in_tab=self)

    def close(self) -> None:
        """Let the agent close it, with its pages. Raises ValueError if it is not open any more."""
        self._host.ask("close_tab", tab_id=str(self))


class Toast(Hinting):
    """A toast that an extension has popped up, as it is now."""

    def __init__(self, row: dict[str, Any], host: Host) -> None:
        self.id: str = row["id"]
        self.tab: str = row["tab"]
        self.label: str = row["label"]  # of the extension
        self.title: str = row["title"]
        self.subject: str = row["subject"]
        self.message: str = row["message"]
        self.key_values: dict[str, str] = row["key_values"]
        self.buttons: list[str] = row["buttons"]
        self._host = host

    def __repr__(self) -> str:
        """Return what a failed assertion shows."""
        return f"<Toast {self.id}: {self.title or self.subject or self.message!r} {self.buttons}>"

    def click(self, button: str | int = 0) -> None:
        """Let the agent click a button, by its text or by its place from 0, in the order in which they were given.

        Raises ValueError if it has no such button, and BadField if it is not shown any more.
        """
        if isinstance(button, str) and button not in self.buttons:
            raise ValueError(f'The toast has no button "{button}". It has {", ".join(self.buttons)}.')
        place = self.buttons.index(button) if isinstance(button, str) else button
        self._host.do("click-toast", in_tab=self.tab, toast=self.id, button=place)


class Dialog(Hinting):
    """A dialog that an extension has opened, as it is now."""

    def __init__(self, row: dict[str, Any], host: Host) -> None:
        self.id: str = row["id"]
        self.tab: str = row["tab"]
        self.label: str = row["label"]
        self.frame: str = row["frame"]
        self._host = host

    def __repr__(self) -> str:
        """Return what a failed assertion shows."""
        return f"<Dialog {self.id}: {self.label}>"

    def close(self) -> None:
        """Let the agent close it. Raises BadField if it is closed already."""
        self._host.do("close-dialog", in_tab=self.tab, dialog=self.id)

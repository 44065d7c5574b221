"""What extensions have put on a browser tab beside their own frames: toasts, messages, dialogs, menu bar views."""

from collections import deque
from dataclasses import dataclass, field
from itertools import count

from wwe_host.model.frame import Frame
from wwe_host.rules import Refused, guess, observed, rule
from wwe_link.clock import Timer
from wwe_protocol import refusals

TOAST_IDS = rule(
    "toast.ids",
    observed("published sample of the vendor"),
    "A toast's id is wweCustomToast and a number: from 0 up in each browser tab, not used again in the session.",
)
DIALOG_IDS = rule(
    "dialog.ids",
    observed("published sample of the vendor"),
    "A dialog's id is wweCustomDialog and a number: from 1 up in each browser tab, not used again in the session.",
)
OWN_TAB = rule(
    "overlays.own-tab",
    guess("their ids are counted in each tab, so they are each tab's own"),
    "Toasts, My Messages, dialogs and menu bar views appear only in the tab of the page that asked for them.",
)

_KEPT_MESSAGES = 100
_MOST = {"toasts": 50, "dialogs": 20, "menu bar views": 20}

BOUNDED = rule(
    "overlays.bounds",
    guess("the limits of a real workspace are not known"),
    f"A frame has at most {_MOST['toasts']} toasts, {_MOST['dialogs']} dialogs and {_MOST['menu bar views']} menu bar "
    "views at once, together with the dialogs that it has opened; one more is refused.",
)


@dataclass(eq=False, slots=True)
class Toast:
    """A toast. `frame` is the extension's that popped it up; a `width` of 0 is the page's own."""

    toast_id: str
    frame: Frame
    title: str = ""
    icon_url: str = ""
    subject: str = ""
    message: str = ""
    key_values: dict[str, str] = field(default_factory=dict)
    buttons: list[str] = field(default_factory=list)
    has_show_and_dismiss: bool = False
    width: int = 0
    timer: Timer | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A line of My Messages, as the toast that sent it was."""

    sent: str
    title: str
    icon_url: str
    subject: str
    message: str
    key_values: dict[str, str]


@dataclass(eq=False, slots=True)
class Dialog:
    """A dialog; `frame` is the one in it. A size is "" or as CSS has it."""

    dialog_id: str
    frame: Frame
    label: str
    width: str
    height: str


@dataclass(eq=False, slots=True)
class MenuView:
    """A view in the application menu bar. A colour is "" or a hex code."""

    name: str
    frame: Frame  # whose page has created it
    icon_url: str = ""
    label: str = ""
    short_label: str = ""
    tooltip: str = ""
    label_color: str = ""
    background_color: str = ""


class Overlays:
    """One tab's, by id or name, the oldest first."""

    def __init__(self) -> None:
        self.toasts: dict[str, Toast] = {}
        self.messages: deque[Message] = deque(maxlen=_KEPT_MESSAGES)
        self.dialogs: dict[str, Dialog] = {}
        self.views: dict[str, MenuView] = {}
        self._toast_numbers = count(0)
        self._next_dialog = 1

    def next_toast_id(self) -> str:
        """Return an id for a toast."""
        return f"wweCustomToast{next(self._toast_numbers)}"

    @property
    def next_dialog_id(self) -> str:
        """The id of the next dialog that is shown."""
        return f"wweCustomDialog{self._next_dialog}"

    def show_dialog(self, dialog: Dialog) -> None:
        """Show a dialog, which has taken the next id."""
        self.dialogs[dialog.dialog_id] = dialog
        self._next_dialog += 1

    def check_room(self, frame: Frame, kind: str) -> None:
        """Raise Refused where a frame may have no more toasts, dialogs or menu bar views."""
        frames = {
            "toasts": [toast.frame for toast in self.toasts.values()],
            "dialogs": [dialog.frame for dialog in self.dialogs.values()],
            "menu bar views": [view.frame for view in self.views.values()],
        }
        if sum(each.root is frame.root for each in frames[kind]) >= _MOST[kind]:
            raise Refused(BOUNDED, refusals.too_many(kind, _MOST[kind]))

    def drop_toast(self, toast_id: str) -> bool:
        """Let a toast go, with its timer. Return whether it was there."""
        toast = self.toasts.pop(toast_id, None)
        if toast is not None and toast.timer is not None:
            toast.timer.cancel()
        return toast is not None

    def clear(self) -> None:
        """Let everything go, as at the end of a session; ids are counted anew."""
        for toast_id in list(self.toasts):
            self.drop_toast(toast_id)
        self.messages.clear()
        self.dialogs.clear()
        self.views.clear()
        self._toast_numbers = count(0)
        self._next_dialog = 1

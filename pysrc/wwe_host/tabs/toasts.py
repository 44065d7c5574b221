"""Toasts: popped up, updated and closed by extensions, clicked by the agent, and gone by themselves after a while."""

from typing import Any, NamedTuple

from wwe_host.model.frame import POPUP, Frame
from wwe_host.model.overlays import Message, Toast
from wwe_host.model.tab import Tab
from wwe_host.rules import guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST
from wwe_host.tabs.object_parameter import ObjectParameter
from wwe_host.tabs.screen import bring_to_front
from wwe_host.work.cases import Cases
from wwe_protocol import events

BUTTON_ORDER = rule(
    "toast.button-order",
    reference("System namespace, popupToast"),
    "Buttons are shown as [2] [3] ... [N] [1]; the index of the button that was clicked starts by 0.",
)
BUTTON_INDEX = rule(
    "toast.button-index",
    guess("the reference does not say in which of the two orders buttons are counted"),
    "Buttons are counted in the order in which they were given, not in the order in which they are shown.",
)
OK_BUTTON = rule(
    "toast.ok", reference("System namespace, popupToast"), "A toast without buttons of its own has the button OK."
)
OK_INDEX = rule(
    "toast.ok-index",
    guess("the reference does not speak of a click on OK, nor of an empty list"),
    "The index of OK is 0. An empty list of buttons counts as no list.",
)
SHOW_AND_DISMISS = rule(
    "toast.show-and-dismiss",
    reference("System namespace, popupToast"),
    "With buttonShowDismiss the buttons are Show and Dismiss, whatever `buttons` says. Show brings the frame that "
    "opened the toast to the front.",
)
SHOW_IS_FIRST = rule(
    "toast.show-is-0",
    guess("a comment of the vendor's sample lists them as an array in this order"),
    "Show and Dismiss are shown in this order. Their indexes are 0 and 1, and clicks on them are reported as well.",
)
CLICK_HEARD = rule(
    "toast.click-heard",
    guess("the event names the toast, as if others than its owner could hear it"),
    "Every frame of the tab that has subscribed to system hears a click, not only the frame of the toast.",
)
CLICK_CLOSES = rule(
    "toast.click-closes",
    guess("the workspace's own toasts do so"),
    "A click on any button closes the toast, before extensions hear of it.",
    "toast.closes-on-click",
)
SMALLER_UPDATE = rule(
    "toast.update",
    reference("System namespace, updateToast"),
    "updateToast changes title, iconUrl, subject, message, keyValues, buttons and buttonShowDismiss.",
)
IGNORED_IN_UPDATE = rule(
    "toast.update-ignores",
    guess("the reference does not have them among the fields of an update"),
    "autoCloseTimeout, sendToMyMessage and width of an update are ignored.",
)
UPDATE_KEEPS = rule(
    "toast.update-keeps",
    guess("the reference marks most of the update's fields as optional"),
    "Fields that an update leaves out do not change. The time of the automatic close still counts from the pop-up.",
)
UPDATED_BUTTONS = rule(
    "toast.update-buttons",
    guess("the vendor's sample updates a Show and Dismiss toast with buttons of its own"),
    "An update with buttons and without buttonShowDismiss removes Show and Dismiss.",
)
AUTO_CLOSE = rule(
    "toast.auto-close",
    reference("System namespace, popupToast"),
    "A toast with an autoCloseTimeout above 0 closes after so many milliseconds. Any other toast stays.",
)
AUTO_CLOSE_SILENT = rule(
    "toast.auto-close-silent",
    guess("the reference knows the click of a button only"),
    "No event tells that a toast closed by itself.",
)
WIDTH = rule(
    "toast.width",
    reference("System namespace, popupToast"),
    "The width of popupToast, in pixels, wins over the option.",
    "service-client-api.toast.width",
)
NO_WIDTH = rule(
    "toast.no-width",
    guess("the reference does not say what such a width would be"),
    "A width that is not above 0 is ignored.",
)
MY_MESSAGES = rule(
    "toast.my-messages",
    reference("System namespace, popupToast"),
    "With sendToMyMessage the subject, icon, title, key-value pairs and message are listed in My Messages.",
)
MESSAGES_STAY = rule(
    "toast.messages-stay",
    guess("sendToMyMessage is no field of an update"),
    "My Messages keeps what was sent: neither an update nor the close of the toast changes it.",
)
LINES = rule("toast.lines", observed("published sample of the vendor"), "Line breaks in a message are shown.")

SHOW, DISMISS, OK = "Show", "Dismiss", "OK"


class ToastButton(NamedTuple):
    """A button of a toast: the number that a click reports, and the label."""

    number: int
    label: str


class Toasts:
    """What can be done with the toasts of all tabs."""

    def __init__(self, session: AgentSession, cases: Cases) -> None:
        self._session = session
        self._cases = cases

    # --- what extensions do ------------------------------------------------------------------------------------------

    def pop_up(self, tab: Tab, frame: Frame, given: ObjectParameter) -> str:
        """Show a toast. Return its id."""
        content = _content(given)
        milliseconds = given.number("autoCloseTimeout", 0)
        is_sent = given.flag("sendToMyMessage", False)
        width = self._width(given)
        tab.overlays.check_room(frame, "toasts")
        toast = Toast(tab.overlays.next_toast_id(), frame, width=width, **content)
        tab.overlays.toasts[toast.toast_id] = toast
        if milliseconds > 0:
            toast.timer = self._session.clock.call_later(milliseconds, lambda: tab.overlays.drop_toast(toast.toast_id))
        if is_sent:
            tab.overlays.messages.append(self._message(toast))
        return toast.toast_id

    def update(self, tab: Tab, toast_id: str, given: ObjectParameter) -> bool:
        """Change what is given of a toast. Return whether it is there."""
        content = _content(given)
        toast = tab.overlays.toasts.get(toast_id)
        if toast is None:
            return False
        if "buttons" in content:
            toast.has_show_and_dismiss = False
        for name, value in content.items():
            setattr(toast, name, value)
        return True

    def close(self, tab: Tab, toast_id: str) -> bool:
        """Close a toast. Return whether it was there."""
        return tab.overlays.drop_toast(toast_id)

    # --- what the agent does -----------------------------------------------------------------------------------------

    def click(self, tab: Tab, toast: Toast, index: int) -> None:
        """Let the agent click the button with this index: CUSTOM_TOAST_BUTTON_CLICK."""
        if self._session.options.flag("toast.closes-on-click", HOST):
            tab.overlays.drop_toast(toast.toast_id)
        if toast.has_show_and_dismiss and index == 0:
            bring_to_front(self._cases, tab, toast.frame)
        self._session.publisher.publish_in(
            tab,
            events.SYSTEM,
            lambda _tab: {
                "eventType": "CUSTOM_TOAST_BUTTON_CLICK",
                "customToastId": toast.toast_id,
                "buttonIndex": index,
            },
        )

    # --- own ---------------------------------------------------------------------------------------------------------

    def _width(self, given: ObjectParameter) -> int:
        own = int(given.number("width", 0))
        return own if own > 0 else self._session.options.number("service-client-api.toast.width")

    def _message(self, toast: Toast) -> Message:
        return Message(
            self._session.world.time(), toast.title, toast.icon_url, toast.subject, toast.message, toast.key_values
        )


def labels(toast: Toast) -> list[str]:
    """Return what the buttons say, by index."""
    if toast.has_show_and_dismiss:
        return [SHOW, DISMISS]
    return toast.buttons or [OK]


def window_to_show(toast: Toast) -> str:
    """Return the frame whose popup window the button Show, with the index 0, opens; "" where it opens none."""
    is_popup = toast.has_show_and_dismiss and toast.frame.content.kind == POPUP
    return toast.frame.frame_id if is_popup else ""


def shown_buttons(toast: Toast) -> list[ToastButton]:
    """Return the buttons in the order in which they are shown."""
    buttons = [ToastButton(index, label) for index, label in enumerate(labels(toast))]
    return buttons if toast.has_show_and_dismiss else [*buttons[1:], buttons[0]]


def _content(given: ObjectParameter) -> dict[str, Any]:
    """Return what was given of what both popupToast and updateToast know, under a toast's own names."""
    fields = {
        "title": given.text("title", None),
        "icon_url": given.text("iconUrl", None),
        "subject": given.text("subject", None),
        "message": given.text("message", None),
        "key_values": given.key_values("keyValues", None),
        "buttons": given.texts("buttons", None),
        "has_show_and_dismiss": given.flag("buttonShowDismiss", None),
    }
    return {name: value for name, value in fields.items() if value is not None}

"""What extensions have put on the tab beside their own frames: toasts, and lines of My Messages."""

from typing import Any

from wwe_host.model.overlays import Message, Toast
from wwe_host.model.tab import Tab
from wwe_host.page.parts import NO_HANDLERS, Region
from wwe_host.tabs.toasts import shown_buttons, window_to_show


class OverlaysOfPage:
    """The toasts and messages of one tab's page. Dialogs are frames: see `extensions`."""

    def __init__(self, tab: Tab) -> None:
        self.handlers = NO_HANDLERS
        self._tab = tab

    def content(self) -> list[Region]:
        """Return its regions: the toasts with the newest last, the messages with the newest first."""
        overlays = self._tab.overlays
        return [
            Region("toasts", {"rows": [_toast(each) for each in overlays.toasts.values()]}),
            Region("messages", {"messages": [_message(each) for each in reversed(overlays.messages)]}, "my-messages"),
        ]


def _toast(toast: Toast) -> dict[str, Any]:
    """`style` is what the page's script sets, for the page's policy allows no other."""
    return {
        "id": toast.toast_id,
        "title": toast.title or toast.frame.content.label,
        "icon_url": toast.icon_url,
        "subject": toast.subject,
        "message": toast.message,
        "key_values": dict(toast.key_values),
        "buttons": shown_buttons(toast),
        "window": window_to_show(toast),
        "style": f"inline-size: {toast.width}px" if toast.width else "",
    }


def _message(message: Message) -> dict[str, Any]:
    return {
        "sent": message.sent,
        "title": message.title,
        "icon_url": message.icon_url,
        "subject": message.subject,
        "message": message.message,
        "key_values": dict(message.key_values),
    }

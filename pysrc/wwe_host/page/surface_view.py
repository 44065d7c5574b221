"""What the page shows of what extensions have put on the tab, and of the session itself, as data for its templates."""

from typing import Any

from wwe_host.lifecycles.connection import State
from wwe_host.tabs.frame import Frame
from wwe_host.tabs.menu_bar import shown_colour
from wwe_host.tabs.surface import MenuView, Message
from wwe_host.tabs.tab import Tab
from wwe_host.tabs.toasts import shown_buttons, window_to_show
from wwe_host.workspace import Workspace

_CONNECTION = {
    State.RECONNECTED: "",
    State.DISCONNECTED: "The real-time connection with the server is lost.",
    State.DOWN: "The real-time connection with the server has been down for more than a minute.",
}


def toasts_view(tab: Tab) -> list[dict[str, Any]]:
    """Give the toasts, the newest last; `style` is what the page's script sets, for its policy allows no other."""
    return [
        {
            "toast": toast,
            "title": toast.title or toast.frame.content.label,
            "buttons": shown_buttons(toast),
            "window": window_to_show(toast),
            "style": f"inline-size: {toast.width}px" if toast.width else "",
        }
        for toast in tab.surface.toasts.values()
    ]


def messages_view(tab: Tab) -> list[Message]:
    """Give My Messages, the newest first."""
    return list(reversed(tab.surface.messages))


def menu_bar_view(tab: Tab) -> list[dict[str, Any]]:
    """Give the views of the application menu bar, the oldest first."""
    return [{"view": each, "style": _colours(each)} for each in tab.surface.views.values()]


def session_view(workspace: Workspace) -> dict[str, str]:
    """Give why the session has ended, and what is wrong with the connection; "" for neither."""
    return {"end_reason": workspace.session.end_reason, "connection": _CONNECTION[workspace.connection.state]}


def dialog_state(tab: Tab, frame: Frame) -> dict[str, str] | None:
    """Give the dialog that a frame is in; None for any other frame."""
    for dialog in tab.surface.dialogs.values():
        if dialog.frame is frame:
            return {
                "id": dialog.dialog_id, "label": dialog.label, "width": dialog.width, "height": dialog.height,
            }
    return None


def _colours(view: MenuView) -> str:
    colours = {"color": shown_colour(view.label_color), "background-color": shown_colour(view.background_color)}
    return "; ".join(f"{name}: {code}" for name, code in colours.items() if code)

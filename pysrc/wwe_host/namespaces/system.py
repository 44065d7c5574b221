"""The namespace `system`."""

from typing import Any

from wwe_host.log_in.inactivity import Inactivity
from wwe_host.messages.handlers import Sender, operation
from wwe_host.session import AgentSession
from wwe_host.tabs.dialogs import Dialogs
from wwe_host.tabs.menu_bar import close_view, update_view
from wwe_host.tabs.object_parameter import ObjectParameter
from wwe_host.tabs.screen import is_visible
from wwe_host.tabs.toasts import Toasts


class SystemNamespace:
    """What is about the workspace itself, but for what is asked of browser tabs: that is in `tab_questions`."""

    def __init__(self, session: AgentSession, toasts: Toasts, dialogs: Dialogs, inactivity: Inactivity) -> None:
        self._session = session
        self._toasts = toasts
        self._dialogs = dialogs
        self._inactivity = inactivity

    @operation("system.getAllowedServices")
    def get_allowed_services(self, sender: Sender) -> list[str]:
        """Return the operations that the asking page's origin may use. One that is not listed never comes this far."""
        return self._session.accepted_origins.granted(sender.origin)

    @operation("system.amIVisible")
    def am_i_visible(self, sender: Sender) -> bool:
        """Tell whether the agent can see the asking frame."""
        return is_visible(sender.tab, sender.frame)

    @operation("system.triggerActivity")
    def trigger_activity(self, _sender: Sender) -> None:
        """Count as activity of the agent."""
        self._inactivity.activity()

    # --- toasts ------------------------------------------------------------------------------------------------------

    @operation("system.popupToast")
    def popup_toast(self, sender: Sender, parameters: dict[str, Any]) -> str:
        """Show a toast."""
        return self._toasts.pop_up(sender.tab, sender.frame, ObjectParameter(parameters))

    @operation("system.updateToast")
    def update_toast(self, sender: Sender, toast_id: str, parameters: dict[str, Any]) -> bool:
        """Change a toast."""
        return self._toasts.update(sender.tab, toast_id, ObjectParameter(parameters))

    @operation("system.closeToast")
    def close_toast(self, sender: Sender, toast_id: str) -> bool:
        """Close a toast."""
        return self._toasts.close(sender.tab, toast_id)

    # --- dialogs -----------------------------------------------------------------------------------------------------

    @operation("system.openDialog")
    def open_dialog(self, sender: Sender, url: str | None, options: dict[str, Any]) -> str | None:
        """Open a dialog."""
        given = ObjectParameter(options)
        return self._dialogs.open(sender.tab, sender.frame, url or "", given)

    @operation("system.closeDialog")
    def close_dialog(self, sender: Sender, dialog_id: str) -> bool:
        """Close a dialog."""
        return self._dialogs.close(sender.tab, dialog_id)

    # --- application menu bar ----------------------------------------------------------------------------------------

    @operation("system.updateViewInApplicationMenuBar")
    def update_view(self, sender: Sender, parameters: dict[str, Any]) -> str:
        """Create or change a view."""
        return update_view(sender.tab, sender.frame, ObjectParameter(parameters))

    @operation("system.closeViewInApplicationMenuBar")
    def close_view(self, sender: Sender, name: str | dict[str, Any]) -> bool:
        """Remove a view, by its name or by an object with its name."""
        return close_view(sender.tab, name["name"] if isinstance(name, dict) else name)

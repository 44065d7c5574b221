"""The workspace itself: toasts, dialogs, menu bar, browser tabs (reference: System namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace, checked_record, checked_text
from genesys.wwe.client.namespaces.results import flag, nothing, text, text_or_none, texts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout
    from genesys.wwe.types import Dialog, MenuView, Toast, ToastUpdate


class System(Namespace):
    """`service.system`."""

    def am_i_visible(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Tell whether this frame is visible."""
        return self._ask("system.amIVisible", [], flag, succeeded, failed, timeout)

    def get_allowed_services(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[list[str]]":
        """Read which operations this page's origin may use.

        Raises a HostRefused if the origin is on no list (`accepted-web-content-origins`).
        """
        return self._ask("system.getAllowedServices", [], texts, succeeded, failed, timeout)

    def popup_toast(
        self, parameters: "Toast", succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[str]":
        """Show a toast, and return its id.

        `parameters`: `title`, `iconUrl`, `subject`, `message`, `keyValues` (dict), `buttons` (list of labels),
        `buttonShowDismiss` (bool), `autoCloseTimeout` (ms), `sendToMyMessage` (bool), `width` (pixels). A click on a
        button is the event `system` with type CUSTOM_TOAST_BUTTON_CLICK; its `button_index` is counted from 0.

        Raises LocalMisuse if `parameters` is not a dictionary.
        """
        toast = checked_record("system.popupToast", "parameters", parameters)
        return self._ask("system.popupToast", [toast], text, succeeded, failed, timeout)

    def update_toast(
        self,
        id: str,
        parameters: "ToastUpdate",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[bool]":
        """Change a toast that is shown; False where there is no such toast.

        Raises LocalMisuse if `id` is not text, or `parameters` is not a dictionary.
        """
        operation = "system.updateToast"
        toast = [checked_text(operation, "id", id), checked_record(operation, "parameters", parameters)]
        return self._ask(operation, toast, flag, succeeded, failed, timeout)

    def close_toast(
        self, id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Close a toast; False where there is no such toast.

        Raises LocalMisuse if `id` is not text.
        """
        parameters = [checked_text("system.closeToast", "id", id)]
        return self._ask("system.closeToast", parameters, flag, succeeded, failed, timeout)

    def open_dialog(
        self,
        url: "str | None",
        options: "Dialog | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[str | None]":
        """Open an iframe in a dialog, and return the dialog's id; None without a URL.

        `options`: `label` (for screen readers), `width` and `height` ("430px", "50%"). URL and label may hold
        `$Dialog.Id$`, `$Agent.FullName$` and the other variables.

        Raises LocalMisuse if `url` is neither text nor None.
        """
        operation = "system.openDialog"
        # The reference: options must not be null, an empty object stands for none.
        address = None if url is None else checked_text(operation, "url", url)
        parameters = [address, {} if options is None else options]
        return self._ask(operation, parameters, text_or_none, succeeded, failed, timeout)

    def close_dialog(
        self, dialog_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Close a dialog; False where there is no such dialog.

        Raises LocalMisuse if `dialog_id` is not text.
        """
        parameters = [checked_text("system.closeDialog", "dialog_id", dialog_id)]
        return self._ask("system.closeDialog", parameters, flag, succeeded, failed, timeout)

    def update_view_in_application_menu_bar(
        self,
        parameters: "MenuView",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[str]":
        """Add a view to the application menu bar, or change it, and return its name.

        `parameters`: `name`, `label` or `iconUrl` (at least one of them), `shortLabel`, `tooltip`, `labelColor` and
        `backgroundColor` (hex codes such as "#FFCC00").

        Raises LocalMisuse if `parameters` is not a dictionary.
        """
        operation = "system.updateViewInApplicationMenuBar"
        view = checked_record(operation, "parameters", parameters)
        return self._ask(operation, [view], text, succeeded, failed, timeout)

    def close_view_in_application_menu_bar(
        self,
        name: "str | MenuView",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[bool]":
        """Remove a view from the application menu bar, by its name or an object with `name`; False if there is none.

        Raises LocalMisuse if `name` is neither text nor a dictionary.
        """
        operation = "system.closeViewInApplicationMenuBar"
        view = name if isinstance(name, dict) else checked_text(operation, "name", name)
        return self._ask(operation, [view], flag, succeeded, failed, timeout)

    def trigger_activity(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Tell the workspace that the agent is active, so that the session does not end for inactivity."""
        return self._ask("system.triggerActivity", [], nothing, succeeded, failed, timeout)

    def is_frame_leading(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Tell whether this browser tab is the session's leader."""
        return self._ask("system.isFrameLeading", [], flag, succeeded, failed, timeout)

    def is_frame_following(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Tell whether this browser tab follows another one."""
        return self._ask("system.isFrameFollowing", [], flag, succeeded, failed, timeout)

    def is_frame_negotiating(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Tell whether an election is under way."""
        return self._ask("system.isFrameNegotiating", [], flag, succeeded, failed, timeout)

    def is_frame_leading_or_negotiating(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Tell whether this browser tab leads, or an election is under way."""
        return self._ask("system.isFrameLeadingOrNegotiating", [], flag, succeeded, failed, timeout)

    def is_last_active_frame(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[bool]":
        """Tell whether this is the browser tab that was active last."""
        return self._ask("system.isLastActiveFrame", [], flag, succeeded, failed, timeout)

    # The documented spellings.
    amIVisible = am_i_visible
    getAllowedServices = get_allowed_services
    popupToast = popup_toast
    updateToast = update_toast
    closeToast = close_toast
    openDialog = open_dialog
    closeDialog = close_dialog
    updateViewInApplicationMenuBar = update_view_in_application_menu_bar
    closeViewInApplicationMenuBar = close_view_in_application_menu_bar
    triggerActivity = trigger_activity
    isFrameLeading = is_frame_leading
    isFrameFollowing = is_frame_following
    isFrameNegotiating = is_frame_negotiating
    isFrameLeadingOrNegotiating = is_frame_leading_or_negotiating
    isLastActiveFrame = is_last_active_frame

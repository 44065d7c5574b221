"""The workspace itself: its toasts and dialogs, its connection, and the end of the session."""

from wwe_host.actions.action import action
from wwe_host.actions.fields import BadField
from wwe_host.log_in.connection import Connection
from wwe_host.log_in.inactivity import Inactivity
from wwe_host.log_in.log_out import LogOut
from wwe_host.model.tab import Tab
from wwe_host.tabs.dialogs import Dialogs
from wwe_host.tabs.toasts import Toasts, labels

_SUPERVISOR = "A supervisor has logged you out."


class SystemActions:
    """What the agent, a supervisor and the network do to a workspace."""

    def __init__(
        self, toasts: Toasts, dialogs: Dialogs, connection: Connection, log_out: LogOut, inactivity: Inactivity
    ) -> None:
        self._toasts = toasts
        self._dialogs = dialogs
        self._connection = connection
        self._log_out = log_out
        self._inactivity = inactivity

    @action("click-toast")
    def click_toast(self, tab: Tab, toast: str, button: int) -> None:
        """The agent clicks a button of a toast; buttons are counted from 0, in the order in which they were given.

        Raises BadField if the toast is closed or has no such button.
        """
        found = tab.overlays.toasts.get(toast)
        if found is None:
            raise BadField(f'click-toast: the toast "{toast}" does not exist any more.')
        known = labels(found)
        if not 0 <= button < len(known):
            raise BadField(f"click-toast: button must be from 0 to {len(known) - 1} ({', '.join(known)}).")
        self._toasts.click(tab, found, button)

    @action("close-dialog")
    def close_dialog(self, tab: Tab, dialog: str) -> None:
        """The agent closes a dialog.

        Raises BadField if the dialog is already closed.
        """
        if not self._dialogs.close(tab, dialog):
            raise BadField(f'close-dialog: the dialog "{dialog}" does not exist any more.')

    @action("lose-connection")
    def lose_connection(self) -> None:
        """The real-time connection with the server is lost. After a minute it is down."""
        self._connection.lose()

    @action("regain-connection")
    def regain_connection(self) -> None:
        """The real-time connection comes back."""
        self._connection.regain()

    @action("activity")
    def activity(self) -> None:
        """The agent moves the pointer or presses a key, so that the inactivity timer begins anew."""
        self._inactivity.activity()

    @action("force-log-out")
    def force_log_out(self) -> None:
        """A supervisor logs the agent out: the session ends."""
        self._log_out.end(_SUPERVISOR)

    @action("log-in")
    def log_in(self) -> None:
        """The agent logs in again after the end of a session."""
        self._log_out.begin_anew()

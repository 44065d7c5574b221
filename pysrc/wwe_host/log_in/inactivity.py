"""The inactivity timer, which ends the session of an agent who does nothing."""

from wwe_host.log_in.log_out import LogOut
from wwe_host.rules import guess, reference, rule
from wwe_host.session import AgentSession
from wwe_link.clock import Timer

OPTION = "security.inactivity-timeout"

TIMER = rule(
    "inactivity.timer",
    reference("System namespace, triggerActivity"),
    "An inactivity timer ends the session; triggerActivity counts as activity and starts it anew.",
    OPTION,
)
TIMEOUT = rule(
    "inactivity.timeout",
    guess("the option's name and its minutes are from memory"),
    "The option sets the minutes of the timer. With 0, the default, the session never ends.",
    OPTION,
)
ACTIVITY = rule(
    "inactivity.activity",
    guess("the reference names triggerActivity only"),
    "Activity is what the agent does in the workspace's own page with pointer or keyboard, and triggerActivity. "
    "Actions inside an extension's frame, and other requests of an extension, do not count.",
)


class Inactivity:
    """The timer of one session."""

    def __init__(self, session: AgentSession, log_out: LogOut) -> None:
        self._session = session
        self._log_out = log_out
        self._timer: Timer | None = None
        self._active_at = 0.0
        log_out.listeners.append(self._logged)
        session.live_options.listeners.append(self._follow_options)
        self._start()

    def activity(self) -> None:
        """Note that the agent does something: the time begins anew."""
        self._active_at = self._session.clock.now()  # no new timer: whoever is active is so very often

    def _logged(self, is_logged_in: bool) -> None:
        self._stop()
        if is_logged_in:
            self._start()

    def _follow_options(self) -> None:
        """Count the time that has passed without activity for the new limit as well."""
        self._stop()
        if not self._session.end_reason:
            self._wait()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _start(self) -> None:
        self.activity()
        self._wait()

    def _wait(self) -> None:
        limit = self._session.options.number(OPTION)
        left = self._active_at + limit * 60_000 - self._session.clock.now()
        if limit and left > 0:
            self._timer = self._session.clock.call_later(left, self._wait)
        elif limit:
            minutes = "a minute" if limit == 1 else f"{limit} minutes"
            self._log_out.end(f"Nothing was done for {minutes}.")

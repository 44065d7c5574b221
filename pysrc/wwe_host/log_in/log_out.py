"""The end of the agent's session: for want of activity, or because a supervisor wills it; and the next log-in."""

from collections.abc import Callable

from wwe_host.rules import guess, reference, rule
from wwe_host.session import AgentSession

LOGGED_OUT = rule(
    "session.end",
    guess("the reference knows that a session is closed, not what that is for extensions"),
    "When the session ends, the agent is logged out of every medium, with the usual events. Then all frames, toasts, "
    "dialogs and menu bar views close, in every browser tab.",
)
WORK_STAYS = rule(
    "session.work-stays",
    guess("calls are the switch's, not the workspace's"),
    "Interactions stay after the end of the session. The next session has them again, with their frames.",
)
FORCED = rule(
    "session.forced", reference("Supporting multiple browser tabs"), "A supervisor can force the agent's log-out."
)


class LogOut:
    """How the session ends. `listeners` are called with whether the agent is logged in now."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session
        self.listeners: list[Callable[[bool], object]] = []

    def end(self, reason: str) -> None:
        """End the session; the reason is what the page says. Nothing happens where it has ended already."""
        session = self._session
        if session.end_reason:
            return
        session.agent_states.log_off()
        session.end_reason = reason
        for tab in session.tabs:
            tab.frames.clear()
            tab.overlays.clear()
        self._tell()

    def begin_anew(self) -> None:
        """Let the agent log in again, as after every log-in. Nothing happens where the agent is logged in."""
        if self._session.end_reason:
            self._session.end_reason = ""
            for tab in self._session.tabs:
                tab.count_anew(self._session.interactions.values())
            self._session.agent_states.log_in()
            self._tell()

    def _tell(self) -> None:
        for listener in self.listeners:
            listener(not self._session.end_reason)

"""The questions about browser tabs in the namespace `system`. What they call a frame is the workspace's tab."""

from wwe_host.lifecycles.tab import TabState
from wwe_host.messages.handlers import Sender, operation
from wwe_host.session import AgentSession


class TabQuestions:
    """What a page may ask about the tab that it is in."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session

    @operation("system.isFrameLeading")
    def is_frame_leading(self, sender: Sender) -> bool:
        """Return whether the tab leads."""
        return sender.tab.state is TabState.LEADING

    @operation("system.isFrameFollowing")
    def is_frame_following(self, sender: Sender) -> bool:
        """Return whether another tab leads."""
        return sender.tab.state is TabState.FOLLOWING

    @operation("system.isFrameNegotiating")
    def is_frame_negotiating(self, sender: Sender) -> bool:
        """Return whether the tab does not know yet."""
        return sender.tab.state is TabState.NEGOTIATING

    @operation("system.isFrameLeadingOrNegotiating")
    def is_frame_leading_or_negotiating(self, sender: Sender) -> bool:
        """Return whether it leads or does not know yet."""
        return sender.tab.state in (TabState.LEADING, TabState.NEGOTIATING)

    @operation("system.isLastActiveFrame")
    def is_last_active_frame(self, sender: Sender) -> bool:
        """Return whether the agent turned to this tab last."""
        return sender.tab is self._session.last_active.tab

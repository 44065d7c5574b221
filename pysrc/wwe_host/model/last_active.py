"""Which browser tab the agent turned to last."""

from wwe_host.model.tab import Tab
from wwe_host.rules import guess, reference, rule

LAST_ACTIVE = rule(
    "tab.last-active",
    reference("Supporting multiple browser tabs"),
    "One tab is the last active one, whether it leads or follows.",
)
WHAT_ACTIVE_MEANS = rule(
    "tab.active",
    guess("the reference does not say what makes a tab active"),
    "A tab becomes active when the agent turns to it: its page, or a frame in it, is visible and gets the focus.",
)
ITS_MATTERS = rule(
    "tab.active-matters",
    guess("the reference leaves sounds, toasts and forced log-out to the last active tab, and does not say how"),
    "Only isLastActiveFrame depends on the last active tab. A toast is shown in the tab of the page that opened it, a "
    "forced log-out concerns every tab, and there are no sounds.",
)
BEFORE_IT = rule(
    "tab.active-before",
    guess("the reference does not say"),
    "When the last active tab closes, the tab that was active before it becomes the last active one.",
)


class LastActive:
    """The order in which the agent has turned to the tabs that are open."""

    def __init__(self) -> None:
        self._tabs: list[Tab] = []

    @property
    def tab(self) -> Tab | None:
        """The tab that was active last; None where no tab is open."""
        return self._tabs[-1] if self._tabs else None

    def opened(self, tab: Tab) -> None:
        """Know a tab. The agent has not turned to it yet: it may have been opened behind the others."""
        self._tabs.insert(0, tab)

    def turned_to(self, tab: Tab) -> None:
        """Note that a tab is the active one."""
        self._tabs.remove(tab)
        self._tabs.append(tab)

    def closed(self, tab: Tab) -> None:
        """Forget a tab."""
        self._tabs.remove(tab)

"""Which browser tab leads: elections among the tabs of the session, and what extensions are told of them."""

from collections.abc import Callable

from wwe_host.lifecycles.tab import TAB, TabState, TabTrigger
from wwe_host.model.tab import Tab
from wwe_host.payloads import TabEvent
from wwe_host.rules import guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST
from wwe_link.clock import Timer
from wwe_protocol import events

ELECTION = rule(
    "tab.election",
    reference("Supporting multiple browser tabs"),
    "When the leader's tab closes, the others negotiate. Until one leads, no tab leads or follows.",
)
CRASH = rule("tab.crash", guess("the reference speaks of closing only"), "A tab that crashes counts as closed.")
ORDER = rule(
    "tab.order",
    observed("vendor's sample page, which prints the newest event first"),
    "A tab's system events of an election are NEGOTIATING, then LEADING or FOLLOWING.",
)
JOINING = rule(
    "tab.joins",
    guess("the reference names no other beginning of an election than the end of a leader"),
    "A new tab negotiates too. If another tab leads already, that one continues to lead, and the new tab follows.",
)
OLDEST_LEADS = rule(
    "tab.oldest", guess("how the election is decided is not known"), "Of the tabs that negotiate, the oldest one leads."
)
DURATION = rule(
    "tab.election-time",
    guess("how long it takes is not known"),
    "A tab negotiates for a fifth of a second.",
    "tab.election-time",
)


class Elections:
    """The elections of one session. Whoever is in `listeners` is called when there is a new leader."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session
        self._timers: dict[Tab, Timer] = {}
        self.listeners: list[Callable[[], object]] = []

    @property
    def leader(self) -> Tab | None:
        """The tab that leads; None while an election is under way, and where no tab is open."""
        return next((tab for tab in self._session.tabs if tab.state is TabState.LEADING), None)

    def join(self, tab: Tab) -> None:
        """Let a tab that was just opened find out what it is."""
        self._negotiate(tab)

    def leave(self, tab: Tab) -> None:
        """Go on without a tab that is closed already: where it led, the others negotiate."""
        timer = self._timers.pop(tab, None)
        if timer is not None:
            timer.cancel()
        if tab.state is TabState.LEADING:
            self.begin()

    def begin(self, favourite: Tab | None = None) -> None:
        """Let all tabs negotiate. The favourite will lead, else the oldest."""
        for tab in sorted(self._session.tabs, key=lambda tab: tab is not favourite):
            self._negotiate(tab)

    def _negotiate(self, tab: Tab) -> None:
        # Of the same moment the timer that was set first is the first to go off, and finds no leader.
        timer = self._timers.pop(tab, None)
        if timer is not None:
            timer.cancel()
        self._step(tab, TabTrigger.ELECTION_BEGINS)
        duration = self._session.options.number("tab.election-time", HOST)
        self._timers[tab] = self._session.clock.call_later(duration, lambda: self._settle(tab))

    def _settle(self, tab: Tab) -> None:
        del self._timers[tab]
        if self.leader is not None:
            self._step(tab, TabTrigger.NOT_ELECTED)
            return
        self._step(tab, TabTrigger.ELECTED)
        for listener in self.listeners:
            listener()

    def _step(self, tab: Tab, trigger: TabTrigger) -> None:
        before, tab.state = tab.state, TAB.next(tab.state, trigger)
        if tab.state is not before:
            event = TabEvent(frameState=str(tab.state))
            self._session.publisher.publish_in(tab, events.SYSTEM, lambda _tab: event)

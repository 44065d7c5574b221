"""Cases in a browser tab: which one is selected, which one is expanded, and what extensions are told of it."""

from wwe_host.model.interactions import Case, Interaction
from wwe_host.model.tab import Tab
from wwe_host.payloads import CaseEvent
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST
from wwe_protocol import events, refusals

EVENT_ORDER = "case.event-order"

SELECTING = rule(
    "case.select",
    guess("other samples of the reference have the newest event on top, so this one may have it too"),
    "The sample of selectCaseByCaseId shows CASE_COLLAPSED and CASE_EXPANDED with one case id, then "
    "CASE_SELECTED with another. It is read from top to bottom: the case that was expanded collapses, "
    "then the new one expands and is selected. The option changes the order.",
    EVENT_ORDER,
)
WHOSE_ID = rule(
    "case.event-ids",
    guess("with the ids of the sample nobody could say which case was collapsed"),
    "selectedCaseId is the case that the event is about: for CASE_COLLAPSED the case that was expanded before, for "
    "CASE_EXPANDED and CASE_SELECTED the new one.",
)
CASE_EVENTS = rule(
    "case.events",
    reference("Interaction namespace, selectCaseByCaseId"),
    "Events about a case carry selectedCaseId and no interaction.",
)
OPENS_BY_ITSELF = rule(
    "case.opens",
    guess("seen in a real workspace for one call at a time"),
    "A case opens in every tab, selected and expanded, when a call is answered or dialled, and when open media is "
    "accepted, pulled or created.",
)
NEXT_CASE = rule(
    "case.next",
    guess("nobody has seen which case a workspace shows then, nor whether it tells"),
    "When the selected case closes, the oldest other case is selected. It is not expanded, and no event tells of it.",
)
NO_SUCH_CASE = rule("case.unknown", guess("the real text is not known"), "A case id that does not exist is refused.")


class Cases:
    """What can be done with cases in one session."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session

    def select_by_id(self, tab: Tab, case_id: str) -> None:
        """Select a case in a tab. Raises Refused where there is none."""
        for case in self._session.cases:
            if case.case_id == case_id:
                self.select(tab, case)
                return
        raise Refused(NO_SUCH_CASE, refusals.no_such("case", case_id))

    def select(self, tab: Tab, case: Case, *, expands: bool = True) -> None:
        """Select a case in a tab and, where it `expands`, expand it. Nothing happens where it is so already."""
        before = tab.expanded
        changes: dict[str, Case] = {}
        if before is not case and before is not None:
            changes["CASE_COLLAPSED"] = before
        if tab.selected is not case:
            changes["CASE_SELECTED"] = case
        if before is not case and expands:
            changes["CASE_EXPANDED"] = case
        tab.selected = case
        if before is not case:
            tab.expanded = case if expands else None
        for event_type in self._session.options.names(EVENT_ORDER, HOST):
            if event_type in changes:
                self._tell(tab, event_type, changes[event_type])

    def open(self, interaction: Interaction, *, expands: bool = True) -> None:
        """Open the case of an interaction in every tab. From now on its extensions' frames exist."""
        interaction.is_opened = True
        for tab in self._session.tabs:
            self.select(tab, interaction.case, expands=expands)

    def close(self, case: Case) -> None:
        """Forget a case, once its last interaction is gone; another one is selected in its place, without an event."""
        if case.interactions:
            return
        for tab in self._session.tabs:
            if tab.expanded is case:
                tab.expanded = None
            if tab.selected is case:
                tab.selected = next(iter(self._session.cases), None)

    def _tell(self, tab: Tab, event_type: str, case: Case) -> None:
        event = CaseEvent(eventType=event_type, selectedCaseId=case.case_id)
        self._session.publisher.publish_in(tab, events.INTERACTION, lambda _tab: event)

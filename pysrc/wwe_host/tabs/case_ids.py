"""The id of a case, which may change: every tab is told, and the one that leads attaches the new id."""

from wwe_host.model.interactions import Case
from wwe_host.payloads import CaseIdEvent
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.tabs.elections import Elections
from wwe_protocol import events, refusals

TOLD = rule(
    "case.id-changed",
    reference("Supporting multiple browser tabs"),
    "When the id of a case changes, CASE_ID_CHANGED has caseId and previousCaseId, and no interaction.",
)
EACH_INTERACTION = rule(
    "case.id-of-interactions",
    guess("the reference lists the event type, and neither its place nor a sample"),
    "CASE_OR_BUNDLE_ID_CHANGED follows for each interaction of the case. It has the interaction.",
)
ATTACHED_BY_THE_LEADER = rule(
    "case.id-attached",
    reference("Supporting multiple browser tabs"),
    "The tab that leads attaches the new id to the interactions.",
)
ATTACHED_AFTER_ELECTION = rule(
    "case.id-election",
    guess("the reference does not say what happens during an election"),
    "During an election the new id is attached as soon as a tab leads.",
)
ATTACHED_KEY = rule(
    "case.id-key",
    guess("a real workspace 8.5 keeps the case id there; the reference names no key"),
    "The id of the case is attached as IW_CaseUid.",
)
TAKEN = rule("case.id-taken", guess("ids are unique"), "A case cannot get the id of another one.")

KEY = "IW_CaseUid"


class CaseIds:
    """Changes of ids, and those that are not attached yet."""

    def __init__(self, session: AgentSession, elections: Elections) -> None:
        self._session = session
        self._elections = elections
        self._waiting: list[Case] = []
        elections.listeners.append(self._attach_waiting)

    def change(self, case: Case, case_id: str = "") -> None:
        """Change the id of a case; without an id to a new one. Raises Refused for the id of another case."""
        if any(other.case_id == case_id for other in self._session.cases if other is not case):
            raise Refused(TAKEN, refusals.taken("case id", case_id))
        previous, case.case_id = case.case_id, case_id or self._session.world.new_id()
        event = CaseIdEvent(eventType="CASE_ID_CHANGED", caseId=case.case_id, previousCaseId=previous)
        self._session.publisher.publish(events.INTERACTION, lambda _tab: event)
        for interaction in case.interactions:
            self._session.tell("CASE_OR_BUNDLE_ID_CHANGED", interaction)
        self._waiting.append(case)
        if self._elections.leader is not None:
            self._attach_waiting()

    def _attach_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for case in waiting:
            for interaction in case.interactions:
                self._session.attach(interaction, {KEY: case.case_id})

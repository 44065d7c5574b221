"""The namespace `interaction`."""

from typing import Any

from wwe_host.access.user_data import check_size
from wwe_host.messages.handlers import Later, Sender, operation
from wwe_host.model.interactions import Interaction
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST
from wwe_host.work.acceptance import Acceptance
from wwe_host.work.cases import Cases
from wwe_host.work.markdone import MarkDone
from wwe_host.work.targets import read_target
from wwe_host.work.third_parties import ThirdParties
from wwe_protocol import refusals

ANSWERED_WHEN_DECIDED = "markdone.answer-when-decided"

MARKDONE_ANSWER = rule(
    "markdone.answer",
    guess("the reference says: called when the operation succeeds"),
    "interaction.markdone is answered when it is decided. It succeeds when the interaction is marked done. It fails, "
    "with the warning, when it is blocked, and it fails when the interaction disappears before the decision.",
    ANSWERED_WHEN_DECIDED,
)
LIVE_ONLY = rule(
    "user-data.live",
    reference("Interaction namespace, setUserData"),
    "setUserData needs a live interaction. For voice this means: the state is not IDLE.",
)
LIVE_OTHERWISE = rule(
    "user-data.live-other-media",
    guess("the reference says what live means for voice only"),
    "An interaction of another medium is live until it ends. After that, setUserData is refused.",
)
DELETED_IN_ANY_STATE = rule(
    "user-data.delete-any-state",
    guess("the reference states the condition for setUserData only"),
    "deleteUserData deletes keys in every state, for voice also in IDLE.",
)


class InteractionNamespace:
    """Interactions of every medium."""

    def __init__(
        self,
        session: AgentSession,
        cases: Cases,
        acceptance: Acceptance,
        third_parties: ThirdParties,
        mark_done: MarkDone,
    ) -> None:
        self._session = session
        self._acceptance = acceptance
        self._third_parties = third_parties
        self._cases = cases
        self._mark_done = mark_done

    @operation("interaction.getByInteractionId")
    def get_by_interaction_id(self, sender: Sender, interaction_id: str) -> dict[str, Any] | None:
        """Return an interaction, or null (reference) where the tab knows none."""
        found = sender.tab.find(interaction_id)
        return None if found is None else self._session.payload(found, sender.tab)

    @operation("interaction.getInteractions")
    def get_interactions(self, sender: Sender) -> list[dict[str, Any]]:
        """Return all interactions."""
        return [self._session.payload(interaction, sender.tab) for interaction in self._session.interactions.values()]

    @operation("interaction.setUserData")
    def set_user_data(self, sender: Sender, interaction_id: str, key_values: dict[str, Any]) -> None:
        """Attach user data, key by key."""
        interaction = _live(sender, interaction_id)
        self._session.user_data.check_writable(key_values)
        check_size(interaction.user_data, key_values)
        self._session.attach(interaction, key_values)

    @operation("interaction.deleteUserData")
    def delete_user_data(self, sender: Sender, interaction_id: str, key: str) -> None:
        """Delete one key."""
        interaction = sender.tab.interaction(interaction_id)
        self._session.user_data.check_writable([key])
        self._session.detach(interaction, key)

    @operation("interaction.selectCaseByCaseId")
    def select_case_by_case_id(self, sender: Sender, case_id: str) -> None:
        """Select a case in the asking tab."""
        self._cases.select_by_id(sender.tab, case_id)

    @operation("interaction.accept")
    def accept(self, sender: Sender, interaction_id: str) -> None:
        """Accept what rings."""
        self._acceptance.accept(sender.tab.interaction(interaction_id))

    @operation("interaction.reject")
    def reject(self, sender: Sender, interaction_id: str) -> None:
        """Reject what rings."""
        self._acceptance.reject(sender.tab.interaction(interaction_id))

    # --- third parties -----------------------------------------------------------------------------------------------

    @operation("interaction.consult")
    def consult(
        self,
        sender: Sender,
        interaction_id: str,
        target_query: str | dict[str, Any],
        user_data: dict[str, Any] | None,
        extensions: dict[str, Any] | None,
    ) -> None:
        """Consult somebody about an interaction."""
        target = read_target(target_query)
        self._session.check_room()
        self._third_parties.consult(sender.tab.interaction(interaction_id), target, user_data, extensions)

    @operation("interaction.completeTransfer")
    def complete_transfer(self, sender: Sender, consultation_id: str) -> None:
        """Transfer to the party that is consulted."""
        self._third_parties.complete_transfer(sender.tab.interaction(consultation_id))

    @operation("interaction.completeConference")
    def complete_conference(self, sender: Sender, consultation_id: str) -> None:
        """Bring the party that is consulted in."""
        self._third_parties.complete_conference(sender.tab.interaction(consultation_id))

    @operation("interaction.singleStepTransfer")
    def single_step_transfer(
        self,
        sender: Sender,
        interaction_id: str,
        target_query: str | dict[str, Any],
        user_data: dict[str, Any] | None,
        _extensions: dict[str, Any] | None,
    ) -> None:
        """Send an interaction elsewhere at once."""
        target = read_target(target_query)
        self._third_parties.single_step_transfer(sender.tab.interaction(interaction_id), target, user_data)

    @operation("interaction.singleStepConference")
    def single_step_conference(
        self,
        sender: Sender,
        interaction_id: str,
        target_query: str | dict[str, Any],
        user_data: dict[str, Any] | None,
        _extensions: dict[str, Any] | None,
    ) -> None:
        """Bring somebody in at once."""
        target = read_target(target_query)
        self._third_parties.single_step_conference(sender.tab.interaction(interaction_id), target, user_data)

    # --- mark done ---------------------------------------------------------------------------------------------------

    @operation("interaction.markdone")
    def markdone(self, sender: Sender, interaction_id: str) -> Later | None:
        """Begin to mark done. The answer comes when it is decided, or at once, as the option says."""
        interaction = sender.tab.interaction(interaction_id)
        if not self._session.options.flag(ANSWERED_WHEN_DECIDED, HOST):
            self._mark_done.begin(interaction)
            return None
        answer = Later()
        self._mark_done.begin(interaction, answer.settle)
        return answer

    @operation("interaction.blockMarkdone")
    def block_markdone(self, sender: Sender, interaction_id: str, warning_message: str) -> None:
        """Keep an interaction from being marked done."""
        self._mark_done.block(sender.frame, sender.tab.interaction(interaction_id), warning_message)

    @operation("interaction.unblockMarkdone")
    def unblock_markdone(self, sender: Sender, interaction_id: str) -> None:
        """Allow it again."""
        self._mark_done.unblock(sender.tab.interaction(interaction_id))


def _live(sender: Sender, interaction_id: str) -> Interaction:
    interaction = sender.tab.interaction(interaction_id)
    if not interaction.is_live:
        raise Refused(LIVE_ONLY, refusals.wrong_state("the interaction", str(interaction.state)))
    return interaction

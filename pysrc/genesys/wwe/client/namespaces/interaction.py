"""Interactions of every medium, their cases and attached data (reference: Interaction namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace, checked_record, checked_text
from genesys.wwe.client.namespaces.results import given, many, nothing, one_or_none
from wwe_protocol.errors import LocalMisuse
from wwe_protocol.payloads.interaction import Interaction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout
    from genesys.wwe.types import Target


class Interactions(Namespace):
    """`service.interaction`."""

    def get_by_interaction_id(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[Interaction | None]":
        """Read an interaction; None where the workspace knows no such id.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        operation = "interaction.getByInteractionId"
        parameters = [checked_text(operation, "interaction_id", interaction_id)]
        return self._ask(operation, parameters, one_or_none(Interaction), succeeded, failed, timeout)

    def get_interactions(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[list[Interaction]]":
        """Read all interactions of the agent."""
        return self._ask("interaction.getInteractions", [], many(Interaction), succeeded, failed, timeout)

    def set_user_data(
        self,
        interaction_id: str,
        key_values: "dict[str, Any]",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Attach user data to a live interaction (a call that is not IDLE), overwriting the keys that are there.

        The event ATTACHED_DATA_CHANGED follows. The workspace may refuse keys (`user-data.write-allowed`).

        Raises LocalMisuse if `interaction_id` is not text, or `key_values` is not a dictionary.
        """
        operation = "interaction.setUserData"
        parameters = [
            checked_text(operation, "interaction_id", interaction_id),
            checked_record(operation, "key_values", key_values),
        ]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    def delete_user_data(
        self,
        interaction_id: str,
        key: str,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Delete one key of the attached user data. The event ATTACHED_DATA_CHANGED follows.

        The workspace may refuse the key (`user-data.write-allowed`).

        Raises LocalMisuse if `interaction_id` or `key` is not text.
        """
        operation = "interaction.deleteUserData"
        parameters = [checked_text(operation, "interaction_id", interaction_id), checked_text(operation, "key", key)]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    def select_case_by_case_id(
        self, case_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Select a case in the workspace.

        The events CASE_COLLAPSED (of the case before), CASE_EXPANDED and CASE_SELECTED follow.

        Raises LocalMisuse if `case_id` is not text.
        """
        parameters = [checked_text("interaction.selectCaseByCaseId", "case_id", case_id)]
        return self._ask("interaction.selectCaseByCaseId", parameters, nothing, succeeded, failed, timeout)

    def accept(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Accept an interaction that offers ACCEPT: it rings or is an invitation.

        The event of its medium follows: ESTABLISHED for a call, ACCEPTED for open media, PREVIEWING for a record.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("interaction.accept", interaction_id, succeeded, failed, timeout)

    def reject(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Reject an interaction that offers REJECT: it rings or is an invitation.

        The event of its medium follows: RELEASED for a call, REVOKED for open media, STATE_CHANGE for a record.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("interaction.reject", interaction_id, succeeded, failed, timeout)

    def markdone(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Mark an interaction done. It must offer MARK_DONE.

        The event `markdone` with type MARKDONE_APPLY follows. Pages then have `timeout` milliseconds to block it. If
        nobody does, the event REMOVED follows.

        The answer comes when this is decided. If somebody blocked it, the call raises HostRefused with the warning. So
        do not await this call in a handler of `markdone`: while the handler waits, the time to block runs out.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("interaction.markdone", interaction_id, succeeded, failed, timeout)

    def block_markdone(
        self,
        interaction_id: str,
        warning_message: str,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Stop the interaction from being marked done, and show the agent why.

        Call it within `timeout_ms` of the event `markdone`. This page must be subscribed to that event itself.

        Raises LocalMisuse if `interaction_id` or `warning_message` is not text.
        """
        operation = "interaction.blockMarkdone"
        parameters = [
            checked_text(operation, "interaction_id", interaction_id),
            checked_text(operation, "warning_message", warning_message),
        ]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)

    def unblock_markdone(
        self, interaction_id: str, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[None]":
        """Undo `block_markdone`: the interaction can be marked done again.

        Raises LocalMisuse if `interaction_id` is not text.
        """
        return self._about("interaction.unblockMarkdone", interaction_id, succeeded, failed, timeout)

    def consult(
        self,
        interaction_id: str,
        target_query: "str | Target",
        user_data: "dict[str, Any] | None" = None,
        extensions: "dict[str, Any] | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Start a consultation about a call that is up, or about open media that the agent has accepted or pulled.

        `target_query` is a number, or `{"type": ..., "destination": ...}` with the type AGENT, AGENT_GROUP, SKILL,
        INTERACTION_QUEUE, ROUTING_POINT or CUSTOM_CONTACT. Its key `media` asks for another medium than the
        interaction's: to consult by voice about a chat, it must be "voice". `extensions` do not apply to chats.

        The consultation is an interaction of its own, with a parent. The event ADDED tells of it. A call that it is
        about is held.

        Raises LocalMisuse if `interaction_id` is not text, or `target_query` is neither text nor a dictionary with
        `destination`.
        """
        parameters = _targeted("interaction.consult", interaction_id, target_query, user_data, extensions)
        return self._ask("interaction.consult", parameters, nothing, succeeded, failed, timeout)

    def complete_transfer(
        self,
        consult_interaction_id: str,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Complete a transfer: the consulted party takes the interaction over.

        Takes the id of the consultation. The consultation and the agent's own call end.

        Raises LocalMisuse if `consult_interaction_id` is not text.
        """
        parameters = [checked_text("interaction.completeTransfer", "consult_interaction_id", consult_interaction_id)]
        return self._ask("interaction.completeTransfer", parameters, nothing, succeeded, failed, timeout)

    def complete_conference(
        self,
        consult_interaction_id: str,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Complete a conference: the consulted party joins.

        Takes the id of the consultation, which ends. The event PARTY_CHANGED of the first interaction follows.

        Raises LocalMisuse if `consult_interaction_id` is not text.
        """
        parameters = [checked_text("interaction.completeConference", "consult_interaction_id", consult_interaction_id)]
        return self._ask("interaction.completeConference", parameters, nothing, succeeded, failed, timeout)

    def single_step_transfer(
        self,
        interaction_id: str,
        target_query: "str | Target",
        user_data: "dict[str, Any] | None" = None,
        extensions: "dict[str, Any] | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Transfer an interaction at once. A call must be up; open media must offer TRANSFER.

        `target_query` is a number, or `{"type": ..., "destination": ...}` with the type AGENT, AGENT_GROUP, SKILL,
        INTERACTION_QUEUE, ROUTING_POINT or CUSTOM_CONTACT.

        Raises LocalMisuse if `interaction_id` is not text, or `target_query` is neither text nor a dictionary with
        `destination`.
        """
        parameters = _targeted("interaction.singleStepTransfer", interaction_id, target_query, user_data, extensions)
        return self._ask("interaction.singleStepTransfer", parameters, nothing, succeeded, failed, timeout)

    def single_step_conference(
        self,
        interaction_id: str,
        target_query: "str | Target",
        user_data: "dict[str, Any] | None" = None,
        extensions: "dict[str, Any] | None" = None,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[None]":
        """Add somebody to an interaction at once. A call must be up. The event PARTY_CHANGED follows.

        `target_query` is a number, or `{"type": ..., "destination": ...}` with the type AGENT, AGENT_GROUP, SKILL,
        INTERACTION_QUEUE, ROUTING_POINT or CUSTOM_CONTACT.

        Raises LocalMisuse if `interaction_id` is not text, or `target_query` is neither text nor a dictionary with
        `destination`.
        """
        parameters = _targeted("interaction.singleStepConference", interaction_id, target_query, user_data, extensions)
        return self._ask("interaction.singleStepConference", parameters, nothing, succeeded, failed, timeout)

    # The documented spellings.
    getByInteractionId = get_by_interaction_id
    getInteractions = get_interactions
    setUserData = set_user_data
    deleteUserData = delete_user_data
    selectCaseByCaseId = select_case_by_case_id
    blockMarkdone = block_markdone
    unblockMarkdone = unblock_markdone
    completeTransfer = complete_transfer
    completeConference = complete_conference
    singleStepTransfer = single_step_transfer
    singleStepConference = single_step_conference


def _targeted(
    operation: str,
    interaction_id: str,
    target_query: "str | Target",
    user_data: "dict[str, Any] | None",
    extensions: "dict[str, Any] | None",
) -> "list[Any]":
    """Return a target as it is: the reference and the published sample spell its type `target` and `type`."""
    if isinstance(target_query, dict):
        if not isinstance(target_query.get("destination"), str):
            raise LocalMisuse(operation + ": target_query must have a destination, which is text")
    else:
        checked_text(operation, "target_query", target_query)
    identifier = checked_text(operation, "interaction_id", interaction_id)
    return [identifier, target_query, given(user_data), given(extensions)]

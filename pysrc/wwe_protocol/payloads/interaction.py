"""The interaction, its parties and its contact (reference: Interaction namespace, type definitions)."""

from wwe_protocol.payloads.view import View, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any


class Party(View):
    """Somebody on the interaction. The reference documents `name` alone; the rest was observed."""

    @property
    def name(self) -> "str | None":
        """What the workspace shows for the party: a number, or a name."""
        return self._text("name")

    @property
    def phone_number(self) -> "str | None":
        """The party's DN."""
        return self._text("phoneNumber")

    @property
    def type(self) -> "str | None":
        """AGENT, once the peer is known to be one."""
        return self._text("type")


class Contact(View):
    """The contact of an interaction."""

    @property
    def display_name(self) -> "str | None":
        """Display name."""
        return self._text("displayName")

    @property
    def first_name(self) -> "str | None":
        """First name. The reference misprints the key as `firstNname`; both are read."""
        return self._text("firstName", "firstNname")

    @property
    def last_name(self) -> "str | None":
        """Last name."""
        return self._text("lastName")


class Interaction(View):
    """An interaction: a call, an e-mail, a chat, a work item or a preview record.

    `interaction_id` and `parent_interaction_id` belong to one browser tab and are lost on refresh;
    `interaction_uuid` and `case_id` hold everywhere.
    """

    @property
    def interaction_id(self) -> str:
        """The id that every operation takes."""
        return self._text("interactionId") or ""

    @property
    def parent_interaction_id(self) -> "str | None":
        """The interaction that this one consults about."""
        return self._text("parentInteractionId")

    @property
    def interaction_uuid(self) -> "str | None":
        """The id that all tabs share: `call_uuid` for voice."""
        return self._text("interactionUUID")

    @property
    def case_id(self) -> "str | None":
        """The case that the interaction is part of."""
        return self._text("caseId")

    @property
    def user_data(self) -> "dict[str, Any]":
        """The attached data that this frame may read. Values may be objects."""
        return plain(self._object("userData")) or {}

    @property
    def state(self) -> "str | None":
        """RINGING, DIALING, TALKING, HELD, IDLE, INVITED, ACCEPTED, PREVIEWING ..."""
        return self._text("state")

    @property
    def previous_state(self) -> "str | None":
        """The state before the last change of state."""
        return self._text("previousState")

    @property
    def capabilities(self) -> "list[str]":
        """What the agent may do now; newer workspaces only."""
        return self._list("capabilities")

    @property
    def parties(self) -> "list[Party]":
        """Everybody on the interaction."""
        return [Party(party) for party in self._list("parties")]

    @property
    def contact(self) -> "Contact | None":
        """The contact, where the workspace has found one."""
        contact = self._object("contact")
        return None if contact is None else Contact(contact)

    @property
    def media(self) -> "str | None":
        """voice, email, chat ... The real workspace puts it here, the reference beside the interaction."""
        return self._text("media")

    @property
    def direction(self) -> "str | None":
        """IN, OUT or UNKNOWN; voice only."""
        return self._text("direction")

    @property
    def call_type(self) -> "str | None":
        """INTERNAL, INBOUND, OUTBOUND, CONSULT, OUTBOUND_PREVIEW, OUTBOUND_PUSH_PREVIEW or UNKNOWN."""
        return self._text("callType")

    @property
    def call_uuid(self) -> "str | None":
        """The UUID of the call; voice only."""
        return self._text("callUuid")

    @property
    def conn_id(self) -> "str | None":
        """The connection id of the T-Server."""
        return self._text("connId")

    @property
    def ani(self) -> "str | None":
        """The number that calls (Automatic Number Identification); voice only."""
        return self._text("ani")

    @property
    def dnis(self) -> "str | None":
        """The number that was dialled (Dialed Number Identification Service); voice only."""
        return self._text("dnis")

    @property
    def recording_state(self) -> "str | None":
        """STOPPED, RECORDING or PAUSED; voice only."""
        return self._text("recordingState")

    @property
    def rona_call_state(self) -> "str | None":
        """REDIRECTED or NO_ANSWER, on RELEASED of a call that the agent did not take."""
        return self._text("ronaCallState")

    @property
    def start_date(self) -> "datetime | None":
        """When it began, with a time zone: `.astimezone()` gives the agent's. Newer workspaces only."""
        return self._moment("startDate")

    @property
    def start_date_text(self) -> "str | None":
        """When it began, as the workspace writes it: ISO 8601, in UTC."""
        return self._text("startDate")

    @property
    def end_date(self) -> "datetime | None":
        """When it ended, with a time zone. Newer workspaces only."""
        return self._moment("endDate")

    @property
    def end_date_text(self) -> "str | None":
        """When it ended, as the workspace writes it."""
        return self._text("endDate")

    @property
    def chained_records(self) -> "list[dict[str, Any]]":
        """The records of the chain, for an outbound interaction."""
        return plain(self._list("chainedRecords"))  # type: ignore[no-any-return]

    @property
    def is_consultation(self) -> "bool | None":
        """Return whether it is a consultation."""
        return self._flag("isConsultation")

    @property
    def is_main_case_interaction(self) -> "bool | None":
        """Return whether case information, disposition and note belong to it."""
        return self._flag("isMainCaseInteraction")

    @property
    def is_case_selected(self) -> "bool | None":
        """Return whether its case is selected in this tab."""
        return self._flag("isCaseSelected")

    @property
    def is_case_expanded(self) -> "bool | None":
        """Return whether its case is expanded in this tab."""
        return self._flag("isCaseExpanded")

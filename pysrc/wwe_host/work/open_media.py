"""Interactions of open media: work items, e-mails, chats. What the agent and the world do with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wwe_host.lifecycles.open_media import CHAT, FINAL, OUTBOUND_EMAIL, WORK_ITEM, OpenMediaState, OpenMediaTrigger
from wwe_host.lifecycles.table import Lifecycle
from wwe_host.model.interactions import Case, Contact, Interaction, Party
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.session import AgentSession
from wwe_host.work.cases import Cases
from wwe_protocol import refusals

WRONG_STATE = rule(
    "open-media.state",
    guess("the real text is not known"),
    "A trigger that the lifecycle's table does not offer in the present state is refused.",
)
GOES_AT_ONCE = rule(
    "open-media.final",
    guess("the reference has the states, not what follows them"),
    "An interaction that was revoked, transferred, placed in a workbin, completed, sent or cancelled is REMOVED at "
    "once.",
)
MARK_DONE_COMPLETES = rule(
    "open-media.completed",
    reference("Event Type references, open media"),
    "COMPLETED means that an open media interaction is marked done.",
)
COMPLETED_GOES = rule(
    "open-media.completed-goes",
    guess("the reference has both events, and not their order"),
    "REMOVED follows COMPLETED at once.",
)
REJECT_REVOKES = rule(
    "open-media.reject",
    guess("the reference has no event for it"),
    "An invitation that the agent rejects is REVOKED, like one that nobody accepts in time.",
)
CHAT_JOINS = rule(
    "chat.join",
    reference("Event Type references, chat"),
    "JOIN_PENDING means that a chat is being joined. JOIN_FAILED means that the connection with the chat server "
    "failed.",
)
CHAT_JOIN_ORDER = rule(
    "chat.join-order",
    guess("the reference lists the events, and not their order"),
    "Accepting a chat is JOIN_PENDING first, then ACCEPTED or JOIN_FAILED.",
)
EMAIL_CREATED = rule(
    "email.create",
    guess("the reference names both events"),
    "email.create opens an empty e-mail: ADDED, CREATED, COMPOSING.",
)

OTHER_MEDIA = rule(
    "open-media.other",
    guess("the reference has the same events and states for all open media but chat and outbound e-mail"),
    "Open media of any other name, such as instagram, behave as a work item does.",
    "agent.media",
)
NEVER_ENTERED = ("USER_DATA_ATTACHED", "USER_DATA_UPDATED", "HISTORY_IN_PROGRESS", "HISTORY_DONE", "READY")
IN_ERROR = rule(
    "open-media.error",
    guess("the reference has the state and the event, not what leads there or follows"),
    "An error can occur in an interaction that the agent has in hand: event and state ERROR. Then it can be marked "
    "done, or cancelled if it is a draft. When the error passes, the work continues. For a call or a preview, the "
    "event ERROR does not change the state.",
)
STATES_NEVER_ENTERED = rule(
    "interaction.states-never-entered",
    guess("the reference lists them with no event that tells of them, and nothing says what can be done in them"),
    f"No interaction is ever in the states {', '.join(NEVER_ENTERED)}: attached data, a chat's history and a preview "
    "that is shown leave an interaction in the state that says what can be done with it.",
)

# States in which the agent writes.
_IN_HAND = frozenset({OpenMediaState.ACCEPTED, OpenMediaState.PULLED, OpenMediaState.COMPOSING, OpenMediaState.SAVED})

EMAIL, CHAT_MEDIUM, WORK_ITEM_MEDIUM = "email", "chat", "workitem"
_INBOUND: Mapping[str, Lifecycle[OpenMediaState, OpenMediaTrigger]] = {EMAIL: WORK_ITEM, CHAT_MEDIUM: CHAT}


_OF_THEIR_OWN = frozenset({"voice", EMAIL, CHAT_MEDIUM, WORK_ITEM_MEDIUM, "outboundpreview"})


def other_media(names: Iterable[str]) -> list[str]:
    """Return those of these media that are open media of another name than e-mail, chat and work item."""
    return [name for name in names if name not in _OF_THEIR_OWN]


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a chat, or the body of an e-mail; `sender` is "" for the agent."""

    sender: str
    text: str
    at: str


@dataclass(eq=False)
class OpenMedia(Interaction):
    """One interaction. `text` is what was written so far: the transcript of a chat, the body of an e-mail."""

    state: OpenMediaState
    previous_state: OpenMediaState
    subject: str = ""
    text: list[Line] = field(default_factory=list)

    @property
    def is_live(self) -> bool:
        """Live means: not over."""
        return self.state is not OpenMediaState.IDLE and self.state not in FINAL


class OpenMediaDesk:
    """Everything that happens to them."""

    def __init__(self, session: AgentSession, cases: Cases) -> None:
        self._session = session
        self._cases = cases
        self.workbin: dict[str, OpenMedia] = {}

    # --- beginning ---------------------------------------------------------------------------------------------------

    def invite(
        self,
        media: str,
        sender: str,
        subject: str = "",
        user_data: dict[str, Any] | None = None,
        contact: Contact | None = None,
        trigger: OpenMediaTrigger = OpenMediaTrigger.INVITE,
    ) -> OpenMedia:
        """Let an interaction be offered to the agent: ADDED, INVITED."""
        interaction = self._new(media, _INBOUND.get(media, WORK_ITEM), sender, subject, user_data, contact)
        self._begin(interaction, trigger)
        return interaction

    def create_email(
        self, destination: str, user_data: dict[str, Any] | None = None, parent: OpenMedia | None = None
    ) -> OpenMedia:
        """Open an empty e-mail: ADDED, CREATED, COMPOSING. A reply belongs to the case of what it replies to."""
        case = parent.case if parent else None
        subject = f"Re: {parent.subject}" if parent else ""
        email = self._new(EMAIL, OUTBOUND_EMAIL, destination, subject, user_data, None, case)
        self._begin(email, OpenMediaTrigger.CREATE)
        self._cases.open(email)
        self.step(email, OpenMediaTrigger.COMPOSE)
        return email

    def pull(self, uuid: str) -> OpenMedia:
        """Take an interaction out of the workbin: ADDED, PULLED."""
        interaction = self.workbin.pop(uuid)
        interaction.state = interaction.previous_state = OpenMediaState.UNKNOWN
        interaction.ended = None
        self._begin(interaction, OpenMediaTrigger.PULL)
        self._cases.open(interaction)
        if interaction.lifecycle.allows(interaction.state, OpenMediaTrigger.COMPOSE):
            self.step(interaction, OpenMediaTrigger.COMPOSE)
        return interaction

    def consult(self, about: Interaction, destination: str, user_data: dict[str, Any] | None) -> OpenMedia:
        """Ask another agent about an interaction, by chat: ADDED, INVITED, JOIN_PENDING, ACCEPTED."""
        subject = about.subject if isinstance(about, OpenMedia) else ""
        chat = self._new(CHAT_MEDIUM, CHAT, destination, subject, user_data, None, about.case)
        chat.parent = about
        self._begin(chat, OpenMediaTrigger.INVITE)
        self.accept(chat)
        return chat

    # --- the agent ---------------------------------------------------------------------------------------------------

    def accept(self, interaction: OpenMedia) -> None:
        """Accept what is offered: ACCEPTED; for a chat JOIN_PENDING, then ACCEPTED."""
        self.step(interaction, OpenMediaTrigger.ACCEPT)
        self._cases.open(interaction)
        if interaction.state is OpenMediaState.JOIN_PENDING:
            self.step(interaction, OpenMediaTrigger.JOINED)

    def reject(self, interaction: OpenMedia) -> None:
        """Reject what is offered: REVOKED, REMOVED."""
        self.step(interaction, OpenMediaTrigger.REJECT)

    def write(self, interaction: OpenMedia, text: str, sender: str = "") -> None:
        """Write a message of a chat: NEW_MESSAGE.

        Raises Refused for what the agent, whose `sender` is "", has not in hand, and for everybody once it is over.
        """
        _check(interaction.is_live if sender else interaction.state in _IN_HAND, interaction)
        interaction.text.append(Line(sender, text, self._session.world.time()))
        self._session.tell("NEW_MESSAGE", interaction)

    def insert_standard_response(self, interaction: OpenMedia, text: str) -> None:
        """Insert a standard response into what is being written: INSERT_STANDARD_RESPONSE.

        Raises Refused for what the agent has not in hand.
        """
        _check(interaction.state in _IN_HAND, interaction)
        interaction.text.append(Line("", text, self._session.world.time()))
        self._session.tell("INSERT_STANDARD_RESPONSE", interaction)

    def place_in_workbin(self, interaction: OpenMedia) -> None:
        """Put an interaction aside: IN_WORKBIN, REMOVED."""
        self.step(interaction, OpenMediaTrigger.PLACE_IN_WORKBIN)
        self.workbin[interaction.uuid] = interaction

    # --- the table ---------------------------------------------------------------------------------------------------

    def step(self, interaction: OpenMedia, trigger: OpenMediaTrigger) -> None:
        """Change the state as the table says, with its event. Raises Refused where it does not know the trigger."""
        lifecycle = interaction.lifecycle
        _check(lifecycle.allows(interaction.state, trigger), interaction)
        interaction.previous_state, interaction.state = interaction.state, lifecycle.next(interaction.state, trigger)
        if interaction.state is OpenMediaState.IDLE or interaction.state in FINAL:
            interaction.ended = self._session.world.time()
        if interaction.state in lifecycle.events:
            self._session.tell(lifecycle.events[interaction.state], interaction)
        if interaction.state in FINAL:
            self._session.remove(interaction)
            self._cases.close(interaction.case)

    def _begin(self, interaction: OpenMedia, trigger: OpenMediaTrigger) -> None:
        lifecycle = interaction.lifecycle
        interaction.state = lifecycle.next(interaction.state, trigger)
        self._session.add(interaction)
        self._session.tell(lifecycle.events[interaction.state], interaction)

    def _new(
        self,
        media: str,
        lifecycle: Lifecycle[OpenMediaState, OpenMediaTrigger],
        sender: str,
        subject: str,
        user_data: dict[str, Any] | None,
        contact: Contact | None,
        case: Case | None = None,
    ) -> OpenMedia:
        case = case or self._session.new_case()
        attached = {**(user_data or {}), "IW_CaseUid": case.case_id, "IW_BundleUid": self._session.world.new_id()}
        return OpenMedia(
            uuid=self._session.world.new_id(),
            case=case,
            media=media,
            lifecycle=lifecycle,
            state=OpenMediaState.UNKNOWN,
            previous_state=OpenMediaState.UNKNOWN,
            user_data=attached,
            parties=[Party(sender)],
            contact=contact,
            subject=subject,
        )


def _check(is_possible: bool, interaction: OpenMedia) -> None:
    if not is_possible:
        raise Refused(WRONG_STATE, refusals.wrong_state("the interaction", str(interaction.state)))

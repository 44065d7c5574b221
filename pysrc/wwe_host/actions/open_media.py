"""E-mails, chats, work items and other open media: what comes in, what the agent does, what goes wrong."""

from typing import Any

from wwe_host.actions.action import action
from wwe_host.actions.fields import BadField
from wwe_host.lifecycles.open_media import OpenMediaTrigger
from wwe_host.model.interactions import Contact, Interaction
from wwe_host.session import AgentSession
from wwe_host.work.open_media import CHAT_MEDIUM, EMAIL, WORK_ITEM_MEDIUM, OpenMedia, OpenMediaDesk, other_media


class OpenMediaActions:
    """Around `OpenMediaDesk`."""

    def __init__(self, session: AgentSession, open_media: OpenMediaDesk) -> None:
        self._session = session
        self._open_media = open_media

    # --- what comes in -----------------------------------------------------------------------------------------------

    @action("email-arrives")
    def email_arrives(
        self, sender: str, subject: str = "", text: str = "", user_data: dict[str, Any] | None = None
    ) -> OpenMedia:
        """An e-mail is offered to the agent."""
        attached, contact = self._attached(sender, user_data), self._session.contacts.with_address(sender)
        email = self._invite(EMAIL, sender, subject, attached, contact)
        if text:
            self._open_media.write(email, text, sender)
        return email

    @action("chat-arrives")
    def chat_arrives(
        self, sender: str, text: str = "", user_data: dict[str, Any] | None = None, conference: bool = False
    ) -> OpenMedia:
        """A chat is offered to the agent. With `conference`, it is a chat that another agent already has."""
        trigger = OpenMediaTrigger.INVITE_TO_CONFERENCE if conference else OpenMediaTrigger.INVITE
        contact = self._session.contacts.with_address(sender)
        chat = self._open_media.invite(CHAT_MEDIUM, sender, "", self._attached(sender, user_data), contact, trigger)
        if text:
            self._open_media.write(chat, text, sender)
        return chat

    @action("work-item-arrives")
    def work_item_arrives(self, subject: str, user_data: dict[str, Any] | None = None) -> OpenMedia:
        """A work item is offered to the agent."""
        return self._invite(WORK_ITEM_MEDIUM, subject, subject, user_data, None)

    @action("open-media-arrives")
    def open_media_arrives(
        self, medium: str, sender: str, subject: str = "", user_data: dict[str, Any] | None = None
    ) -> OpenMedia:
        """An interaction of another open medium of the agent is offered, such as instagram.

        Raises BadField if the agent does not have this medium, or if it has an action of its own.
        """
        if medium not in other_media(self._session.agent_states.media):
            raise BadField(
                f'open-media-arrives: "{medium}" is not an open medium of the agent, or it has an action of its own. '
                f"The option agent.media has {', '.join(self._session.agent_states.media)}."
            )
        contact = self._session.contacts.with_address(sender)
        return self._invite(medium, sender, subject, self._attached(sender, user_data), contact)

    # --- the agent ---------------------------------------------------------------------------------------------------

    @action("write")
    def write(self, interaction: Interaction, text: str) -> None:
        """The agent writes a message of a chat."""
        self._open_media.write(_open(interaction), text)

    @action("insert-standard-response")
    def insert_standard_response(self, interaction: Interaction, text: str) -> None:
        """The agent inserts a standard response."""
        self._open_media.insert_standard_response(_open(interaction), text)

    @action("compose")
    def compose(self, destination: str, reply_to: Interaction | None = None) -> OpenMedia:
        """The agent opens a new e-mail, or a reply to one."""
        return self._open_media.create_email(destination, None, _open(reply_to) if reply_to else None)

    @action("send")
    def send(self, interaction: Interaction) -> None:
        """The agent sends the e-mail."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.SEND)

    @action("save")
    def save(self, interaction: Interaction) -> None:
        """The agent saves the draft."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.SAVE)

    @action("edit")
    def edit(self, interaction: Interaction) -> None:
        """The agent continues a draft that was saved."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.COMPOSE)

    @action("cancel")
    def cancel(self, interaction: Interaction) -> None:
        """The agent deletes the draft."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.CANCEL)

    @action("place-in-workbin")
    def place_in_workbin(self, interaction: Interaction, fails: bool = False) -> None:
        """The agent puts an interaction into the workbin. With `fails`, the workbin refuses it."""
        if fails:
            self._session.tell("IN_WORKBIN_FAILED", interaction)
        else:
            self._open_media.place_in_workbin(_open(interaction))

    @action("pull")
    def pull(self, uuid: str) -> OpenMedia:
        """The agent takes an interaction out of the workbin, by its interactionUUID.

        Raises BadField if it is not in the workbin.
        """
        if uuid not in self._open_media.workbin:
            raise BadField(f'pull: there is no interaction "{uuid}" in the workbin.')
        return self._open_media.pull(uuid)

    @action("end-chat")
    def end_chat(self, interaction: Interaction) -> None:
        """The agent ends the chat."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.END)

    @action("leave-conference")
    def leave_conference(self, interaction: Interaction) -> None:
        """The agent leaves a chat, and the others stay."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.LEAVE_CONFERENCE)

    # --- the world ---------------------------------------------------------------------------------------------------

    @action("message-arrives")
    def message_arrives(self, interaction: Interaction, text: str) -> None:
        """The customer writes a message of a chat."""
        self._open_media.write(_open(interaction), text, _open(interaction).parties[0].name)

    @action("customer-leaves")
    def customer_leaves(self, interaction: Interaction) -> None:
        """The customer ends the chat."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.CUSTOMER_LEAVES)

    @action("revoke")
    def revoke(self, interaction: Interaction) -> None:
        """An interaction that is offered goes to somebody else."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.REVOKE)

    @action("taken-elsewhere")
    def taken_elsewhere(self, interaction: Interaction) -> None:
        """Another session has accepted the chat."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.TAKEN_ELSEWHERE)

    @action("accept-fails")
    def accept_fails(self, interaction: Interaction) -> None:
        """The agent accepts a chat, and the chat server cannot be reached."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.ACCEPT)
        self._open_media.step(_open(interaction), OpenMediaTrigger.JOIN_FAILS)

    @action("transfer-fails")
    def transfer_fails(self, interaction: Interaction) -> None:
        """The agent transfers an interaction, and nobody takes it."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.TRANSFER)
        self._open_media.step(_open(interaction), OpenMediaTrigger.TRANSFER_FAILS)

    @action("pull-fails")
    def pull_fails(self, uuid: str, source: str = "workbin") -> None:
        """The agent cannot take an interaction out of the workbin, or out of a queue (`source`).

        Raises BadField if it is not in the workbin.
        """
        if uuid not in self._open_media.workbin:
            raise BadField(f'pull-fails: there is no interaction "{uuid}" in the workbin.')
        event = "PULL_WORKBIN_FAILED" if source == "workbin" else "PULL_FAILED"
        self._session.tell(event, self._open_media.workbin[uuid])

    @action("error-passes")
    def error_passes(self, interaction: Interaction) -> None:
        """The error of an interaction passes, and the work continues."""
        self._open_media.step(_open(interaction), OpenMediaTrigger.ERROR_PASSES)

    @action("queue-fails")
    def queue_fails(self, interaction: Interaction) -> None:
        """The agent places an interaction in a queue, which refuses it."""
        self._session.tell("IN_QUEUE_FAILED", interaction)

    def _attached(self, sender: str, user_data: dict[str, Any] | None) -> dict[str, Any]:
        return self._session.contacts.user_data(sender) if user_data is None else user_data

    def _invite(
        self, media: str, sender: str, subject: str, user_data: dict[str, Any] | None, contact: Contact | None
    ) -> OpenMedia:
        return self._open_media.invite(media, sender, subject, user_data, contact)


def _open(interaction: Interaction) -> OpenMedia:
    if not isinstance(interaction, OpenMedia):
        raise BadField(f"This is not an open media interaction: its medium is {interaction.media}.")
    return interaction

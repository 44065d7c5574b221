"""Chats, e-mails, work items and what else is no call, in a test's hand."""

from wwe_kit.testing.handles.interaction import Interaction


class OpenMedia(Interaction, medium="open media"):
    """An interaction that is no call: what the agent does with it, and what goes wrong."""

    def place_in_workbin(self, fails: bool = False) -> None:
        """Let the agent put it into the workbin. With `fails` the workbin refuses it."""
        self._do("place-in-workbin", fails=fails)

    def pull(self) -> None:
        """Let the agent take it out of the workbin. Raises BadField if it is not there."""
        self._host.do("pull", uuid=self)

    def pull_fails(self, source: str = "workbin") -> None:
        """Let it not be taken out of the workbin, or out of a queue (`source`)."""
        self._host.do("pull-fails", uuid=self, source=source)

    def queue_fails(self) -> None:
        """Let the agent place it in a queue, which refuses it."""
        self._do("queue-fails")

    def revoke(self) -> None:
        """Let it go to somebody else while it is offered."""
        self._do("revoke")

    def transfer_fails(self) -> None:
        """Let the agent transfer it, and nobody take it."""
        self._do("transfer-fails")

    def error_passes(self) -> None:
        """Let its error pass, so that the work continues."""
        self._do("error-passes")

    def write(self, text: str) -> None:
        """Let the agent write: a message of a chat, the text of an e-mail."""
        self._do("write", text=text)

    def insert_standard_response(self, text: str) -> None:
        """Let the agent insert a standard response."""
        self._do("insert-standard-response", text=text)


class Chat(OpenMedia, medium="chat"):
    """A chat."""

    def says(self, text: str) -> None:
        """Let the customer write a message."""
        self._do("message-arrives", text=text)

    def end(self) -> None:
        """Let the agent end it."""
        self._do("end-chat")

    def customer_leaves(self) -> None:
        """Let the customer end it."""
        self._do("customer-leaves")

    def leave_conference(self) -> None:
        """Let the agent leave, while the others stay."""
        self._do("leave-conference")

    def taken_elsewhere(self) -> None:
        """Let another session accept it."""
        self._do("taken-elsewhere")

    def accept_fails(self) -> None:
        """Let the agent accept it while the chat server cannot be reached."""
        self._do("accept-fails")


class Email(OpenMedia, medium="email"):
    """An e-mail: one that came, or a draft."""

    def reply(self, destination: str) -> "Email":
        """Let the agent open a reply to it. Return the draft."""
        return Email(self._host.do("compose", destination=destination, reply_to=self), self._host)

    def send(self) -> None:
        """Let the agent send it."""
        self._do("send")

    def save(self) -> None:
        """Let the agent save the draft."""
        self._do("save")

    def edit(self) -> None:
        """Let the agent continue a draft that was saved."""
        self._do("edit")

    def cancel(self) -> None:
        """Let the agent delete the draft."""
        self._do("cancel")


class WorkItem(OpenMedia, medium="workitem"):
    """A work item."""

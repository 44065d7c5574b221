"""The client's core: messages and times in, messages and outcomes out. No I/O, no clock, no event loop.

After every call that may send, the owner takes `take_outbox()`; `next_deadline()` says when `expire(now)` is due.
What the peer gives back as `waiter` is whatever the owner handed in.
"""

from wwe_link.values import UNDEFINED
from wwe_protocol import wire

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from wwe_protocol.wire import Envelope, Message


class Answered:
    """The outcome of a message that answers `waiter`."""

    def __init__(self, waiter: "Any", envelope: "Envelope") -> None:
        self.waiter = waiter
        self.envelope = envelope


class Renewed:
    """The workspace calls this frame by another id than before: it is another workspace."""


class _Pending:
    def __init__(self, waiter: "Any", deadline: "float | None", serial: int) -> None:
        self.waiter = waiter
        self.deadline = deadline
        self.serial = serial  # dictionaries keep no order on MicroPython


class Peer:
    """One conversation with one workspace. Times are milliseconds of the owner's clock."""

    def __init__(self) -> None:
        self._outbox: list[Message] = []
        self._pending: dict[str, _Pending] = {}
        self._next_reference = 0
        self._serial = 0
        self._earliest: float | None = None
        self._frame_id: Any = UNDEFINED

    # --- sending -----------------------------------------------------------------------------------------------------

    def request(self, operation: str, parameters: "list[Any]", waiter: "Any", deadline: "float | None") -> str:
        """Ask for an operation. Return the reference id, under which `forget` takes it back."""
        reference_id = self._expect(waiter, deadline)
        self._post(wire.request(operation, parameters, reference_id))
        return reference_id

    def subscribe(self, names: "str | list[str]", waiter: "Any", deadline: "float | None") -> str:
        """Ask for events."""
        reference_id = self._expect(waiter, deadline)
        self._post(wire.subscribe(names, reference_id))
        return reference_id

    def unsubscribe(self, subscription_id: int) -> None:
        """End a subscription. No answer is expected: the published client gives no callback either."""
        self._post(wire.unsubscribe(subscription_id, self._take_reference()))

    def send(self, message: "Message", waiter: "Any", deadline: "float | None") -> str:
        """Send a message of the caller's own making. A reference id of the caller's could be another message's."""
        own = dict(message)
        reference_id = self._expect(waiter, deadline)
        own["referenceId"] = reference_id
        self._post(own)
        return reference_id

    def expect_declared(self, waiter: "Any", deadline: "float | None") -> str:
        """Expect the answer to the subscription that the page's early script has sent already, as the first message."""
        return self._expect(waiter, deadline)

    def take_outbox(self) -> "list[Message]":
        """Return what is to be sent now, in order."""
        outbox, self._outbox = self._outbox, []
        return outbox

    # --- receiving ---------------------------------------------------------------------------------------------------

    def receive(self, message: "Any") -> "Answered | Envelope | Renewed | None":
        """Read a message of the workspace: an answer, an event (its envelope), a new beginning, or nothing to do."""
        envelope = wire.read_service_message(message)
        if envelope is None or envelope.event:
            return envelope
        if envelope.reference_id:
            waiter = self.answered(envelope.reference_id)
            return None if waiter is None else Answered(waiter, envelope)  # too late: dropped, as published
        before, self._frame_id = self._frame_id, message.get("frameId", self._frame_id)
        return Renewed() if _is_another(before, self._frame_id) else None

    def answered(self, reference_id: str) -> "Any":
        """Expect the answer to this no more, for it is there. Return the waiter; None where nobody waits any more."""
        pending = self._pending.pop(reference_id, None)
        return pending.waiter if pending else None

    def forget_frame_id(self) -> None:
        """Expect to be told a frame id as if for the first time."""
        self._frame_id = UNDEFINED

    def expire(self, now: float) -> "list[Any]":
        """Return up what is overdue. Return the waiters, in the order in which they asked."""
        overdue = [
            reference_id
            for reference_id, pending in self._pending.items()
            if pending.deadline is not None and pending.deadline <= now
        ]
        waiters = self._give_up(overdue)
        deadlines = [pending.deadline for pending in self._pending.values() if pending.deadline is not None]
        self._earliest = min(deadlines) if deadlines else None
        return waiters

    def next_deadline(self) -> "float | None":
        """When to call `expire` next; None while nothing can be overdue. It may be early, never late."""
        return self._earliest if self._pending else None

    def forget(self, reference_id: str) -> None:
        """Expect no answer to this any more; one that comes is dropped."""
        self._pending.pop(reference_id, None)

    def abandon(self, is_given_up: "Callable[[Any], bool]") -> "list[Any]":
        """Return up what is pending for these waiters. Return them, in the order in which they asked."""
        return self._give_up([key for key, pending in self._pending.items() if is_given_up(pending.waiter)])

    @property
    def frame_id(self) -> "Any":
        """What the workspace calls this frame; None until it has said so."""
        return None if self._frame_id is UNDEFINED else self._frame_id

    @property
    def pending_count(self) -> int:
        """How many answers are expected."""
        return len(self._pending)

    # --- own ---------------------------------------------------------------------------------------------------------

    def _take_reference(self) -> str:
        reference_id = str(self._next_reference)
        self._next_reference += 1
        return reference_id

    def _expect(self, waiter: "Any", deadline: "float | None") -> str:
        reference_id = self._take_reference()
        self._await_answer(reference_id, waiter, deadline)
        return reference_id

    def _await_answer(self, reference_id: str, waiter: "Any", deadline: "float | None") -> None:
        self._pending[reference_id] = _Pending(waiter, deadline, self._serial)
        self._serial += 1
        if deadline is not None and (self._earliest is None or deadline < self._earliest):
            self._earliest = deadline

    def _give_up(self, reference_ids: "list[str]") -> "list[Any]":
        given_up = [self._pending.pop(reference_id) for reference_id in reference_ids]
        given_up.sort(key=lambda pending: pending.serial)
        return [pending.waiter for pending in given_up]

    def _post(self, message: "Message") -> None:
        self._outbox.append(wire.with_client_trailer(message, self._frame_id))


def _is_another(before: "Any", told: "Any") -> bool:
    """Anything but text and numbers is an object in JavaScript, of which two are never equal."""
    return isinstance(before, (str, int)) and isinstance(told, (str, int)) and before != told

"""The present interactions, and from there every event about them, without gap or duplicate."""

from genesys.wwe.client.events.stream import QUEUED_EVENTS, EventStream
from wwe_protocol import events
from wwe_protocol.errors import HostGone
from wwe_protocol.payloads.events import view_of
from wwe_protocol.payloads.interaction import Interaction

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol, Self

    from genesys.wwe.client.call import Call
    from genesys.wwe.client.events.listening import Listening
    from wwe_protocol.payloads.events import InteractionEvent

    _Stream = EventStream[InteractionEvent]

    class Followed(Protocol):
        """The session, as far as following it goes."""

        listening: Listening

        def call(self, operation: str, parameters: list[Any], view: Callable[[Any], bool]) -> Call[bool]:
            """Ask for an operation."""
else:
    _Stream = EventStream

_READ_ALL = "interaction.getInteractions"
# What happens beside the interaction's own state: a snapshot cannot contain it, so it is never a duplicate.
_NOT_IN_A_SNAPSHOT = ("NEW_MESSAGE", "ERROR", "INSERT_STANDARD_RESPONSE")
# They change with every click in the workspace, without an event that carries the interaction.
_OF_THE_SELECTION = ("isCaseSelected", "isCaseExpanded")


class Follow(_Stream):
    """`async with service.follow() as following:` — `following.snapshot` first, then `async for event in following`.

    It subscribes, then reads the present interactions. Events in between that the snapshot contains already are
    dropped. Events about the selection of a case are left out, because they carry no interaction. The loop raises
    HostGone when a new workspace answers: that one has other interactions, so begin again with a new `async with`.
    """

    def __init__(self, session: "Followed") -> None:
        self.snapshot: list[Interaction] = []
        self._session = session
        self._before: list[InteractionEvent] = []
        self._is_reconciled = False
        super().__init__(session.listening, (events.INTERACTION,), ())

    async def __aenter__(self) -> "Self":
        try:
            await self.ready()
            call: Call[Any] = self._session.call(_READ_ALL, [], bool)
            call.settled = self._snapshot_arrived
            await call
        except BaseException:
            self.close()
            raise
        return self

    def take(self, name: str, data: "Any", whole: "Callable[[], Any]") -> None:
        """Queue an event, or keep it until the snapshot tells whether it is news."""
        if self._is_reconciled:
            super().take(name, data, whole)
        elif len(self._before) < QUEUED_EVENTS:
            event: Any = view_of(name, data)
            self._before.append(event)
        else:
            self._lost += 1

    def push(self, event: "InteractionEvent") -> None:
        """Queue an event, unless it is about the selection of a case."""
        if event.event_type not in events.CASE_SELECTION:
            super().push(event)

    def renewed(self) -> None:
        """Note that a new workspace answers: what is known of the interactions is worth nothing any more."""
        self.fail(HostGone(_READ_ALL))

    def _snapshot_arrived(self, call: "Call[Any]") -> None:
        if call.error is not None:
            return
        data = call.message.get("data")
        self.snapshot = [Interaction(item) for item in data] if isinstance(data, list) else []
        # In the same turn in which the answer arrived: whatever comes from now on is after it.
        self._is_reconciled = True
        before, self._before = self._before, []
        for event in news(self.snapshot, before):
            self.push(event)


def news(snapshot: "list[Interaction]", before: "list[Any]") -> "list[Any]":
    """Return the events, of those that came before the snapshot did, that are not in it already."""
    present = {interaction.interaction_id: _comparable(interaction) for interaction in snapshot}
    included: dict[str, int] = {}
    for index, event in enumerate(before):
        interaction = event.interaction
        if interaction is None:
            continue
        identifier, is_removed = interaction.interaction_id, event.event_type == "REMOVED"
        if identifier not in present:
            is_included = is_removed  # it came and went
        else:
            is_included = not is_removed and _comparable(interaction) == present[identifier]
        if is_included:
            included[identifier] = index
    return [event for index, event in enumerate(before) if _is_news(event, index, included)]


def _is_news(event: "Any", index: int, included: "dict[str, int]") -> bool:
    interaction = event.interaction
    if interaction is None or event.event_type in _NOT_IN_A_SNAPSHOT:
        return True
    return index > included.get(interaction.interaction_id, -1)


def _comparable(interaction: "Interaction") -> "dict[str, Any]":
    return {key: value for key, value in interaction.raw.items() if key not in _OF_THE_SELECTION}

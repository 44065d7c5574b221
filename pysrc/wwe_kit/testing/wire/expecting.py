"""What a test asks about the wire: requests, events, and those that an action is expected to lead to."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from wwe_host.journal.entry import Kind
from wwe_kit.errors import did_you_mean, nearest
from wwe_kit.testing.wire.journal import Wanted, WireJournal
from wwe_kit.testing.wire.messages import Event, Request
from wwe_kit.testing.wire.said import PATIENCE_S, Events, Requests, check_type
from wwe_protocol.events import EVENT_NAMES, MESSENGER_PREFIX
from wwe_protocol.operations import OPERATIONS


class Wire:
    """What extensions have asked for and were told. Names are those of the wire, such as "interaction.setUserData"."""

    _journal: WireJournal

    def requests(
        self, name: str = "", *, parameters: Sequence[Any] | None = None, frame: str = "", extension: str = ""
    ) -> Requests:
        """Return the requests that extensions have sent: of this name, with these parameters, from this frame.

        Raises ValueError for a name that no operation has.
        """
        return Requests(self._journal, self._wanted_request(name, parameters, frame, extension), Request)

    def events(self, name: str = "", type: str = "", *, frame: str = "", extension: str = "") -> Events:
        """Return the events that were delivered to extensions, once for each frame that heard them.

        Raises ValueError for a type that the event does not have.
        """
        return Events(self._journal, self._wanted_event(name, type, frame, extension), Event)

    @contextmanager
    def expect_request(
        self, name: str, *, parameters: Sequence[Any] | None = None, extension: str = "", timeout: float = PATIENCE_S
    ) -> Iterator[Request]:
        """Wait, at the end of the `with` block, for a request that what is done inside has led to.

        `with workspace.expect_request("voice.dial") as request:`; the request is known after the block. Raises
        NothingSaid.
        """
        wanted = self._wanted_request(name, parameters, "", extension, self._journal.count)
        request = Request(self._journal, None)
        yield request
        request.came(Requests(self._journal, wanted, Request).first(timeout).entry)

    @contextmanager
    def expect_event(
        self, name: str, type: str = "", *, extension: str = "", timeout: float = PATIENCE_S
    ) -> Iterator[Event]:
        """Wait, at the end of the `with` block, for an event that came of what is done inside. Raises NothingSaid."""
        wanted = self._wanted_event(name, type, "", extension, self._journal.count)
        event = Event(self._journal, None)
        yield event
        event.came(Events(self._journal, wanted, Event).first(timeout).entry)

    def _wanted_request(
        self, name: str, parameters: Sequence[Any] | None, frame: str, extension: str, since: int = 0
    ) -> Wanted:
        if name and name not in OPERATIONS:
            hint = did_you_mean(name, OPERATIONS) or "docs/calls.md lists them all."
            raise ValueError(f"There is no operation {name!r}. {hint}")
        given = None if parameters is None else list(parameters)
        origin = self._journal.origin_of(extension)
        return Wanted(Kind.REQUEST, name, parameters=given, frame=frame, origin=origin, since=since)

    def _wanted_event(self, name: str, type: str, frame: str, extension: str, since: int = 0) -> Wanted:
        if name and name not in EVENT_NAMES and not name.startswith(MESSENGER_PREFIX):
            raise ValueError(f"There is no event {name!r}. {nearest(name, EVENT_NAMES)}")
        check_type(name, type)
        origin = self._journal.origin_of(extension)
        return Wanted(Kind.EVENT, name, type, frame=frame, origin=origin, since=since)

"""What was said, as lists that are looked at anew each time, and that wait for what a test expects."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

from wwe_kit.errors import did_you_mean
from wwe_kit.testing.handles.misspelt import Hinting
from wwe_kit.testing.wire import near_misses
from wwe_kit.testing.wire.journal import NothingSaid, Wanted, WireJournal
from wwe_kit.testing.wire.messages import Event, Message, Request
from wwe_protocol.events import EVENT_TYPES

M = TypeVar("M", bound=Message)

PATIENCE_S = 10.0


class Said(Hinting, Sequence[M], Generic[M]):
    """The messages that match, the oldest first. A test may keep it: it always shows what has been said by now."""

    def __init__(self, journal: WireJournal, wanted: Wanted, kind: type[M]) -> None:
        self._journal = journal
        self._wanted = wanted
        self._kind = kind

    # --- now ---------------------------------------------------------------------------------------------------------

    def _now(self) -> list[M]:
        return [self._kind(self._journal, entry) for entry in self._journal.matching(self._wanted)]

    def __len__(self) -> int:
        return len(self._journal.matching(self._wanted))

    def __iter__(self) -> Iterator[M]:
        return iter(self._now())

    @overload
    def __getitem__(self, place: int) -> M: ...

    @overload
    def __getitem__(self, place: slice) -> list[M]: ...

    def __getitem__(self, place: int | slice) -> M | list[M]:
        return self._now()[place]

    def __eq__(self, other: object) -> bool:
        """Return whether it is as long as a list, with equal messages: `workspace.requests("voice.dial") == []`."""
        return isinstance(other, Sequence) and [each.entry for each in self] == [
            getattr(each, "entry", each) for each in other
        ]

    __hash__ = None  # type: ignore[assignment]  # it changes

    def __repr__(self) -> str:
        return repr(self._now())

    @property
    def names(self) -> list[str]:
        """The names, in order."""
        return [each.name for each in self]

    # --- in a while --------------------------------------------------------------------------------------------------

    def one(self, timeout: float = PATIENCE_S) -> M:
        """Wait for the only one, and return it. Raises NothingSaid if none comes in `timeout` seconds, or several."""
        [only] = self.times(1, timeout)
        return only

    def first(self, timeout: float = PATIENCE_S) -> M:
        """Wait until there is one, and return the first. Raises NothingSaid."""
        return self._at_least(1, timeout)[0]

    def last(self, timeout: float = PATIENCE_S) -> M:
        """Wait until there is one, and return the last. Raises NothingSaid."""
        return self._at_least(1, timeout)[-1]

    def times(self, count: int, timeout: float = PATIENCE_S) -> list[M]:
        """Wait until there are so many, and return them. Raises NothingSaid if fewer come, or more have come."""
        found = self._at_least(count, timeout)
        if len(found) > count:
            listed = "\n".join(near_misses.line(self._wanted, each.entry, self._journal) for each in found)
            raise NothingSaid(f"{self._wanted}: {len(found)} came, not {count}:\n{listed}")
        return found

    def _at_least(self, count: int, timeout: float) -> list[M]:
        if not self._journal.wait_until(lambda: len(self) >= count, timeout):
            raise NothingSaid(self._too_few(count, timeout))
        return self._now()

    def _too_few(self, count: int, timeout: float) -> str:
        what = f"{self._wanted}: {len(self)} of {count} came" if count > 1 else f"No {self._wanted} came"
        with_what = f" with the parameters {self._wanted.parameters}" if self._wanted.parameters is not None else ""
        return f"{what}{with_what} within {timeout:g} s. {near_misses.lines(self._wanted, self._journal)}"


class Requests(Said[Request]):
    """The requests that match."""

    @property
    def parameters(self) -> list[list[Any]]:
        """The parameters of each, in order."""
        return [each.parameters for each in self]


class Events(Said[Event]):
    """The deliveries of events that match: one for each frame that heard it."""

    @property
    def types(self) -> list[str]:
        """The types, in order."""
        return [each.type for each in self]

    def came(self, *types: str, timeout: float = PATIENCE_S) -> list[Event]:
        """Wait until events of these types have come, in this order, and return them; others may be between them.

        Raises NothingSaid, with the types that came instead, and ValueError for a type that the event does not have.
        """
        for each in types:
            check_type(self._wanted.name, each)
        if not self._journal.wait_until(lambda: len(_first_of_each(types, self)) == len(types), timeout):
            came = ", ".join(self.types)
            instead = f"In order came: {came}" if came else near_misses.lines(self._wanted, self._journal)
            order = " in this order" if len(types) > 1 else ""
            what = f"{self._wanted}: {', '.join(types)} did not come{order} within {timeout:g} s."
            raise NothingSaid(f"{what} {instead}")
        return _first_of_each(types, self)


def check_type(name: str, type: str) -> None:
    """Raise ValueError for a type that the event of this name does not have, with the nearest."""
    known = EVENT_TYPES.get(name, {})
    if type and known and type not in known:
        raise ValueError(f"The event {name} has no type {type!r}. {did_you_mean(type, known)}".rstrip())


def _first_of_each(types: Sequence[str], came: Iterable[Event]) -> list[Event]:
    """Return the events of these types in this order, as far as they have come."""
    rest = iter(came)
    found = (next((event for event in rest if event.type == each), None) for each in types)
    return [event for event in found if event is not None]

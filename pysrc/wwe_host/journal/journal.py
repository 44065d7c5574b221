"""Everything that is said between the frames and the host, as it happens: shown in the page, asked by tests.

An entry keeps the message itself, but for the agent's token and for what is too strange or too
large; whoever shows a journal to others decides what else to leave out.
"""

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from wwe_host.access.payload_limits import PayloadCheck
from wwe_host.journal.causes import Causes
from wwe_host.journal.entry import Entry, FrameAddress, GonePage, Kind

KEPT = 10_000
KEPT_PAGES = 1000  # of those that have gone
KEPT_WEIGHT = 50_000_000  # characters and values of all that is kept
HIDDEN = "(the journal does not keep it)"

_TOKEN = "jwtToken"


class Journal:
    """The newest entries, and how many there were in all. `listeners` are called with each.

    `now` is the workspace's time; `monotonic_ms` measures, and is the same where there is no other.
    """

    def __init__(self, now: Callable[[], float], monotonic_ms: Callable[[], float] | None = None) -> None:
        self._now = now
        self._monotonic_ms = monotonic_ms or now
        self._causes = Causes()
        self._entries: deque[Entry] = deque()
        self._weight = 0
        self._newest: Any = None
        self._measure = (0, "")
        self.count = 0
        self.gone: deque[GonePage] = deque(maxlen=KEPT_PAGES)
        self.listeners: list[Callable[[Entry], object]] = []

    def write(
        self,
        kind: Kind,
        name: str,
        address: FrameAddress,
        message: Any,
        *,
        reference_id: str = "",
        rule: str = "",
        note: str = "",
        replays: int | None = None,
    ) -> Entry:
        """Write an entry about a message that came from this address, or was sent there."""
        weight, problem = self._measured(message)
        if problem:
            message, weight = None, 0
            note = f"{note} not kept: {problem}".strip()
        entry = Entry(
            self.count,
            self._now(),
            self._monotonic_ms(),
            kind,
            name,
            *address,
            _without_token(message),
            reference_id,
            rule,
            note,
            replays,
            weight,
        )
        self._causes.note(entry)
        self.count += 1
        self._keep(entry)
        for listener in self.listeners:
            listener(entry)
        return entry

    def note_gone(self, frame_id: str) -> None:
        """Note that the page in a frame has gone: nobody hears the answers to its calls any more."""
        self.gone.append(GonePage(frame_id, self.count, self._monotonic_ms()))

    def _measured(self, message: Any) -> tuple[int, str]:
        """Weight and problem. An event is one message for all frames that hear it, so it is measured once."""
        if message is not self._newest or message is None:
            measured = PayloadCheck(message)
            self._newest, self._measure = message, (measured.weight, measured.problem)
        return self._measure

    def _keep(self, entry: Entry) -> None:
        self._entries.append(entry)
        self._weight += entry.weight
        while len(self._entries) > KEPT or self._weight > KEPT_WEIGHT:
            self._weight -= self._entries.popleft().weight

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def find(
        self, kind: Kind | None = None, name: str = "", frame: str = "", rule: str = "", since: int = 0
    ) -> list[Entry]:
        """Return the entries that match everything given, the oldest first. `since` is the first number that counts."""
        return [
            entry
            for entry in self._entries
            if (kind is None or entry.kind == kind)
            and name in ("", entry.name)
            and frame in ("", entry.frame)
            and rule in ("", entry.rule)
            and entry.number >= since
        ]

    def entry(self, number: int) -> Entry | None:
        """Return the entry with this number; None for one that is not kept any more, or not written yet."""
        index = number - self._entries[0].number if self._entries else -1
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def newest(self, count: int) -> list[Entry]:
        """Return the newest entries, the oldest of them first."""
        return list(self._entries)[-count:] if count else []


def _without_token(message: Any) -> Any:
    data = message.get("data") if isinstance(message, dict) else None
    if isinstance(data, dict) and _TOKEN in data:
        return message | {"data": data | {_TOKEN: HIDDEN}}
    return message

"""The messages that come, as far as the filter lets them through: followed from the moment the page is opened."""

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from wwe_host.actions.fields import Fields
from wwe_host.journal.entry import Entry
from wwe_host.journal.journal import Journal
from wwe_host.page.drawer.message_filter import MessageFilter

# How many a page gets at a time, so that no update keeps it busy; of what comes later it keeps some more.
SHOWN_ENTRIES = 150


class NewEntries(NamedTuple):
    """What has come. `restarts`: it replaces everything that was shown before."""

    entries: Sequence[Entry]
    restarts: bool


class MessageLog:
    """Follows a journal. An entry that comes costs one question; only another filter asks all that are kept."""

    def __init__(self, journal: Journal) -> None:
        self.filter = MessageFilter()
        self.is_paused = False
        self.matching = 0
        self.frames: dict[str, None] = {}  # that have said something or been told something, in order
        self._journal = journal
        self._since = 0  # the number of the first entry that was not cleared away
        self._unwritten: deque[Entry] = deque(maxlen=SHOWN_ENTRIES)
        self._restarts = True
        self._has_gap = False
        self._restart()
        journal.listeners.append(self._heard)

    def close(self) -> None:
        """Follow the journal no more."""
        self._journal.listeners.remove(self._heard)

    @property
    def waiting(self) -> int:
        """How many have come since it was paused, as far as they are kept."""
        return len(self._unwritten) if self.is_paused else 0

    @property
    def count(self) -> int:
        """How many there were since it was cleared."""
        return self._journal.count - self._since

    def change_filter(self, fields: Fields) -> None:
        """Show other messages. Raises BadField."""
        self.filter = self.filter.changed(fields)
        self._restart()

    def reset_filter(self) -> None:
        """Show all messages."""
        self.filter = MessageFilter()
        self._restart()

    def clear(self) -> None:
        """Show nothing of what was said until now."""
        self._since = self._journal.count
        self._restart()

    def all_matching(self) -> list[Entry]:
        """Return everything that is kept and let through."""
        return [entry for entry in self._journal if entry.number >= self._since and self._is_wanted(entry)]

    def take(self) -> NewEntries:
        """Return what has come since it was asked last."""
        if self.is_paused and not self._restarts:
            return NewEntries((), restarts=False)
        taken, restarts = tuple(self._unwritten), self._restarts or self._has_gap
        self._unwritten.clear()
        self._restarts = self._has_gap = False
        return NewEntries(taken, restarts)

    def _restart(self) -> None:
        self._is_wanted = self.filter.test()
        found = self.all_matching()
        self.matching = len(found)
        self._unwritten = deque(found[-SHOWN_ENTRIES:], maxlen=SHOWN_ENTRIES)
        self.frames |= dict.fromkeys(entry.frame for entry in self._journal)
        self._restarts = True

    def _heard(self, entry: Entry) -> None:
        self.frames[entry.frame] = None
        if self._is_wanted(entry):
            self.matching += 1
            # What falls out would be missing between what is on the page and what comes.
            self._has_gap = self._has_gap or len(self._unwritten) == SHOWN_ENTRIES
            self._unwritten.append(entry)

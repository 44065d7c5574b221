"""One request of an extension, and one event that was delivered to it, in a test's hand."""

from typing import Any

from wwe_host.journal.entry import Entry, Kind
from wwe_kit.testing.handles.misspelt import Hinting
from wwe_kit.testing.wire import near_misses
from wwe_kit.testing.wire.journal import NothingSaid, WireJournal, data_of, parameters_of, type_of

ANSWER_S = 10.0


class Message(Hinting):
    """What requests and events have in common."""

    def __init__(self, journal: WireJournal, entry: Entry | None) -> None:
        self._journal = journal
        self._entry = entry

    def __repr__(self) -> str:
        """Return what a failed assertion shows."""
        return f"<{type(self).__name__} {near_misses.said(self.entry)}>" if self._entry else f"<{type(self).__name__}>"

    @property
    def entry(self) -> Entry:
        """The entry of the journal. Raises ValueError inside the `with` block that expects it."""
        if self._entry is None:
            raise ValueError("What is expected is known when the `with` block has ended.")
        return self._entry

    @property
    def name(self) -> str:
        """The name of the operation or of the event, as on the wire."""
        return self.entry.name

    @property
    def number(self) -> int:
        """Its place among everything that was said: the later, the greater."""
        return self.entry.number

    @property
    def frame(self) -> str:
        """The id of the frame that sent it or was sent it."""
        return self.entry.frame

    @property
    def tab(self) -> str:
        """The id of that frame's browser tab."""
        return self.entry.tab

    @property
    def extension(self) -> str:
        """The name of the extension in that frame, or the origin of a page that is none of those served."""
        return self._journal.extension_of(self.entry)

    def came(self, entry: Entry) -> None:
        """Note that it is this one which was expected."""
        self._entry = entry


class Request(Message):
    """A request that an extension has sent."""

    @property
    def parameters(self) -> list[Any]:
        """What it was sent with."""
        return parameters_of(self.entry)

    @property
    def answer(self) -> Any:
        """The data of its answer; None for an operation that returns nothing. It is waited for.

        Raises NothingSaid if the request was refused, or is not answered.
        """
        answer = self._answer()
        if answer.kind is Kind.FAILURE:
            raise NothingSaid(f"{near_misses.said(self.entry)} was refused: {self.error}")
        return data_of(answer)

    @property
    def error(self) -> str:
        """Why it was refused; "" if it was not. The answer is waited for. Raises NothingSaid if none comes."""
        message = self._answer().message
        return str(message.get("errorMessage", "")) if isinstance(message, dict) else ""

    def _answer(self) -> Entry:
        found: list[Entry | None] = [None]

        def look() -> bool:
            found[0] = self._journal.answer_to(self.entry)
            return found[0] is not None

        if not self._journal.wait_until(look, ANSWER_S) or found[0] is None:
            raise NothingSaid(f"{near_misses.said(self.entry)} was not answered within {ANSWER_S:g} s.")
        return found[0]


class Event(Message):
    """An event that was delivered to the page in one frame."""

    @property
    def type(self) -> str:
        """Its type, such as "ESTABLISHED"; "" where it has none."""
        return type_of(self.entry)

    @property
    def data(self) -> Any:
        """What it says."""
        return data_of(self.entry)

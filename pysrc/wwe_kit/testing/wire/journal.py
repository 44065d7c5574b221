"""The journal as a test reads it: entries that match, and waiting until they come."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from wwe_host.journal.entry import Entry, Kind
from wwe_host.remote import entry_of
from wwe_kit.errors import nearest
from wwe_kit.testing.handles.host import Host


class NothingSaid(AssertionError):
    """The message that a test expects did not come, or more than one came; the text lists what was said instead."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a test asks for. What is "" or None matches everything; `since` is the number of an entry."""

    kind: Kind
    name: str = ""
    type: str = ""
    parameters: list[Any] | None = None
    frame: str = ""
    origin: str = ""
    since: int = 0

    def matches(self, entry: Entry) -> bool:
        """Return whether an entry is one of those."""
        return (
            self.name in ("", entry.name)
            and self.type in ("", type_of(entry))
            and self.parameters in (None, parameters_of(entry))
        )

    def __str__(self) -> str:
        """Return what an error calls it."""
        return " ".join(part for part in (self.kind, self.name, self.type) if part)


class WireJournal:
    """The journal of a workspace. `wait_until` lets time pass; `origins` are of the extensions, by their names."""

    def __init__(
        self, host: Host, wait_until: Callable[[Callable[[], object], float], bool], origins: Mapping[str, str]
    ) -> None:
        self._host = host
        self._origins = origins
        self.wait_until = wait_until
        self.expecting: list[Any] = []  # each `expect_request` and `expect_event` of the test

    @property
    def count(self) -> int:
        """How many entries there have been."""
        return int(self._host.ask("message_count"))

    def entries(self, kind: Kind | None, *, frame: str = "", origin: str = "", since: int = 0) -> list[Entry]:
        """Return the entries of a kind, of a frame or of an origin, from a number on."""
        rows = self._host.ask("messages", kind=kind or "", frame=frame, since=since)
        return [entry for entry in map(entry_of, rows) if origin in ("", entry.origin)]

    def matching(self, wanted: Wanted) -> list[Entry]:
        """Return the entries that a test wants, the oldest first."""
        return [entry for entry in self.others(wanted) if wanted.matches(entry)]

    def others(self, wanted: Wanted) -> list[Entry]:
        """Return all entries of the kind that a test wants, also those that do not match."""
        return self.entries(wanted.kind, frame=wanted.frame, origin=wanted.origin, since=wanted.since)

    def answer_to(self, request: Entry) -> Entry | None:
        """Return the answer to a request; None while there is none."""
        for entry in self.entries(None, frame=request.frame, since=request.number):
            if entry.kind in (Kind.SUCCESS, Kind.FAILURE) and entry.reference_id == request.reference_id:
                return entry
        return None

    def origin_of(self, extension: str) -> str:
        """Return the origin of an extension by its name; "" for "". Raises ValueError for a name that none has."""
        if extension and extension not in self._origins:
            raise ValueError(f"No extension is named {extension!r}. {nearest(extension, self._origins)}")
        return self._origins.get(extension, "")

    def extension_of(self, entry: Entry) -> str:
        """Return the name of the extension whose page an entry is about, or its origin where it is none of them."""
        return next((name for name, origin in self._origins.items() if origin == entry.origin), entry.origin)

    def unheard(self, wanted: Wanted) -> str:
        """Return that no page has ever asked for an event, in a sentence; "" where one has, and for a request."""
        asked = {entry.name for entry in self.entries(Kind.SUBSCRIBE)}
        if wanted.kind is not Kind.EVENT or wanted.name in ("", *asked):
            return ""
        only = f", only to {', '.join(sorted(asked))}" if asked else ""
        return f"No page has subscribed to {wanted.name}{only}."

    def without_frames(self) -> str:
        """Return why no extension can have said anything, in a sentence; "" where there is a frame."""
        if not self._host.ask("tabs"):
            return "No browser tab is open: a page speaks where the test takes `extension` or `workspace_page`."
        return "" if self._host.ask("frames") else "There is no frame of an extension."


def parameters_of(request: Entry) -> list[Any]:
    """Return what a request was sent with."""
    message = request.message if isinstance(request.message, dict) else {}
    return list(message.get("parameters") or ())


def data_of(entry: Entry) -> Any:
    """Return the data of an event or of an answer; None where there is none."""
    return entry.message.get("data") if isinstance(entry.message, dict) else None


def type_of(event: Entry) -> str:
    """Return the type of an event; "" where it has none."""
    data = data_of(event)
    return str(data.get("eventType", "")) if isinstance(data, dict) else ""

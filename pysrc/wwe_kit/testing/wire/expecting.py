"""What a test asks about the wire: requests, events, and those that an action is expected to lead to."""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, TypeVar

from wwe_host.journal.entry import Kind
from wwe_kit.errors import did_you_mean, nearest
from wwe_kit.testing.handles.misspelt import Hinting
from wwe_kit.testing.wire.journal import Wanted, WireJournal
from wwe_kit.testing.wire.messages import Event, Message, Request
from wwe_kit.testing.wire.said import PATIENCE_S, Events, Requests, Said, check_type
from wwe_protocol.events import EVENT_NAMES, MESSENGER_PREFIX
from wwe_protocol.operations import OPERATIONS

M = TypeVar("M", bound=Message)


class Expecting(AbstractContextManager[M], Generic[M]):
    """What a `with` block is to lead to: the first message after its begin that is wanted, known when it has ended."""

    def __init__(self, what: str, journal: WireJournal, wanted: Wanted, kind: type[M], timeout: float) -> None:
        frame = sys._getframe(2)
        self._place = f"{Path(frame.f_code.co_filename).name}, line {frame.f_lineno}"
        self._what = what
        self._journal = journal
        self._wanted = wanted
        self._said: M | None = None
        self._kind = kind
        self._timeout = timeout
        journal.expecting.append(self)

    @property
    def why_unused(self) -> str:
        """The sentence for a test that has not waited for it; "" for one that has."""
        if self._said is not None:
            return ""
        return (
            f"{self._place}: {self._what} expects nothing by itself. Write `with workspace.{self._what} as ...:`, "
            "and in the block what is to lead to it."
        )

    def __enter__(self) -> M:
        self._wanted = replace(self._wanted, since=self._journal.count)
        self._said = self._kind(self._journal, None)
        return self._said

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._said is not None:
            self._said.came(Said(self._journal, self._wanted, self._kind).first(self._timeout).entry)


class Wire(Hinting):
    """What extensions have asked for and were told. Names are those of the wire, such as "interaction.setUserData"."""

    _called = "Workspace"
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

    def expect_request(
        self, name: str, *, parameters: Sequence[Any] | None = None, extension: str = "", timeout: float = PATIENCE_S
    ) -> Expecting[Request]:
        """Wait, at the end of the `with` block, for a request that what is done inside has led to.

        `with workspace.expect_request("voice.dial") as request:`; the request is known after the block. Raises
        NothingSaid, and ValueError for a name that no operation has.
        """
        wanted = self._wanted_request(name, parameters, "", extension)
        return Expecting(f'expect_request("{name}")', self._journal, wanted, Request, timeout)

    def expect_event(
        self, name: str, type: str = "", *, extension: str = "", timeout: float = PATIENCE_S
    ) -> Expecting[Event]:
        """Wait, at the end of the `with` block, for an event that came of what is done inside. Raises NothingSaid."""
        wanted = self._wanted_event(name, type, "", extension)
        return Expecting(f'expect_event("{name}")', self._journal, wanted, Event, timeout)

    @property
    def unused_expectations(self) -> list[str]:
        """What a test expects and has not waited for, for want of a `with`: a sentence each."""
        return [each.why_unused for each in self._journal.expecting if each.why_unused]

    def _wanted_request(self, name: str, parameters: Sequence[Any] | None, frame: str, extension: str) -> Wanted:
        if name and name not in OPERATIONS:
            hint = did_you_mean(name, OPERATIONS) or "docs/calls.md lists them all."
            raise ValueError(f"There is no operation {name!r}. {hint}")
        given = None if parameters is None else list(parameters)
        origin = self._journal.origin_of(extension)
        return Wanted(Kind.REQUEST, name, parameters=given, frame=frame, origin=origin)

    def _wanted_event(self, name: str, type: str, frame: str, extension: str) -> Wanted:
        if name and name not in EVENT_NAMES and not name.startswith(MESSENGER_PREFIX):
            raise ValueError(f"There is no event {name!r}. {nearest(name, EVENT_NAMES)}")
        check_type(name, type)
        origin = self._journal.origin_of(extension)
        return Wanted(Kind.EVENT, name, type, frame=frame, origin=origin)

"""What a page asks a server for, and what the server answers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wwe_kit.testing.backend.bodies import as_json, check_answer
from wwe_kit.testing.handles.misspelt import Hinting

LEFT_OUT: Any = object()  # in the place of a value that may be None
_JSON = {"content-type": "application/json"}
_TEXT = {"content-type": "text/plain; charset=utf-8"}


class NoNetwork(AssertionError):
    """A test wants a server to be asked where there is no network."""


@dataclass(frozen=True, slots=True)
class Fetched(Hinting):
    """What a page asks a server for. The names of headers are in small letters."""

    url: str
    method: str = "GET"
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    network: "Callable[[], Answer] | None" = field(default=None, repr=False, compare=False)

    def go_on(self) -> "Answer":
        """Ask the server itself, and return what it answers. Raises NoNetwork in memory, where there is no network."""
        if self.network is None:
            raise NoNetwork(f"{self} cannot go on to its server: in memory there is no network. Run it in a browser.")
        return self.network()

    @property
    def json(self) -> Any:
        """What its body says. Raises ValueError where it is no JSON."""
        return json.loads(self.body)

    def __str__(self) -> str:
        """Return what an error calls it."""
        return f"{self.method} {self.url}"


@dataclass(frozen=True, slots=True, init=False)
class Answer(Hinting):
    """What a server answers: `Answer(json={"name": "Ada"})`, `Answer(404)`, `Answer(text="Hello", after=3)`.

    It takes what `workspace.route` takes. The names of headers are in small letters.
    """

    status: int
    text: str
    headers: Mapping[str, str]
    after: float
    down: bool
    reason: str

    def __init__(
        self,
        status: int = 200,
        *,
        json: Any = LEFT_OUT,
        text: str = "",
        headers: Mapping[str, str] | None = None,
        after: float = 0.0,
        down: bool = False,
        reason: str = "",
    ) -> None:
        """Make an answer, with a value as JSON or with a text as its body.

        It comes `after` some seconds; with `down` the server cannot be reached. `reason` is the text beside the status.
        Raises TypeError for a value that JSON does not have, and ValueError for a status, headers or a time that cannot
        be, or if both bodies are given.
        """
        check_answer(status, headers or {}, after)
        if json is not LEFT_OUT and text:
            raise ValueError("An answer has json or text, not both.")
        kind = _JSON if json is not LEFT_OUT else _TEXT if text else {}
        given = {name.lower(): value for name, value in (headers or {}).items()}
        body = text if json is LEFT_OUT else as_json(json)
        parts = {"status": status, "text": body, "headers": {**kind, **given}, "after": after}
        for name, value in {**parts, "down": down, "reason": reason}.items():
            object.__setattr__(self, name, value)

    def __str__(self) -> str:
        """Return what the evidence calls it."""
        head = "down" if self.down else f"{self.status} {self.reason}".rstrip()
        return f"{head}, after {self.after:g} s" if self.after else head

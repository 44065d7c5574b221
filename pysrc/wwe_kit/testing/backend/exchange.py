"""What a page asks a server for, and what the server answers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


class NoNetwork(AssertionError):
    """A test wants a server to be asked where there is no network."""


@dataclass(frozen=True, slots=True)
class Fetched:
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


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answers, `after` some seconds. With `failure` no answer comes: it is the browser's sentence."""

    status: int = 200
    text: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    url: str = ""
    after: float = 0.0
    failure: str = ""

    @staticmethod
    def of_json(value: Any, status: int = 200) -> "Answer":
        """Return an answer with a value as JSON. Raises TypeError for a value that is none."""
        return Answer(status, json.dumps(value, ensure_ascii=False), {"content-type": "application/json"})

"""Replay: what the journal has, once more. A request is asked again in its page's name, an event is delivered again.

A page is not told the answer to what it has not asked itself: that answer is in the journal only.
"""

from itertools import count
from typing import Any

from wwe_host.actions.fields import BadField
from wwe_host.journal.entry import Entry, Kind
from wwe_host.journal.journal import HIDDEN
from wwe_host.messages.handlers import Sender
from wwe_host.messages.pipeline import Pipeline
from wwe_host.model.tab import Tab
from wwe_host.session import AgentSession

_NEVER = {
    Kind.SUBSCRIBE: "the page would not know of the second subscription",
    Kind.UNSUBSCRIBE: "the page would not know that its subscription has ended",
    Kind.FOREIGN: "it is not for this API, so it would have no effect",
    Kind.SUCCESS: "an answer belongs to one request; send the request again",
    Kind.FAILURE: "an answer belongs to one request; send the request again",
    Kind.SUBSCRIBED: "an answer belongs to one subscription, and the page has got it",
    Kind.SILENCE: "it has no message",
    Kind.FRAME_ID: "a page is told its frameId once",
}


class Replay:
    """Does what entries of the journal say once more."""

    def __init__(self, session: AgentSession, pipeline: Pipeline) -> None:
        self._session = session
        self._pipeline = pipeline
        self._numbers = count(1)

    def refusal(self, entry: Entry) -> str:
        """Return why an entry cannot be replayed now; "" where it can."""
        if entry.kind in _NEVER:
            return _NEVER[entry.kind]
        if not isinstance(entry.message, dict) or _hides_something(entry.message):
            return "the journal has only a part of it"
        tab = self._tab(entry)
        frame = tab.frames.get(entry.frame) if tab else None
        if frame is None:
            return "its frame is closed"
        if entry.is_event and self._session.publisher.listener(frame, entry.name) != entry.origin:
            return f"its page has no subscription to {entry.name} any more, or may not have one"
        return ""

    def again(self, entry: Entry) -> None:
        """Replay an entry. Raises BadField where that makes no sense."""
        refusal = self.refusal(entry)
        tab = self._tab(entry)
        frame = tab.frames.get(entry.frame) if tab else None
        if refusal or tab is None or frame is None:
            raise BadField(f"Entry {entry.number}, {entry.kind}, cannot be replayed: {refusal}.")
        if entry.is_event:
            self._session.journal.write(Kind.EVENT, entry.name, entry.address, entry.message, replays=entry.number)
            tab.post(frame, entry.origin, entry.message)
        else:
            message = entry.message | {"referenceId": f"replay-{next(self._numbers)}"}
            self._pipeline.receive(Sender(tab, frame, entry.origin, replays=entry.number), message)

    def _tab(self, entry: Entry) -> Tab | None:
        return self._session.publisher.tabs.get(entry.tab)


def _hides_something(message: dict[str, Any]) -> bool:
    data = message.get("data")
    return isinstance(data, dict) and HIDDEN in data.values()

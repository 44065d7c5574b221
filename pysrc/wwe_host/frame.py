"""One frame of an extension in one browser tab: where it is, what it was opened for, what it has subscribed to."""

from dataclasses import dataclass, field
from typing import Any

from wwe_host.interactions import Interaction
from wwe_host.options import WebContent
from wwe_host.rate_limits import RateLimits


@dataclass(eq=False, slots=True)
class Frame:
    """A frame. Its origin is not known beforehand: it is the real one of each message, told by the browser."""

    frame_id: str
    content: WebContent
    url: str
    interaction: Interaction | None
    limits: RateLimits
    loads: int = 1
    _subscriptions: dict[int, list[str]] = field(default_factory=dict)
    _origins: dict[str, str] = field(default_factory=dict)

    def subscribe(self, names: list[str], origin: str) -> int:
        """Subscribe a page of this origin to events. Gives the subscription's id, counted from 0."""
        subscription_id = max(self._subscriptions, default=-1) + 1
        self._subscriptions[subscription_id] = names
        self._origins.update(dict.fromkeys(names, origin))
        return subscription_id

    def unsubscribe(self, subscription_id: Any) -> None:
        """End a subscription; nothing happens for what is the id of none."""
        if not isinstance(subscription_id, int) or isinstance(subscription_id, bool):
            return
        self._subscriptions.pop(subscription_id, None)
        left = {name for others in self._subscriptions.values() for name in others}
        self._origins = {name: origin for name, origin in self._origins.items() if name in left}

    def listener(self, event: str) -> str | None:
        """Give the origin to which an event goes, once however often it was subscribed to; None for nobody."""
        return self._origins.get(event)

    def reload(self) -> None:
        """Note that its page is loaded anew: the page that had subscribed is gone."""
        self.loads += 1
        self._subscriptions.clear()
        self._origins.clear()

    @property
    def events(self) -> list[str]:
        """What it has subscribed to."""
        return sorted(self._origins)

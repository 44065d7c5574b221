"""One frame of an extension in one browser tab: where it is, what it was opened for, what it has subscribed to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from wwe_host.model.interactions import Interaction
from wwe_host.model.rate_limits import RateLimits
from wwe_host.rules import Refused, guess, rule
from wwe_host.settings.definitions import KINDS
from wwe_host.settings.options import WebContent
from wwe_protocol import refusals

MOST_SUBSCRIPTIONS = 100
MOST_NAMES = 1000

BOUNDED = rule(
    "subscribe.bounds",
    guess("the limits of a real workspace are not known"),
    f"A frame has at most {MOST_SUBSCRIPTIONS} subscriptions, to at most {MOST_NAMES} events and channels together; "
    "one more is refused.",
)

TAB, POPUP, BACKGROUND, HIDDEN = KINDS
# Kinds that no section of the options can have: what is in a dialog, and the page that embeds the workspace.
DIALOG, PARENT = "dialog", "parent"


@dataclass(eq=False, slots=True)
class Frame:
    """A frame. Its origin is not known beforehand: it is the real one of each message, told by the browser.

    `opener` is the frame whose page has opened it, for that of a dialog. `page_gone` is called with its id when
    its page goes, alone or with it.
    """

    frame_id: str
    content: WebContent
    url: str
    interaction: Interaction | None
    limits: RateLimits
    loads: int = 1
    page_number: int = 1  # which of the pages that it has had is in it
    opener: "Frame | None" = None
    page_gone: Callable[[str], object] = str
    is_open: bool = True
    knows_its_id: bool = False
    spoke_after_ms: int | None = None  # from the load of its page to the first message
    _next_subscription: int = 0
    _subscriptions: dict[int, list[str]] = field(default_factory=dict)
    _origins: dict[str, str] = field(default_factory=dict)

    def subscribe(self, names: list[str], origin: str) -> int:
        """Subscribe a page of this origin to events. Return the subscription's id, counted from 0, never given again.

        Raises Refused for more than the host keeps.
        """
        wanted = self._origins.keys() | names
        if len(self._subscriptions) >= MOST_SUBSCRIPTIONS or len(wanted) > MOST_NAMES:
            raise Refused(BOUNDED, refusals.too_many_subscriptions(MOST_SUBSCRIPTIONS, MOST_NAMES))
        subscription_id = self._next_subscription
        self._next_subscription += 1
        self._subscriptions[subscription_id] = list(dict.fromkeys(names))
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
        """Return the origin to which an event goes, once however often it was subscribed to; None for nobody."""
        return self._origins.get(event)

    def reload(self) -> None:
        """Note that its page is loaded anew."""
        self.loads += 1
        self._forget_page()

    def opened(self) -> None:
        """Note that its popup window is there."""
        self.is_open = True

    def closed(self) -> None:
        """Note that its popup window was closed."""
        self.is_open = False
        self._forget_page()

    def removed(self) -> None:
        """Note that it is there no more, nor is its page."""
        self.page_gone(self.frame_id)

    def _forget_page(self) -> None:
        # Whoever had asked or subscribed is gone with the page.
        self.page_gone(self.frame_id)
        self.page_number += 1
        self.spoke_after_ms = None
        self.knows_its_id = False
        self._subscriptions.clear()
        self._origins.clear()
        self._next_subscription = 0

    @property
    def root(self) -> "Frame":
        """The frame that it comes of: the first of those that have opened each other's dialogs, or itself."""
        return self if self.opener is None else self.opener.root

    @property
    def is_workspace_tab(self) -> bool:
        """Return whether it is a tab at workspace level."""
        return self.content.kind == TAB and self.interaction is None

    @property
    def is_in_dialog(self) -> bool:
        """Return whether it is the frame of a dialog that an extension has opened, and of no section."""
        return self.content.kind == DIALOG

    @property
    def events(self) -> list[str]:
        """What it has subscribed to."""
        return sorted(self._origins)

"""What a test did to the workspace, each step before the messages that came of it, and what pages fetched."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple, TypeVar

from wwe_host.workspace import Workspace
from wwe_kit.testing.backend.exchange import Answer, Fetched
from wwe_kit.testing.evidence.page_fetches import PageFetch
from wwe_kit.testing.handles.host import Driven, OpensTabs

T = TypeVar("T")

# What changes something; everything else asks.
_DEEDS = frozenset(
    {"do", "play", "advance", "hold_clock", "release_clock", "set_option", "open_tab", "close_tab", "bring_to_front"}
)
_LONGEST = 200  # characters of a field


class NeedsAPage(AssertionError):
    """A test wants a browser tab of a workspace that it has without any page."""


class Step(NamedTuple):
    """Something that a test did, when `after` messages had been said."""

    after: int
    what: str


class Diary(Driven):
    """A workspace that notes what is done to it. It is driven as the one that it stands before.

    `tabs` returns what opens and closes browser tabs, which is not in every test.
    """

    def __init__(self, driven: Driven, tabs: Callable[[], OpensTabs | None] = lambda: None) -> None:
        self._driven = driven
        self._tabs = tabs
        self._is_in_step = False
        self.steps: list[Step | PageFetch] = []

    def note(self, what: str) -> None:
        """Note a step; for what is done to a page, in a browser or in memory. What a step consists of is none."""
        if not self._is_in_step:
            self.steps.append(Step(self._driven.ask("message_count", {}), what))

    def try_to_note(self, what: str) -> None:
        """Note a step of which the workspace is not asked for, and may be gone."""
        if not self._is_in_step:
            self.steps.append(Step(self._said_so_far(), what))

    def note_fetch(self, request: Fetched, outcome: Answer | Exception) -> None:
        """Note what a page has fetched, also while a step goes on, and what came of it."""
        self.steps.append(PageFetch(self._said_so_far(), request, outcome))

    @property
    def fetches(self) -> list[PageFetch]:
        """What pages have fetched."""
        return [each for each in self.steps if isinstance(each, PageFetch)]

    def _said_so_far(self) -> int:
        try:
            return int(self._driven.ask("message_count", {}))
        except Exception:  # the workspace has gone, which what is noted will tell itself
            return self.steps[-1].after if self.steps else 0

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        """Note a step, and nothing of what it consists of."""
        self.note(what)
        before, self._is_in_step = self._is_in_step, True
        try:
            yield
        finally:
            self._is_in_step = before

    @contextmanager
    def wait(self, what: str) -> Iterator[None]:
        """Note what the test waits for as a step, unless it has come already: then nothing is said meanwhile."""
        place = len(self.steps)
        with self.step(what):
            yield
        if self.steps[place:] == [Step(self._driven.ask("message_count", {}), what)]:
            self.steps.pop()

    @property
    def host_origin(self) -> str:
        """The workspace's origin."""
        return self._driven.host_origin

    @property
    def extension_origins(self) -> dict[str, str]:
        """The origin of each extension, by its name."""
        return self._driven.extension_origins

    def ask(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Let the workspace do a command; note it if it changes something."""
        if command in _DEEDS:
            self.note(_in_words(command, fields))
        if command == "open_tab":
            return self._opens_tabs().open_tab()
        if command == "close_tab":
            return self._opens_tabs().close_tab(**fields)
        return self._driven.ask(command, fields)

    def on_workspace(self, function: Callable[[Workspace], T]) -> T:
        """Call a function with the workspace."""
        self.note(f"call {getattr(function, '__name__', 'a function')} on the workspace")
        return self._driven.on_workspace(function)

    def reload_extension(self, name: str) -> None:
        """Load an extension again from its folder."""
        self.note(f"load {name} again")
        self._driven.reload_extension(name)

    def wait_until(self, is_so: Callable[[], object], timeout: float) -> bool:
        """Let time pass until `is_so()`."""
        return self._driven.wait_until(is_so, timeout)

    def _opens_tabs(self) -> OpensTabs:
        tabs = self._tabs()
        if tabs is None:
            raise NeedsAPage("A browser tab is opened from another: let the test take `extension` or `workspace_page`.")
        return tabs


def _in_words(command: str, fields: Mapping[str, Any]) -> str:
    """Return a line: `ring ani=+33298000000`."""
    if command == "do":
        command, fields = fields["action"], {**fields["fields"], "tab": fields.get("tab")}
    shown = [f"{name}={_cut(str(value))}" for name, value in fields.items() if value not in (None, "")]
    return " ".join([command.replace("_", " "), *shown])


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} ..."

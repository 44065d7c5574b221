"""One page of an extension in memory: what was loaded into one frame, until that is loaded again or goes."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from genesys.wwe.frame import current
from genesys.wwe.frame.traces import trace_of
from genesys.wwe.page import Page
from wwe_kit.memory.author import authors_place
from wwe_kit.memory.bridge import Bridge
from wwe_kit.memory.clock import MemoryLoop
from wwe_kit.memory.content import Content
from wwe_kit.memory.dom.event_types import Event
from wwe_kit.memory.dom.targets import dispatch
from wwe_kit.memory.fetching import Backend, fetch
from wwe_kit.memory.modules import AuthorModules
from wwe_kit.memory.patching.patches import Patches
from wwe_kit.memory.surroundings import OtherWindow
from wwe_kit.memory.texts.agent import ANYBODY, Agent
from wwe_kit.memory.texts.page_texts import PageTexts
from wwe_kit.memory.window import Window
from wwe_kit.project.project import ANY_ORIGIN, View
from wwe_kit.testing.hygiene.leftovers import own_frames, owner_of
from wwe_protocol.errors import NoWorkspace
from wwe_protocol.wire import SUBSCRIBE

_REFUSED = "The page asked {}, which its policy does not allow: name it in `connect` of [tool.wwe]."


class PageHost:
    """What all pages of a workspace share."""

    def __init__(
        self,
        loop: MemoryLoop,
        origin: str,
        uncaught: Callable[[BaseException], object],
        say: Callable[[str, str], object],
        backend: Backend,
        agent: Agent = ANYBODY,
    ) -> None:
        self.loop = loop
        self.origin = origin
        self.uncaught = uncaught
        self.say = say
        self.backend = backend
        self.agent = agent
        self.patches = Patches()
        self.storages: dict[str, dict[str, str]] = {}
        self.console_errors: list[str] = []


class _Page(Page):
    """The page as the author knows it, which hands on the exceptions themselves that it shows."""

    def __init__(self, bridge: Bridge, uncaught: Callable[[BaseException], object]) -> None:
        super().__init__(bridge, left=current.remove)
        self._uncaught = uncaught
        self._made_at: dict[str, str] = {}
        self._launch = self._session.launch
        self._session.launch = self._note_place  # type: ignore[method-assign]

    def unanswered(self) -> dict[str, str]:
        """Return the calls that have no answer: their reference ids, and the author's lines that have made them."""
        calls: list[Any] = []

        def is_given_up(call: Any) -> bool:
            calls.append(call)
            return False

        self._session.peer.abandon(is_given_up)
        waiting = (call.reference_id for call in calls if call.probe is None)
        return {each: self._made_at[each] for each in waiting if each in self._made_at}

    def _note_place(self, call: Any, timeout: float | None, post: Callable[[float], str]) -> Any:
        place = authors_place()
        self._launch(call, timeout, post)
        if call.operation != SUBSCRIBE:
            self._made_at[call.reference_id] = place
        return call

    def report(self, error: BaseException) -> None:
        """Show an exception that nobody else takes, and hand it on."""
        super().report(error)
        if not isinstance(error, NoWorkspace):
            self._uncaught(error)


class ExtensionPage:
    """A page that runs. `to_host` takes what it posts to the workspace."""

    def __init__(
        self, host: PageHost, content: Content, view: View, url: str, origin: str, to_host: Callable[[Any], object]
    ) -> None:
        self.loop = host.loop
        self.url = url
        self.content = content
        self.view = view
        self.opener = None
        self.ancestor = host.origin
        self.origins = _origins(content, host.origin)
        self.declared = content.project.subscribe
        self.storage = host.storages.setdefault(origin, {})
        self.parent = OtherWindow(host.origin, lambda value: host.loop.call_soon(to_host, value))
        self._host = host
        self.window = Window(content.html[view.name], self, host.agent.languages)
        self.document = self.window.document
        self._speak()
        self.bridge = Bridge(self.window, self)
        self.modules = AuthorModules(content, self.window, self.printed, host.patches)
        self.page = _Page(self.bridge, host.uncaught)
        current.add(self.page)
        self._task = host.loop.create_task(self._run())

    @property
    def state(self) -> str:
        """How far it is: see `wwe_kit.testing.page_states`."""
        return self.bridge.state

    @property
    def entry(self) -> Any:
        """The coroutine that runs the entry."""
        return self._task.get_coro()

    def receive(self, value: Any) -> None:
        """Let a message of the workspace arrive; `value` is a copy of it."""
        self.window.deliver(self.parent, self._host.origin, value)

    def leave(self, *, is_loaded_again: bool) -> None:
        """Let the page go, as a browser does. It tells its listeners, and nothing of it goes on."""
        with self.entered():
            for name in ("beforeunload", "pagehide", "unload") if is_loaded_again else ("pagehide", "unload"):
                dispatch(self.window, Event(name, cancelable=name == "beforeunload"))
        self._task.cancel()
        self.page.cancel_tasks()
        if not self.content.has_keeper:
            self._end_other_tasks()
        self.window.end_timers()
        self.modules.forget()

    def unanswered(self) -> dict[str, str]:
        """Return the calls that have no answer: their reference ids, and the author's lines that have made them."""
        return self.page.unanswered()

    def _end_other_tasks(self) -> None:
        """End the tasks that the author's code has started by itself: where Python goes with its page, so do they."""
        for task in asyncio.all_tasks(self.loop):
            frame = next(own_frames(task.get_coro()), None)
            if frame is not None and owner_of(frame.f_builtins) is self.modules:
                task.cancel()

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Speak for this page, inside the loop, while the block runs."""
        with self.loop.entered(), current.Entered(self.page):
            yield

    def start(self, coroutine: Any) -> None:
        """Run a coroutine of the author's."""
        self.page.run(coroutine)

    def uncaught(self, error: BaseException) -> None:
        """Take an exception that nobody else takes."""
        self._host.uncaught(error)

    def say(self, level: str, text: str) -> None:
        """Take what goes to the page's console."""
        self._host.say(level, text)

    def printed(self, level: str, text: str) -> None:
        """Take what the author's code puts on the page's console."""
        if level == "error":
            self._host.console_errors.append(text)
        self.say(level, text)

    def fetch(self, request: str) -> Awaitable[Any]:
        """Ask a server: a route of the test's answers."""
        return fetch(self._host.backend, self.url, request, self._allows)

    def _allows(self, server: str) -> bool:
        """Return whether the page's policy lets a server be asked. If it does not, a browser's console says so."""
        is_allowed = server in self.content.project.connect
        if not is_allowed:
            self.printed("error", _REFUSED.format(server))
        return is_allowed

    def _speak(self) -> None:
        """Give the page its language, as `web/frame/texts.js` does."""
        if self.content.has_texts:
            html, search = self.content.html[self.view.name], self.window.location.search
            self.window.wweTexts = texts = PageTexts(html, self.content.texts, search, self._host.agent)
            texts.show(self.document)

    async def _run(self) -> None:
        try:
            with current.Entered(self.page):
                await self.modules.run(self.view.entry, runs_main=self.view.entry in self.content.mains)
                self.page.started()
                self.bridge.started()
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            self.bridge.failStart(trace_of(error))
            self.uncaught(error)


def _origins(content: Content, workspace: str) -> tuple[str, ...]:
    named = content.project.workspace_origins
    return named if ANY_ORIGIN in named else tuple(dict.fromkeys([*named, workspace]))

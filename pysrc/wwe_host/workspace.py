"""The whole of a workspace: the session, its tabs and their frames, and what they say to each other."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any
from uuid import uuid4

from wwe_host.acceptance import Acceptance
from wwe_host.agent import AgentNamespace
from wwe_host.call import Call
from wwe_host.calls import Calls
from wwe_host.cases import Cases
from wwe_host.frame import Frame
from wwe_host.handlers import Asker, handlers_of
from wwe_host.happenings.agent import AgentHappenings
from wwe_host.happenings.all import Happenings
from wwe_host.happenings.calls import CallHappenings
from wwe_host.interaction import InteractionNamespace
from wwe_host.journal import Journal
from wwe_host.markdone import MarkDone
from wwe_host.media import MediaNamespace
from wwe_host.options import Options
from wwe_host.pipeline import Pipeline
from wwe_host.session import Session, World
from wwe_host.system import SystemNamespace
from wwe_host.tab import Post, Tab
from wwe_host.voice import VoiceNamespace
from wwe_host.web_content import WebContents
from wwe_link.clock import Clock


class Workspace:
    """An agent who has logged in.

    `clock` is the only time there is, `started` the moment it counts from. `new_id` makes ids that nobody else has.
    `report` gets exceptions that are defects of the host; without it they are raised.
    """

    def __init__(
        self,
        options: Options,
        clock: Clock,
        *,
        started: datetime = datetime(2026, 1, 5, 9, tzinfo=UTC),
        new_id: Callable[[], str] = lambda: str(uuid4()),
        report: Callable[[BaseException], object] | None = None,
    ) -> None:
        session = Session(options, World(clock, started, new_id))
        numbers = count(1)
        self.session = session
        self.cases = Cases(session)
        self.calls = Calls(session, self.cases)
        self.mark_done = MarkDone(session, self.cases)
        self._web_contents = WebContents(session, lambda: f"frame{next(numbers)}")
        self._tab_numbers = count(1)
        acceptance = Acceptance({Call: (self.calls.answer, self.calls.reject)})
        namespaces = (
            AgentNamespace(session),
            MediaNamespace(session),
            InteractionNamespace(session, self.cases, acceptance, self.mark_done),
            VoiceNamespace(session, self.calls),
            SystemNamespace(session),
        )
        self.handlers = handlers_of(namespaces)
        self.happenings = Happenings(session, (
            CallHappenings(self.calls),
            AgentHappenings(session, self.cases, self.mark_done),
        ))
        self._pipeline = Pipeline(session, self.handlers, report)

    @property
    def journal(self) -> Journal:
        """Everything said on the wire."""
        return self.session.journal

    def open_tab(self, post: Post) -> Tab:
        """Open a browser tab; `post(frame, origin, message)` is how messages reach its frames."""
        tab = Tab(f"tab{next(self._tab_numbers)}", post)
        self.session.publisher.tabs[tab.tab_id] = tab
        for interaction in self.session.interactions.values():
            tab.id_of(interaction)
        self.arrange(tab)
        return tab

    def close_tab(self, tab: Tab) -> None:
        """Close a tab; its frames are gone with it."""
        tab.frames.clear()
        self.session.publisher.tabs.pop(tab.tab_id, None)

    def receive(self, tab: Tab, frame_id: str, origin: str, message: Any) -> None:
        """Take what a page of this origin, in this frame, has posted. From a frame that is gone nothing is taken."""
        frame = tab.frames.get(frame_id)
        if frame is not None:
            self._pipeline.receive(Asker(tab, frame, origin), message)

    def arrange(self, tab: Tab) -> bool:
        """Make the frames of a tab what they have to be by now. Gives whether anything changed."""
        return self._web_contents.arrange(tab)

    def frames(self) -> list[Frame]:
        """Give the frames of all tabs."""
        return [frame for tab in self.session.tabs for frame in tab.frames.values()]

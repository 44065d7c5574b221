"""The whole of a workspace: the session, its tabs and their frames, and what they say to each other."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any
from uuid import uuid4

from wwe_host.actions.agent import AgentActions
from wwe_host.actions.all import Actions
from wwe_host.actions.calls import CallActions
from wwe_host.actions.interactions import InteractionActions
from wwe_host.actions.open_media import OpenMediaActions
from wwe_host.actions.outbound import OutboundActions
from wwe_host.actions.system import SystemActions
from wwe_host.actions.tabs import TabActions
from wwe_host.actions.third_parties import ThirdPartyActions
from wwe_host.campaigns.campaigns import Campaigns
from wwe_host.campaigns.dispositions import Dispositions
from wwe_host.campaigns.outbound_samples import sample_campaigns
from wwe_host.campaigns.previews import Previews
from wwe_host.campaigns.record_work import RecordWorks
from wwe_host.journal.journal import Journal
from wwe_host.lifecycles.open_media import OpenMediaTrigger
from wwe_host.log_in.connection import Connection
from wwe_host.log_in.inactivity import Inactivity
from wwe_host.log_in.log_out import LogOut
from wwe_host.messages.handlers import Sender, handlers_of
from wwe_host.messages.pipeline import Pipeline
from wwe_host.messages.replay import Replay
from wwe_host.model.call import Call
from wwe_host.model.frame import Frame
from wwe_host.model.preview import Preview
from wwe_host.model.tab import Post, Tab
from wwe_host.namespaces.agent import AgentNamespace
from wwe_host.namespaces.auth import AuthNamespace
from wwe_host.namespaces.configuration import ConfigurationNamespace
from wwe_host.namespaces.email import EmailNamespace
from wwe_host.namespaces.interaction import InteractionNamespace
from wwe_host.namespaces.media import MediaNamespace
from wwe_host.namespaces.messenger import MessengerNamespace
from wwe_host.namespaces.outbound import OutboundNamespace
from wwe_host.namespaces.system import SystemNamespace
from wwe_host.namespaces.system_tabs import TabQuestions
from wwe_host.namespaces.voice import VoiceNamespace
from wwe_host.recorder.recorder import Recorder
from wwe_host.scenarios.actions import ScenarioActions
from wwe_host.scenarios.playlist import Playlist
from wwe_host.session import AgentSession, World, new_signing_key
from wwe_host.settings.options import Options
from wwe_host.tabs.auto_answer import AutoAnswer
from wwe_host.tabs.case_ids import CaseIds
from wwe_host.tabs.dialogs import Dialogs
from wwe_host.tabs.elections import Elections
from wwe_host.tabs.toasts import Toasts
from wwe_host.tabs.web_content import WebContents
from wwe_host.work.acceptance import Acceptance, Verbs
from wwe_host.work.calls import Calls
from wwe_host.work.cases import Cases
from wwe_host.work.consultations import Consultations
from wwe_host.work.markdone import MarkDone
from wwe_host.work.open_media import OpenMedia, OpenMediaDesk
from wwe_host.work.recordings import Recordings
from wwe_host.work.third_parties import ThirdParties
from wwe_link.clock import Clock


class Workspace:
    """An agent who has logged in.

    `clock` is the only time there is, `started` the moment it counts from. `new_id` makes ids that nobody else has.
    `report` gets exceptions that are defects of the host; without it they are raised. `monotonic_ms` is milliseconds
    that pass also while `clock` stands still: how long a page takes is measured with it.
    """

    def __init__(
        self,
        options: Options,
        clock: Clock,
        *,
        started: datetime = datetime(2026, 1, 5, 9, tzinfo=UTC),
        new_id: Callable[[], str] = lambda: str(uuid4()),
        new_key: Callable[[], bytes] = new_signing_key,
        report: Callable[[BaseException], object] | None = None,
        monotonic_ms: Callable[[], float] | None = None,
    ) -> None:
        self.session = AgentSession(options, World(clock, started, new_id, new_key, monotonic_ms))
        self._tab_numbers, frame_numbers = count(1), count(1)
        self._new_frame_id = lambda: f"frame{next(frame_numbers)}"
        self._make_work()
        self._make_campaigns()
        self._make_tabs()
        self._conclude_mark_done()
        self.handlers = handlers_of(self._namespaces())
        self.playlist = Playlist(self.session, self.campaigns, lambda: self.actions)
        self.actions = Actions(self.session, self._action_holders())
        self.recorder = Recorder(self.session, self.actions)
        self._pipeline = Pipeline(self.session, self.handlers, report)
        self.replay = Replay(self.session, self._pipeline)
        self.session.live_options.listeners.append(self._arrange_all)

    def _make_work(self) -> None:
        """Make what the agent works on, and what ends the agent stays logged in."""
        session = self.session
        self.cases = Cases(session)
        self.calls = Calls(session, self.cases)
        self.open_media = OpenMediaDesk(session, self.cases)
        self.mark_done = MarkDone(session)
        self._recordings = Recordings(session)
        self._consultations = Consultations(session, self.calls)
        self._third_parties = ThirdParties(session, self._consultations, self.open_media)
        self.connection = Connection(session)
        self._log_out = LogOut(session)
        self.inactivity = Inactivity(session, self._log_out)

    def _make_campaigns(self) -> None:
        """Outbound: campaigns, and the work on their records."""
        record_works = RecordWorks()
        self.campaigns = Campaigns(self.session, sample_campaigns())
        self.previews = Previews(self.session, self.cases, self.calls, self.campaigns, record_works)
        self.dispositions = Dispositions(record_works)

    def _make_tabs(self) -> None:
        """Make what belongs to a browser tab, and what work does to tabs by itself."""
        session = self.session
        self.elections = Elections(session)
        self._web_contents = WebContents(session, self._new_frame_id)
        self._toasts = Toasts(session, self.cases)
        self._dialogs = Dialogs(session, self._new_frame_id)
        self._acceptance = Acceptance(
            {
                Call: Verbs(self.calls.answer, self.calls.reject),
                OpenMedia: Verbs(self.open_media.accept, self.open_media.reject),
                Preview: Verbs(self.previews.accept, self.previews.reject),
            }
        )
        AutoAnswer(session, self.elections, self._acceptance)

    def _conclude_mark_done(self) -> None:
        """Each kind of interaction ends in its own way."""
        self.mark_done.conclusions[Call] = self.previews.mark_call_done
        self.mark_done.conclusions[Preview] = self.previews.mark_done
        self.mark_done.conclusions[OpenMedia] = lambda item: self.open_media.step(item, OpenMediaTrigger.MARK_DONE)

    def _namespaces(self) -> tuple[object, ...]:
        session = self.session
        return (
            AgentNamespace(session),
            MediaNamespace(session),
            InteractionNamespace(session, self.cases, self._acceptance, self._third_parties, self.mark_done),
            EmailNamespace(session, self.open_media),
            VoiceNamespace(session, self.calls, self._recordings),
            OutboundNamespace(self.campaigns, self.previews, self.dispositions, session),
            SystemNamespace(session, self._toasts, self._dialogs, self.inactivity),
            ConfigurationNamespace(session),
            AuthNamespace(session, self._log_out),
            MessengerNamespace(session),
            TabQuestions(session),
        )

    def _action_holders(self) -> tuple[object, ...]:
        session = self.session
        return (
            CallActions(session, self.calls, self._recordings),
            AgentActions(session, self.cases, self._acceptance, self.mark_done),
            ThirdPartyActions(self._third_parties, self._consultations),
            OpenMediaActions(session, self.open_media),
            OutboundActions(self.campaigns, self.previews, self.dispositions),
            InteractionActions(session, self.open_media),
            TabActions(session, self.elections, CaseIds(session, self.elections)),
            SystemActions(self._toasts, self._dialogs, self.connection, self._log_out, self.inactivity),
            ScenarioActions(self.playlist),
        )

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
        self.session.last_active.opened(tab)
        self.elections.join(tab)
        self.arrange(tab)
        self.playlist.watched()
        return tab

    def close_tab(self, tab: Tab) -> None:
        """Close a tab; its frames are gone with it."""
        for frame_id in list(tab.frames):
            tab.drop_frame(frame_id)
        if self.session.publisher.tabs.pop(tab.tab_id, None) is not None:
            self.session.last_active.closed(tab)
            self.elections.leave(tab)

    def receive(self, tab: Tab, frame_id: str, origin: str, message: Any) -> None:
        """Take what a page of this origin, in this frame, has posted. From a frame that is gone nothing is taken."""
        frame = tab.frames.get(frame_id)
        if frame is not None:
            self._pipeline.receive(Sender(tab, frame, origin), message)

    def embed(self, tab: Tab) -> None:
        """Note that a tab's page is in an iframe of another page, which may want to speak to the workspace."""
        tab.is_embedded = True
        self.arrange(tab)

    def note_window(self, tab: Tab, frame_id: str, *, is_open: bool) -> None:
        """Note that the popup window of a frame was opened or closed."""
        frame = tab.frames.get(frame_id)
        if frame is not None and is_open:
            frame.opened()
        elif frame is not None:
            frame.closed()

    def note_first_word(self, tab: Tab, frame_id: str, after_ms: int) -> None:
        """Note how long after its load a frame's page has spoken for the first time, in milliseconds."""
        frame = tab.frames.get(frame_id)
        if frame is not None:
            frame.spoke_after_ms = after_ms

    def note_inside(self, tab: Tab, frame_id: str) -> None:
        """Note that the agent has turned to the page in a frame."""
        frame = tab.frames.get(frame_id)
        if frame is not None:
            self.recorder.inside(frame.content.label)

    def arrange(self, tab: Tab) -> bool:
        """Make the frames of a tab what they have to be by now. Return whether anything changed."""
        return self._web_contents.arrange(tab)

    def _arrange_all(self) -> None:
        for tab in self.session.tabs:
            self.arrange(tab)

    @property
    def frames(self) -> list[Frame]:
        """The frames of all tabs."""
        return [frame for tab in self.session.tabs for frame in tab.frames.values()]

"""A workspace in memory, and a page in one of its frames that speaks to it as a web extension does."""

from itertools import count

from wwe_host.settings.options import read_options
from wwe_host.workspace import Workspace
from wwe_link.clock import Clock

ORIGIN = "https://crm.example.com"
STRANGER = "https://evil.example.com"
TRAILER = {"userAgent": "WWE Client", "protocolVersion": 2}


class Refusal(AssertionError):
    """The host answered with an error: its text."""


class Request:
    """What a page has asked for and may not have been answered yet."""

    def __init__(self, page, reference_id):
        self._page = page
        self._reference_id = reference_id

    @property
    def answers(self):
        """The answers that came so far."""
        return [message for message in self._page.said if message.get("referenceId") == self._reference_id]

    @property
    def data(self):
        """The data of the one answer, None where it has none. Raises Refusal."""
        assert len(self.answers) == 1, f"there are {len(self.answers)} answers"
        if "errorMessage" in self.answers[0]:
            raise Refusal(self.answers[0]["errorMessage"])
        return self.answers[0].get("data")


class Page:
    """What is in one frame: `said` is everything the host has posted to it."""

    def __init__(self, workspace, tab, frame_id, origin):
        self.workspace = workspace
        self.tab = tab
        self.frame_id = frame_id
        self.origin = origin
        self.said = []
        self._references = count()

    def post(self, message):
        """Post anything."""
        self.workspace.receive(self.tab, self.frame_id, self.origin, message)

    def send(self, message):
        """Post a message with a reference id and the trailer; return what was said since."""
        before = len(self.said)
        self.post(message | {"referenceId": str(next(self._references))} | TRAILER)
        return self.said[before:]

    def request(self, operation, *parameters):
        """Ask for an operation, whenever it is answered."""
        reference_id = str(next(self._references))
        self.post({"request": operation, "parameters": list(parameters), "referenceId": reference_id} | TRAILER)
        return Request(self, reference_id)

    def ask(self, operation, *parameters):
        """Ask for an operation that is answered at once. Return the data, None where there is none. Raises Refusal."""
        return self.request(operation, *parameters).data

    def subscribe(self, *names):
        """Subscribe to events. Return the subscription's id."""
        answer = self.send({"event": "subscribe", "data": list(names)})[0]
        if "errorMessage" in answer:
            raise Refusal(answer["errorMessage"])
        return answer["subscriptionId"]

    def events(self, name=None):
        """Return the data of the events that came, of one name or of all."""
        return [message["data"] for message in self.said if "event" in message and name in (None, message["event"])]

    @property
    def types(self):
        """The event types that came, in order, without those about cases."""
        return [event["eventType"] for event in self.events("interaction") if "interaction" in event]

    @property
    def newest(self):
        """The newest interaction that came with an event."""
        return [event["interaction"] for event in self.events() if "interaction" in event][-1]


class Stage:
    """A workspace with one tab and, in it, a workspace-level extension.

    Without a `clock` its time stands still until it is pushed. `monotonic_ms` measures.
    """

    def __init__(self, workspace=(), host=(), sections=(), report=None, clock=None, monotonic_ms=None):
        options = {"service-client-api.accepted-web-content-origins": ORIGIN, "workspace.web-content": "crm"} | dict(
            workspace
        )
        content = {
            "interaction-workspace": options,
            "wwe-host": {"voice.far-end-answers-after": 0, "voice.no-answer-timeout": 0} | dict(host),
            "crm": {"label": "CRM", "url": f"{ORIGIN}/crm.html"},
        }
        ids = count(1)
        self.clock = clock or Clock()
        self.workspace = Workspace(
            read_options(content | dict(sections)),
            self.clock,
            new_id=lambda: f"id-{next(ids)}",
            report=report,
            monotonic_ms=monotonic_ms,
        )
        self._pages = {}
        self.tab = self.open_tab()
        self.page = self.page_of("crm")

    def open_tab(self):
        """Open another browser tab."""
        return self.workspace.open_tab(lambda frame, _origin, message: self._page(frame.frame_id).said.append(message))

    def page_of(self, section, tab=None, origin=ORIGIN):
        """Return the page in the newest frame of a section."""
        tab = tab or self.tab
        self.workspace.arrange(tab)
        frame = [frame for frame in tab.frames.values() if frame.content.section == section][-1]
        page = self._page(frame.frame_id)
        page.tab, page.origin = tab, origin
        return page

    def sections(self, tab=None):
        """Return the sections whose frames a tab shows, in order."""
        tab = tab or self.tab
        self.workspace.arrange(tab)
        return [frame.content.section for frame in tab.frames.values()]

    @property
    def calls(self):
        return self.workspace.calls

    @property
    def journal(self):
        return self.workspace.journal

    def ring(self, ani="+33298001007", **more):
        """Let a call come in."""
        return self.calls.ring(ani, **more)

    def talk(self, **more):
        """Let a call come in and be answered."""
        call = self.ring(**more)
        self.calls.answer(call)
        return call

    def pass_seconds(self, seconds):
        """Push the clock."""
        self.clock.advance(seconds * 1000)

    def _page(self, frame_id):
        if frame_id not in self._pages:
            self._pages[frame_id] = Page(self.workspace, None, frame_id, ORIGIN)
        return self._pages[frame_id]

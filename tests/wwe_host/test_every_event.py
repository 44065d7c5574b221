"""Every event type of the reference can be made to happen, by a scenario of the host or by an action."""

import pytest

from tests.wwe_host.conversation import TRAILER, Stage
from wwe_host.settings.options import read_options
from wwe_host.workspace import Workspace
from wwe_link.clock import Clock
from wwe_protocol.events import EVENT_NAMES, EVENT_TYPES

AN_HOUR_MS = 3_600_000.0
LISTENER = {
    "interaction-workspace": {"workspace.web-content": "all", "service-client-api.accepted-web-content-origins": "*"},
    "all": {"label": "All", "url": "https://crm.example.com/"},
}


class Listening:
    """A workspace whose one extension has subscribed to everything: `heard` is event name and type of all that came."""

    def __init__(self, options):
        self.heard = set()
        sections = dict(options) | {name: dict(options.get(name, {})) | table for name, table in LISTENER.items()}
        self.workspace = Workspace(read_options(sections), Clock())
        tab = self.workspace.open_tab(self._take)
        message = {"event": "subscribe", "data": list(EVENT_NAMES), "referenceId": "0"} | TRAILER
        self._tab = tab
        self._receive(message)
        self.workspace.session.clock.advance(60_000)  # the election of the only tab is over by then

    def ask(self, operation, *parameters):
        self._receive({"request": operation, "parameters": list(parameters), "referenceId": "1"} | TRAILER)

    def do(self, name, **fields):
        return self.workspace.actions.do(name, fields)

    def _receive(self, message):
        self.workspace.receive(self._tab, next(iter(self._tab.frames)), "https://crm.example.com", message)

    def _take(self, _frame, _origin, message):
        if "event" in message:
            self.heard.add((message["event"], message["data"].get("eventType")))


def heard_in_scenarios():
    heard = set()
    playlist = Stage().workspace.playlist
    for name in playlist.names():
        listening = Listening(playlist.load(name).options)
        listening.do("play", scenario=name)
        listening.workspace.session.clock.advance(AN_HOUR_MS)
        heard |= listening.heard
    return heard


def heard_of_actions():
    """What no scenario shows, because it is nobody's daily work."""
    listening = Listening({})
    call = listening.do("ring", ani="+33298001007")
    for name in ("unknown-event", "error-occurs"):
        listening.do(name, interaction=call)
    listening.do("contact-changes", interaction=call, first_name="Ada", last_name="Byron")
    listening.do("change-case-id", interaction=call)
    listening.do("lose-connection")
    listening.ask("system.popupToast", {"title": "Order"})
    listening.do("click-toast", toast="wweCustomToast0", button=0)
    item = listening.do("work-item-arrives", subject="Claim")
    listening.do("accept", interaction=item)
    listening.do("queue-fails", interaction=item)
    listening.do("place-in-workbin", interaction=item, fails=True)
    listening.do("place-in-workbin", interaction=item)
    listening.do("pull-fails", uuid=item)
    listening.do("pull-fails", uuid=item, source="queue")
    return listening.heard


@pytest.fixture(scope="module")
def heard():
    return heard_in_scenarios() | heard_of_actions()


@pytest.mark.parametrize(
    ("name", "event_type"), [(name, event_type) for name, types in EVENT_TYPES.items() for event_type in types]
)
def test_it_can_be_made_to_happen(heard, name, event_type):
    assert (name, event_type) in heard


def test_the_media_event_and_the_state_of_a_tab_have_no_type(heard):
    assert ("media", None) in heard


def test_nothing_happens_that_the_reference_does_not_know(heard):
    known = {(name, event_type) for name, types in EVENT_TYPES.items() for event_type in types}
    assert heard - known <= {("media", None), ("system", None)}

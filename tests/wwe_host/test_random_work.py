"""Whatever the agent and the world do, in whatever order and by whatever medium, some things stay true."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.actions.fields import BadField
from wwe_host.lifecycles import open_media, preview, voice
from wwe_host.rules import Refused

QUICK = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))

# What comes to the agent, or is begun by them.
BEGINNINGS = (
    ("ring", {"ani": "+33298001007"}),
    ("ring", {"ani": "5002"}),
    ("dial", {"destination": "5003"}),
    ("email-arrives", {"sender": "ann@example.com", "subject": "Order", "text": "Where is it?"}),
    ("chat-arrives", {"sender": "ann@example.com"}),
    ("chat-arrives", {"sender": "bob", "conference": True}),
    ("work-item-arrives", {"subject": "Claim"}),
    ("open-media-arrives", {"medium": "instagram", "sender": "ann"}),
    ("compose", {"destination": "ann@example.com"}),
    ("get-record", {"campaign": "Offer of the Month"}),
    ("push-record", {"campaign": "Service Reminder"}),
    ("start-direct-push", {}),
    ("push-record", {"campaign": "Contract Renewal"}),
)
# What is done with an interaction, or happens to it.
ACTIONS = (
    ("far-end-answers", {}),
    ("far-end-leaves", {}),
    ("nobody-answers", {}),
    ("party-joins", {"name": "1003"}),
    ("edit", {}),
    ("write", {"text": "Hello"}),
    ("message-arrives", {"text": "Hello"}),
    ("customer-leaves", {}),
    ("revoke", {}),
    ("taken-elsewhere", {}),
    ("accept-fails", {}),
    ("transfer-fails", {}),
    ("error-occurs", {}),
    ("error-passes", {}),
    ("attach", {"user_data": {"Key": "value"}}),
    ("consult", {"target": "5004", "medium": "voice"}),
    ("consult", {"target": "1002", "medium": "chat"}),
    ("conference", {"target": "5005"}),
    ("change-case-id", {}),
    ("record", {"trigger": "start"}),
    ("disposition", {"code": "Solved"}),
    ("select", {}),
)
BLOCKING = (("interaction.blockMarkdone", "Not yet"), ("interaction.unblockMarkdone",))
COMPLETIONS = ("complete-transfer", "complete-conference")
# What a capability offers: an operation of the API, or where there is none the agent's own action.
OPERATIONS = {
    "ACCEPT": "interaction.accept",
    "REJECT": "interaction.reject",
    "MARK_DONE": "interaction.markdone",
    "HANGUP": "voice.hangUp",
    "HOLD": "voice.hold",
    "RESUME": "voice.resume",
    "CALL": "outbound.callPreviewRecord",
    "REJECT_RECORD": "outbound.rejectPreviewRecord",
    "CANCEL_RECORD": "outbound.cancelPreviewRecord",
}
AGENTS_ACTIONS = {
    "SEND": "send",
    "SAVE": "save",
    "CANCEL": "cancel",
    "END": "end-chat",
    "LEAVE_CONFERENCE": "leave-conference",
    "PLACE_IN_WORKBIN": "place-in-workbin",
    "TRANSFER": "transfer",
}
MANY_SECONDS = 600

which = st.integers(0, 5)
steps = st.one_of(
    st.tuples(st.just("begin"), st.sampled_from(BEGINNINGS), which),
    st.tuples(st.just("capability"), st.sampled_from([*OPERATIONS, *AGENTS_ACTIONS]), which),
    st.tuples(st.just("offered"), st.integers(0, 9), which),
    st.tuples(st.just("offered"), st.integers(0, 9), which),
    st.tuples(st.just("act"), st.sampled_from(ACTIONS), which),
    st.tuples(st.just("complete"), st.sampled_from(COMPLETIONS), which),
    st.tuples(st.just("pull"), st.none(), which),
    st.tuples(st.just("block"), st.sampled_from(BLOCKING), which),
    st.tuples(st.just("wait"), st.sampled_from([1, 5, MANY_SECONDS]), which),
)


class Heard:
    """What a page has heard of each interaction, and whether that makes sense."""

    def __init__(self, page):
        page.subscribe("interaction", "agent", "media", "markdone")
        self.page = page
        self.uuids = {}  # of each id that there ever was
        self.there = set()
        self._read = len(page.said)

    def read(self):
        new, self._read = self.page.said[self._read :], len(self.page.said)
        for message in new:
            data = message.get("data")
            if message.get("event") in ("interaction", "markdone") and "interaction" in data:
                self._take(data["eventType"], data["interaction"])

    def _take(self, event_type, shown):
        identifier, uuid = shown["interactionId"], shown["interactionUUID"]
        if event_type == "ADDED":
            assert identifier not in self.uuids, f"the id {identifier} is given twice"
            self.uuids[identifier] = uuid
            self.there.add(identifier)
        assert identifier in self.there, f"{event_type} of {identifier}, which is not there"
        assert self.uuids[identifier] == uuid
        assert shown["parentInteractionId"] in {None, *self.there}
        if event_type == "REMOVED":
            self.there.remove(identifier)


class AnyWork:
    """A session in two browser tabs, and what a page in each of them has heard."""

    def __init__(self):
        self.stage = Stage(
            host={
                "voice.far-end-answers-after": 5,
                "voice.no-answer-timeout": 15,
                "agent.media": "voice,email,chat,workitem,outboundpreview,instagram",
            }
        )
        self.session = self.stage.workspace.session
        self.pages = [self.stage.page, self.stage.page_of("crm", self.stage.open_tab())]
        self.stage.pass_seconds(1)  # the election
        self.heard = [Heard(page) for page in self.pages]
        self.requests = []

    def take(self, kind, what, number):
        there = list(self.session.interactions.values())
        chosen = there[number % len(there)] if there else None
        if kind == "begin":
            self._try(*what)
        elif kind == "wait":
            self.stage.pass_seconds(what)
        elif kind == "pull":
            for uuid in list(self.stage.workspace.open_media.workbin)[:1]:
                self._try("pull", {"uuid": uuid})
        elif chosen is not None:
            self._take_with(kind, what, chosen)

    def _take_with(self, kind, what, chosen):
        if kind == "block":
            self._ask(self.pages[0], what[0], self.pages[0].tab.id_of(chosen), *what[1:])
        elif kind == "act":
            self._try(what[0], {"interaction": chosen.uuid} | what[1])
        elif kind == "complete":
            self._try(what, {"consultation": chosen.uuid})
        elif kind == "capability":
            self.pull(what, chosen)
        elif capabilities := chosen.capabilities:
            self.pull(capabilities[what % len(capabilities)], chosen)

    def pull(self, capability, chosen):
        """Do what a capability stands for. It works where it is offered, and is refused where it is not."""
        if capability == "TRANSFER" and chosen.media == "voice":
            return  # a call that is up is transferred as well, but the reference has no word for it
        if capability == "HANGUP" and chosen.state == "RINGING":
            return  # a ringing call can be hung up as well, and nobody has seen that offered
        page = self.pages[int(chosen.uuid.rpartition("-")[2]) % 2]
        identifier = page.tab.id_of(chosen)
        offered = page.ask("interaction.getByInteractionId", identifier)["capabilities"]
        if capability in OPERATIONS:
            handle = [int(chosen.user_data.get("GSW_RECORD_HANDLE", 0))] if capability == "CALL" else []
            works = self._ask(page, OPERATIONS[capability], identifier, *handle)
        else:
            more = {"target": "1002"} if capability == "TRANSFER" else {}
            works = self._try(AGENTS_ACTIONS[capability], {"interaction": chosen.uuid} | more)
        if capability == "MARK_DONE" and chosen.markdone_warning:
            offered = []  # offered, but an extension keeps the agent from it
        assert works == (capability in offered), f"{capability} of {chosen.media}, which offers {offered}"

    def _ask(self, page, operation, *parameters):
        """Ask; what is not answered at once, as mark done, works so far."""
        self.requests.append(page.request(operation, *parameters))
        answers = self.requests[-1].answers
        return not (answers and "errorMessage" in answers[0])

    def _try(self, name, fields):
        return _works(lambda: self.stage.workspace.actions.do(name, fields, self.stage.tab))

    def check(self):
        talking = [each for each in self.session.interactions.values() if each.state == "TALKING"]
        assert len(talking) <= 1, "the agent talks on two calls at once"
        for page, heard in zip(self.pages, self.heard, strict=True):
            heard.read()
            listed = page.ask("interaction.getInteractions")
            assert {each["interactionId"] for each in listed} == heard.there
            assert len(listed) == len(heard.there)
            for gone in heard.uuids.keys() - heard.there:
                assert page.ask("interaction.getByInteractionId", gone) is None

    def end(self):
        self.stage.pass_seconds(MANY_SECONDS)
        self.check()
        for request in self.requests:
            assert len(request.answers) == 1, "every request is answered once"


def _works(action):
    try:
        action()
    except (Refusal, Refused, BadField):
        return False
    return True


@QUICK
@given(st.lists(steps, min_size=25, max_size=60))
def test_one_call_is_talked_on_capabilities_hold_ids_are_unique_and_what_is_removed_is_gone(taken):
    work = AnyWork()
    for step in taken:
        work.take(*step)
        work.check()
    work.end()


@pytest.mark.parametrize("capability", [*OPERATIONS, *AGENTS_ACTIONS])
def test_every_capability_is_offered_by_something(capability):
    """So that the test above cannot pass because the names of capabilities have changed."""
    tables = (voice.VOICE, open_media.CHAT, open_media.OUTBOUND_EMAIL, open_media.WORK_ITEM, preview.PULL, preview.PUSH)
    assert any(capability in table.offers(state) for table in tables for state in table.transitions)

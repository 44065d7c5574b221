"""Whatever a frame posts, the host goes on, a refused message changes nothing, and no other frame hears of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wwe_host.conversation import ORIGIN, STRANGER, TRAILER, Refusal, Stage
from wwe_host.journal.entry import Kind
from wwe_host.journal.journal import KEPT_WEIGHT
from wwe_host.model.frame import MOST_NAMES, MOST_SUBSCRIPTIONS
from wwe_host.session import MOST_INTERACTIONS
from wwe_link.codec import Opaque, encode
from wwe_link.values import UNDEFINED
from wwe_protocol.operations import OPERATIONS

MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
NAMES = ["__proto__", "constructor", "toString", "referenceId", "data", "type", "destination", "name", "1", "agent"]

texts = st.one_of(st.text(max_size=20), st.sampled_from(NAMES))
plain = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    texts,
    st.just(UNDEFINED),
    st.just(2**60),
    st.builds(Opaque, st.sampled_from(["function", "cycle", "Blob"])),
)
values = st.recursive(
    plain,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=12,
)
operations = st.one_of(st.sampled_from(sorted(OPERATIONS)), st.sampled_from(sorted(OPERATIONS)), texts)
messages = st.one_of(
    values,
    st.fixed_dictionaries(
        {"userAgent": st.one_of(st.just("WWE Client"), values)},
        optional={
            "request": st.one_of(operations, values),
            "event": st.one_of(st.sampled_from(["subscribe", "unsubscribe"]), values),
            "data": values,
            "parameters": st.one_of(st.lists(values, max_size=4), values),
            "referenceId": st.one_of(st.integers(0, 99).map(str), values),
            "frameId": values,
            "protocolVersion": values,
        },
    ),
)
words = st.sampled_from(["1", "2", "voice", "chat", "NotReady", "LogOff", "5002", "+33298000000", "Key", "toast", ""])
objects = st.dictionaries(st.one_of(words, texts), values, max_size=4)
targets = st.fixed_dictionaries(
    {},
    optional={
        "type": st.one_of(st.sampled_from(["AGENT", "QUEUE", "CUSTOM_CONTACT"]), values),
        "destination": st.one_of(words, values),
        "media": st.one_of(words, values),
    },
)
SHAPES = {
    "string": words,
    "string or null": st.one_of(words, st.none()),
    "number": st.one_of(st.integers(), st.floats()),
    "object": objects,
    "object or array": st.one_of(objects, st.lists(values, max_size=3)),
    "string or array of strings": st.one_of(words, st.lists(texts, max_size=3)),
    "Target or string": st.one_of(words, targets),
    "number or string of digits": st.integers(),
    "string or object with name": st.one_of(words, objects),
}


@st.composite
def requests(draw):
    """A request that is nearly right: each parameter is what the contract wants, or anything."""
    operation = OPERATIONS[draw(st.sampled_from(sorted(OPERATIONS)))]
    return operation.name, [
        draw(st.one_of(SHAPES[parameter.shape], SHAPES[parameter.shape], values)) for parameter in operation.parameters
    ]


asked = requests()


class Neighbours(Stage):
    """Two extensions beside each other, and a call. `neighbour` has subscribed to everything but channels."""

    def __init__(self):
        super().__init__(
            {
                "workspace.web-content": "crm, notes",
                "service-client-api.accepted-web-content-origins": f"{ORIGIN} (*, auth.getJwtToken)",
            },
            sections={"notes": {"url": ORIGIN + "/notes.html"}},
        )
        self.neighbour = self.page_of("notes")
        self.talk(user_data={"Key": "value"})
        self.neighbour.subscribe("agent", "interaction", "media", "outbound", "system", "markdone")
        self.neighbour.said.clear()

    def is_alive(self):
        return self.neighbour.ask("agent.get")["employeeId"] == "1001"

    def state(self):
        """Everything that a refused message might have changed."""
        session = self.workspace.session
        return repr(
            (
                [session.payload(interaction, self.tab) for interaction in session.interactions.values()],
                [interaction.markdone_warning for interaction in session.interactions.values()],
                session.agent_states.media,
                session.muted,
                self.tab.selected,
                self.tab.expanded,
                sorted(self.tab.frames),
                [frame.events for frame in self.tab.frames.values()],
            )
        )


# --- any message at all ----------------------------------------------------------------------------------------------


@MANY
@given(st.lists(messages, max_size=5))
def test_no_message_takes_the_host_down(posted):
    stage = Neighbours()
    for message in posted:
        stage.page.post(message)
    assert stage.is_alive()


@MANY
@given(asked)
def test_a_request_that_is_refused_changes_nothing_and_only_its_own_frame_hears_of_it(request_):
    stage = Neighbours()
    operation, parameters = request_
    before = stage.state()
    [answer] = [said for said in stage.page.send({"request": operation, "parameters": parameters}) if "request" in said]
    if "errorMessage" in answer:
        assert stage.state() == before
        assert stage.neighbour.said == []


@MANY
@given(asked)
def test_everything_that_is_said_can_cross_to_the_page(request_):
    stage = Neighbours()
    operation, parameters = request_
    stage.page.send({"request": operation, "parameters": parameters})
    for page in (stage.page, stage.neighbour):
        for message in page.said:
            encode(["post", page.frame_id, ORIGIN, message])


@MANY
@given(messages)
def test_a_stranger_changes_nothing_and_nobody_hears_of_it(message):
    stage = Neighbours()
    before = stage.state()
    stranger = stage.page_of("crm", origin=STRANGER)
    stranger.post(message)
    assert stage.state() == before
    assert stage.neighbour.said == []
    assert all("errorMessage" in said for said in stranger.said)


@MANY
@given(values)
def test_a_message_that_is_not_for_this_api_is_passed_over(value):
    stage = Neighbours()
    stage.page.post({"type": "resize", "payload": value} if isinstance(value, dict) and "userAgent" in value else value)
    assert stage.page.said == []


# --- what an attacker would try --------------------------------------------------------------------------------------


def refused(page, message, rule):
    """Return whether a message was refused, by this rule, and is in the journal as such."""
    [answer] = page.send(message)
    entry = page.workspace.journal.newest(1)[0]
    return "errorMessage" in answer and entry.rule == rule


def test_a_value_that_cannot_be_sent_on_never_gets_into_attached_data():
    stage = Neighbours()
    for value in (2**60 + 1, Opaque("function"), {"deep": [Opaque("cycle")]}):
        message = {"request": "interaction.setUserData", "parameters": ["1", {"Key": value}]}
        assert refused(stage.page, message, "message.json")
    assert stage.page.ask("interaction.getByInteractionId", "1")["userData"]["Key"] == "value"


def test_what_is_enormous_or_endlessly_nested_is_refused():
    stage = Neighbours()
    deep = {}
    for _ in range(5000):
        deep = {"a": deep}
    for value in ({"Key": "x" * 2_000_000}, deep):
        assert refused(stage.page, {"request": "interaction.setUserData", "parameters": ["1", value]}, "message.bounds")
    assert stage.is_alive()


def test_attached_data_does_not_grow_without_end():
    stage = Neighbours()
    for key in ("a", "b"):
        stage.page.ask("interaction.setUserData", "1", {key: "x" * 400_000})
    with pytest.raises(Refusal, match="user data too large: at most 1000000 characters and values"):
        stage.page.ask("interaction.setUserData", "1", {"c": "x" * 400_000})
    stage.page.ask("interaction.setUserData", "1", {"a": ""})
    stage.page.ask("interaction.setUserData", "1", {"c": "x" * 400_000})


@pytest.mark.parametrize(
    "request_",
    [
        ("voice.dial", "5002", None),
        ("voice.dialEx", "5002", None, None),
        ("email.create", "ann@example.com", None),
        ("interaction.consult", "1", {"type": "AGENT", "destination": "5002", "media": "voice"}, None, None),
    ],
)
def test_no_page_begins_interactions_without_end(stage, extension, request_):
    stage.talk()
    for _ in range(MOST_INTERACTIONS - 1):
        extension.ask("email.create", "ann@example.com", None)
    with pytest.raises(Refusal, match=f"too many interactions: an agent has at most {MOST_INTERACTIONS} at once"):
        extension.ask(*request_)
    stage.ring()  # the world goes on


def test_subscriptions_without_end_are_refused_at_some_point_and_those_that_are_there_stay():
    stage = Neighbours()
    for number in range(MOST_SUBSCRIPTIONS):
        stage.page.subscribe(f"messenger:{number}")
    with pytest.raises(Refusal, match="too many subscriptions"):
        stage.page.subscribe("messenger:more")
    assert stage.journal.find(rule="subscribe.bounds")
    assert len(stage.page.workspace.frames[0].events) == MOST_SUBSCRIPTIONS
    stage.page.send({"event": "unsubscribe", "data": 0})
    assert stage.page.subscribe("messenger:more") == MOST_SUBSCRIPTIONS


def test_names_without_end_in_one_subscription_are_refused(extension):
    with pytest.raises(Refusal, match="too many subscriptions"):
        extension.subscribe(*(f"messenger:{number}" for number in range(MOST_NAMES + 1)))
    assert extension.subscribe(*["agent"] * 5000) == 0


@pytest.mark.parametrize(
    "message",
    [
        {"request": "x" * 100_000},
        {"request": "voice." + "x" * 300},
        {"event": "subscribe", "data": "x" * 300},
        {"event": "subscribe", "data": ["agent", "messenger:" + "x" * 300]},
    ],
    ids=lambda message: message.get("request", message.get("event"))[:20],
)
def test_a_name_longer_than_any_is_refused_in_few_words(stage, extension, message):
    [answer] = extension.send(message)
    assert "too long" in answer["errorMessage"]
    assert len(str(answer)) < 1000
    assert len(stage.journal.newest(1)[0].name) < 300


def test_a_refusal_quotes_no_more_than_can_be_read(extension):
    [answer] = extension.send({"request": "media.getMediaByName", "parameters": ["x" * 500_000]})
    assert len(answer["errorMessage"]) < 3000


@pytest.mark.parametrize(
    "reference", ["x" * 1000, 10**5000, 2**60, True, None, 1.5, {"a": 1}, ["0"]], ids=lambda it: str(type(it))
)
def test_a_reference_that_no_client_has_is_served_and_not_answered(stage, extension, reference):
    extension.post({"request": "agent.setState", "parameters": ["NotReady"], "referenceId": reference} | TRAILER)
    assert extension.said == []
    assert stage.workspace.session.agent_states.own_state().type == "NOT_READY"


def test_made_up_operations_fill_no_counters_and_share_one_limit():
    stage = Stage({"service-client-api.rate-limit": 5})
    answers = [stage.page.send({"request": f"made.up{number}"}) for number in range(500)]
    assert len(list(filter(None, answers))) == 6
    limits = stage.workspace.frames[0].limits
    assert len(limits.situation(stage.workspace.session.world.passed_ms()).quarantined) == 1


def test_the_journal_of_a_flood_stays_within_its_weight():
    stage = Stage()
    for _ in range(80):
        stage.page.post({"not": "for this API", "filler": "x" * 900_000})
    assert sum(entry.weight for entry in stage.journal) <= KEPT_WEIGHT
    assert stage.journal.count == 80
    assert stage.page.ask("agent.get")


def test_a_frame_that_has_navigated_away_takes_no_events_along():
    posted = []
    stage = Stage()
    tab = stage.workspace.open_tab(lambda frame, origin, message: posted.append((origin, message)))
    frame_id = next(iter(tab.frames))
    subscribe = {"event": "subscribe", "data": ["agent", "interaction"], "referenceId": "0"} | TRAILER
    stage.workspace.receive(tab, frame_id, ORIGIN, subscribe)
    stage.workspace.receive(tab, frame_id, STRANGER, subscribe)
    stage.workspace.receive(tab, frame_id, STRANGER, {"event": "unsubscribe", "data": 0, "referenceId": "1"} | TRAILER)
    posted.clear()
    stage.ring(user_data={"Secret": "of the customer"})
    assert posted
    # The browser hands a message only to a page of the origin that it is for.
    assert {origin for origin, _message in posted} == {ORIGIN}


def test_an_exception_outside_a_handler_is_reported_and_the_next_message_is_taken():
    reported = []
    stage = Stage(report=reported.append)
    stage.journal.listeners.append(lambda entry: 1 / 0)
    stage.page.post({"request": "agent.get", "referenceId": "0"} | TRAILER)
    stage.journal.listeners.pop()
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert stage.page.ask("agent.get")


def test_silence_is_in_the_journal_for_what_was_too_strange_to_keep(extension, stage):
    extension.post({"not": "for this API", "x": Opaque("Blob")})
    [entry] = stage.journal.find(Kind.FOREIGN)
    assert entry.message is None
    assert "Blob" in entry.note

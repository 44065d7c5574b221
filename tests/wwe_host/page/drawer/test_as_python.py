"""What is copied runs: a call of the client sends the very message that it was made from."""

import ast

import pytest

from genesys.wwe.client.service import Service
from genesys.wwe.client.session import ClientSession
from wwe_host.journal.entry import FrameAddress, Kind
from wwe_host.journal.journal import Journal
from wwe_host.page.drawer.as_python import as_python
from wwe_link.clock import Clock
from wwe_link.memory import MemoryPair
from wwe_link.values import UNDEFINED
from wwe_protocol import wire
from wwe_protocol.operations import OPERATIONS

PAGE = FrameAddress("tab1", "frame1", "https://crm.example.com")
# A value for each shape that a parameter can have.
VALUES = {
    "string": "+33298000000",
    "number": 7,
    "object": {"CustomerId": "42", "Long": "x" * 90},
    "string or null": "https://x",
    "object or array": [1, {"two": 2}],
    "Target or string": "5002",
    "string or array of strings": ["a", "b"],
    "number or string of digits": "3",
    "string or object with name": "view",
}


def source(kind, name, message, **facts):
    return as_python(Journal(lambda: 0.0).write(kind, name, PAGE, message, **facts))


def requested(operation, *parameters):
    return source(Kind.REQUEST, operation, wire.with_client_trailer(wire.request(operation, list(parameters), "7")))


@pytest.fixture
def sent():
    """Run a call of the client; return what it sends."""
    pair, messages = MemoryPair(), []
    pair.right.open(messages.append)
    service = Service(ClientSession(pair.left, Clock()))

    def sent(text):
        eval(text.removeprefix("await "), {"service": service})
        pair.flush()
        return messages[-1]

    return sent


def test_a_request_is_the_call_of_the_client():
    text = requested("voice.dial", "+33298000000", {"CustomerId": "42"})
    assert text == 'await service.voice.dial("+33298000000", {"CustomerId": "42"})'


def test_an_interaction_id_that_a_page_sends_as_a_number_is_the_text_that_the_client_takes():
    assert requested("voice.hangUp", 2) == 'await service.voice.hang_up("2")'


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_call_parses_and_sends_what_it_was_copied_from(sent, name):
    parameters = [VALUES[parameter.shape] for parameter in OPERATIONS[name].parameters]
    text = requested(name, *parameters)
    ast.parse(f"async def copied():\n    {text}".replace("\n", "\n    "))
    message = sent(text)
    assert (message["request"], message.get("parameters", [])) == (name, parameters)


@pytest.mark.parametrize(
    ("name", "parameters", "text"),
    [
        ("voice.dial", ["5002", None], 'await service.voice.dial("5002")'),
        ("voice.dialEx", ["5002", UNDEFINED, UNDEFINED], 'await service.voice.dial_ex("5002")'),
        ("voice.dialEx", ["5002", UNDEFINED, {"a": 1}], 'await service.voice.dial_ex("5002", None, {"a": 1})'),
        ("agent.get", [], "await service.agent.get()"),
    ],
)
def test_what_was_left_out_is_left_out_again(sent, name, parameters, text):
    assert requested(name, *parameters) == text
    assert sent(text).get("parameters", []) == parameters


@pytest.mark.parametrize(("name", "parameters"), [("voice.dail", ["5002"]), ("voice.hold", []), ("agent.get", [1, 2])])
def test_what_no_method_says_is_a_message_of_ones_own(sent, name, parameters):
    text = requested(name, *parameters)
    assert text.startswith("await service.send_message(")
    message = sent(text)
    assert (message["request"], message.get("parameters", [])) == (name, parameters)


def test_a_long_call_has_its_arguments_one_a_line():
    text = requested("interaction.setUserData", "1", {f"Key{number}": "value" for number in range(8)})
    assert text.splitlines()[:3] == ["await service.interaction.set_user_data(", '    "1",', "    {"]


def test_a_subscription_is_a_handler_for_each_name():
    message = wire.with_client_trailer(wire.subscribe(["interaction", "messenger:notes"], "0"))
    text = source(Kind.SUBSCRIBE, "interaction, messenger:notes", message)
    assert '@service.on("interaction")\nasync def on_interaction(event):' in text
    assert '@service.on("messenger:notes")\nasync def on_messenger_notes(event):' in text
    ast.parse(text)


def test_a_name_that_is_no_event_is_subscribed_to_as_the_published_client_does():
    text = source(Kind.SUBSCRIBE, "7 é", wire.with_client_trailer(wire.subscribe("7 é", "0")))
    assert text.endswith('service.subscribe("7 é", on_7)')
    ast.parse(text)


def test_the_end_of_a_subscription_is_that_of_a_handle():
    text = source(Kind.UNSUBSCRIBE, "", wire.with_client_trailer(wire.unsubscribe(3, "0")))
    assert text.startswith("handle.remove()")


def test_an_event_is_the_line_of_a_test_that_waits_for_it_and_its_data():
    text = source(Kind.EVENT, "interaction", wire.event("interaction", {"eventType": "RINGING"}))
    assert text == (
        'entry = workspace.wait_for(Kind.EVENT, "interaction")[-1]\n'
        'assert entry.message["data"] == {"eventType": "RINGING"}'
    )


def test_a_refusal_is_waited_for_by_its_rule():
    text = source(Kind.FAILURE, "voice.hold", wire.failure("voice.hold", "7", "no"), rule="voice.state")
    assert text == 'workspace.wait_for(Kind.FAILURE, "voice.hold", rule="voice.state")'


@pytest.mark.parametrize("message", ["hello", {"request": 7}, {"userAgent": "WWE Client"}, None, [1, {"a": UNDEFINED}]])
@pytest.mark.parametrize("kind", list(Kind))
def test_whatever_was_said_can_be_copied(kind, message):
    ast.parse(source(kind, "na\nme", message))

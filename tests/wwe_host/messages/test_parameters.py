import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.messages.parameters import BAD_PARAMETER, MISSING_INTERACTION, checked, with_text_ids
from wwe_host.rules import Refused
from wwe_link.values import UNDEFINED
from wwe_protocol.operations import OPERATIONS


def parameters(name, *given):
    return checked(OPERATIONS[name], list(given))


def test_every_documented_slot_gets_a_value():
    assert parameters("voice.dialEx", "5002") == ["5002", None, None]
    assert parameters("voice.dialEx", "5002", UNDEFINED, None) == ["5002", None, None]
    assert parameters("agent.get") == []


def test_what_is_beyond_the_documented_slots_is_ignored():
    assert parameters("voice.answer", "1", "more", {}) == ["1"]


@pytest.mark.parametrize(
    ("name", "given", "wrong"),
    [
        ("voice.answer", (), "interactionId"),
        ("voice.answer", (1,), "interactionId"),
        ("voice.answer", (True,), "interactionId"),
        ("system.closeDialog", (1,), "dialogId"),
        ("voice.answer", (None,), "interactionId"),
        ("voice.answer", (UNDEFINED,), "interactionId"),
        ("voice.dial", ("5002", "Segment"), "userData"),
        ("interaction.setUserData", ("1", []), "keyValues"),
        ("interaction.consult", ("1", 5002), "targetQuery"),
        ("configuration.getOption", ([1],), "options"),
        ("outbound.callPreviewRecord", ("1", "283"), "recordHandle"),
        ("outbound.callPreviewRecord", ("1", True), "recordHandle"),
        ("outbound.setCallResult", ("1", "x"), "callResult"),
        ("system.closeViewInApplicationMenuBar", ({},), "name"),
        ("system.openDialog", (7, {}), "url"),
        ("system.openDialog", (None, None), "options"),
        *(
            ("outbound.setCallResult", ("1", digits), "callResult")
            for digits in ("²", "٣", "9" * 5000, "", "-1", "1.5")
        ),
        *(("outbound.setCallResult", ("1", number), "callResult") for number in (float("nan"), float("inf"), True)),
    ],
)
def test_a_parameter_that_is_missing_or_of_a_wrong_type_is_refused_by_name(name, given, wrong):
    with pytest.raises(Refused) as refusal:
        parameters(name, *given)
    assert refusal.value.rule is BAD_PARAMETER
    assert f"parameter '{wrong}' must be" in refusal.value.problem


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("configuration.getOption", (["voice.*", "x"],)),
        ("outbound.setCallResult", ("1", "6")),
        ("outbound.setCallResult", ("1", 6)),
        ("system.closeViewInApplicationMenuBar", ({"name": "view1"},)),
        ("interaction.consult", ("1", {"type": "AGENT", "destination": "5002"})),
    ],
)
def test_every_shape_that_the_contract_allows_is_taken(name, given):
    assert parameters(name, *given)[: len(given)] == list(given)


@pytest.mark.parametrize("value", [1.5, True, None, UNDEFINED, float("nan"), {}])
def test_what_is_no_whole_number_is_no_interaction_id(value):
    assert with_text_ids(OPERATIONS["voice.answer"], [value])[0] is value


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("voice.hangUp", (2,), ["2"]),
        ("voice.hangUp", (2.0,), ["2"]),
        ("interaction.completeTransfer", (3,), ["3"]),
        ("outbound.rejectPreviewRecord", (1,), ["1"]),
        ("interaction.setUserData", (1, {"a": 1}), ["1", {"a": 1}]),
        ("configuration.getContextualOption", ("voice.*", 1), ["voice.*", "1"]),
        ("voice.answer", ("1",), ["1"]),
    ],
)
def test_an_interaction_id_may_be_a_number(name, given, read):
    assert checked(OPERATIONS[name], with_text_ids(OPERATIONS[name], list(given)))[: len(read)] == read


def test_an_option_refuses_interaction_ids_that_are_numbers():
    stage = Stage(host={"interaction.numeric-ids": "false"})
    stage.talk()
    with pytest.raises(Refusal, match=r"voice\.hold: parameter 'interactionId' must be string"):
        stage.page.ask("voice.hold", 1)
    stage.page.ask("voice.hold", "1")


@pytest.mark.parametrize("given", [(), (None,), (UNDEFINED,), ({},)])
def test_a_contextual_option_without_an_interaction_fails_as_for_one_that_is_not_found(given):
    with pytest.raises(Refused) as refusal:
        parameters("configuration.getContextualOption", "voice.auto-answer", *given)
    assert refusal.value.rule is MISSING_INTERACTION
    assert refusal.value.problem == "Error: Interaction not found."


@pytest.mark.parametrize("nothing", [None, UNDEFINED])
def test_what_may_be_null_is_null_where_it_is_undefined_too(nothing):
    assert parameters("system.openDialog", nothing, {}) == [None, {}]


def test_every_shape_of_the_contract_is_known():
    for operation in OPERATIONS.values():
        for parameter in operation.parameters:
            with pytest.raises(Refused):
                checked(operation, [object()] * len(operation.parameters))
            assert parameter.shape

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.lifecycles.voice import VOICE, CallState
from wwe_host.model.call import call_of
from wwe_host.model.interactions import Case, Interaction
from wwe_host.rules import Refused


def test_the_other_sides_number_depends_on_the_direction():
    stage = Stage()
    assert stage.ring("+33298001007").number == "+33298001007"
    assert stage.calls.dial("5002").number == "5002"


def test_a_call_is_live_until_it_is_released():
    stage = Stage()
    call = stage.talk()
    assert call.is_live
    stage.calls.hang_up(call)
    assert not call.is_live


def test_voice_has_fields_that_other_media_have_not():
    stage = Stage()
    call = stage.ring("+33298001007", dnis="5001")
    fields = call.own_fields()
    assert (fields["callUuid"], fields["direction"], fields["ani"], fields["dnis"]) == (
        call.uuid,
        "IN",
        "+33298001007",
        "5001",
    )
    assert "ronaCallState" not in fields


def test_a_voice_operation_on_another_medium_is_refused():
    chat = Interaction("u", Case("c"), "chat", VOICE, CallState.UNKNOWN, CallState.UNKNOWN)
    with pytest.raises(Refused, match="chat"):
        call_of(chat)

import pytest

from tests.wwe_host.conversation import Refusal


def test_a_recording_is_started_paused_resumed_and_stopped(stage, listener):
    stage.talk()
    for operation, state in (
        ("voice.startCallRecording", "RECORDING"),
        ("voice.pauseCallRecording", "PAUSED"),
        ("voice.resumeCallRecording", "RECORDING"),
        ("voice.stopCallRecording", "STOPPED"),
    ):
        listener.ask(operation, "1")
        assert listener.types[-1] == "CALL_RECORDING_STATE_CHANGED"
        assert listener.newest["recordingState"] == state


def test_a_recording_cannot_be_paused_before_it_was_started_nor_begin_before_the_call(stage, extension):
    call = stage.ring()
    with pytest.raises(Refusal, match="RINGING"):
        extension.ask("voice.startCallRecording", "1")
    stage.calls.answer(call)
    with pytest.raises(Refusal, match="STOPPED"):
        extension.ask("voice.pauseCallRecording", "1")


def test_a_recording_ends_with_the_call(stage, listener):
    call = stage.talk()
    listener.ask("voice.startCallRecording", "1")
    stage.calls.hang_up(call)
    assert listener.newest["recordingState"] == "STOPPED"

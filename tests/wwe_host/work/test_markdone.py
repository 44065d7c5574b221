import pytest

from tests.wwe_host.conversation import Refusal, Stage


def ended_call(stage):
    call = stage.talk()
    stage.calls.hang_up(call)
    return call


def is_there(stage, call):
    return call.uuid in stage.workspace.session.interactions


def test_without_a_subscriber_it_is_done_at_once(stage, extension):
    call = ended_call(stage)
    assert extension.ask("interaction.markdone", "1") is None
    assert not is_there(stage, call)


def test_a_subscriber_is_asked_and_given_its_time(stage, extension):
    extension.subscribe("markdone", "interaction")
    call = ended_call(stage)
    extension.ask("interaction.markdone", "1")
    question = extension.events("markdone")[-1]
    assert (question["eventType"], question["timeout"]) == ("MARKDONE_APPLY", 1000)
    assert (question["interaction"]["state"], question["interaction"]["interactionId"]) == ("IDLE", "1")
    stage.pass_seconds(0.999)
    assert is_there(stage, call)
    stage.pass_seconds(0.001)
    assert not is_there(stage, call)
    assert extension.types[-1] == "REMOVED"


def test_how_long_it_waits_is_an_option():
    stage = Stage({"service-client-api.block-markdone-timeout": 2500})
    stage.page.subscribe("markdone")
    call = ended_call(stage)
    stage.workspace.mark_done.begin(call)
    assert stage.page.events("markdone")[0]["timeout"] == 2500
    stage.pass_seconds(2.4)
    assert is_there(stage, call)


def test_it_can_be_blocked_in_time_with_a_warning_and_allowed_again(stage, extension):
    extension.subscribe("markdone")
    call = ended_call(stage)
    extension.ask("interaction.markdone", "1")
    extension.ask("interaction.blockMarkdone", "1", "Save the form first")
    stage.pass_seconds(60)
    assert is_there(stage, call)
    assert call.markdone_warning == "Save the form first"
    with pytest.raises(Refusal, match=r"^Error: interaction\.markdone: blocked: Save the form first\.$"):
        extension.ask("interaction.markdone", "1")
    extension.ask("interaction.unblockMarkdone", "1")
    assert is_there(stage, call)
    extension.ask("interaction.markdone", "1")
    stage.pass_seconds(1)
    assert not is_there(stage, call)


def test_it_can_be_blocked_ahead_of_time(stage, extension):
    extension.subscribe("markdone")
    call = stage.talk()
    extension.ask("interaction.blockMarkdone", "1", "Not yet")
    stage.calls.hang_up(call)
    with pytest.raises(Refusal, match="Not yet"):
        extension.ask("interaction.markdone", "1")


def test_blocking_needs_a_subscription(stage, extension):
    ended_call(stage)
    with pytest.raises(Refusal, match="subscription to markdone"):
        extension.ask("interaction.blockMarkdone", "1", "x")


def test_asking_twice_asks_extensions_once(stage, extension):
    extension.subscribe("markdone")
    ended_call(stage)
    extension.ask("interaction.markdone", "1")
    extension.ask("interaction.markdone", "1")
    assert len(extension.events("markdone")) == 1
    stage.pass_seconds(60)


def test_it_ends_after_call_work(stage, listener):
    call = ended_call(stage)
    assert listener.events("media")[-1]["state"]["type"] == "NOT_READY_AFTER_CALLWORK"
    stage.workspace.mark_done.begin(call)
    assert listener.events("media")[-1]["state"]["type"] == "READY"


def test_a_live_call_is_not_marked_done(stage, extension):
    stage.talk()
    with pytest.raises(Refusal, match="TALKING"):
        extension.ask("interaction.markdone", "1")


def test_a_warning_that_is_a_sentence_gets_no_second_dot(stage, extension):
    extension.subscribe("markdone")
    ended_call(stage)
    extension.ask("interaction.blockMarkdone", "1", "Save the form first.")
    with pytest.raises(Refusal, match=r"first\.$") as refusal:
        extension.ask("interaction.markdone", "1")
    assert not str(refusal.value).endswith("..")

import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.journal.entry import Kind
from wwe_host.lifecycles.open_media import OpenMediaTrigger


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
    asked = extension.request("interaction.markdone", "1")
    question = extension.events("markdone")[-1]
    assert (question["eventType"], question["timeout"]) == ("MARKDONE_APPLY", 1000)
    assert (question["interaction"]["state"], question["interaction"]["interactionId"]) == ("IDLE", "1")
    stage.pass_seconds(0.999)
    assert is_there(stage, call)
    assert asked.answers == []
    stage.pass_seconds(0.001)
    assert not is_there(stage, call)
    assert asked.data is None
    assert [message.get("request") or message["data"]["eventType"] for message in extension.said[-2:]] == [
        "interaction.markdone",
        "REMOVED",
    ]


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
    asked = extension.request("interaction.markdone", "1")
    extension.ask("interaction.blockMarkdone", "1", "Save the form first")
    with pytest.raises(Refusal, match=r"^Error: interaction\.markdone: blocked: Save the form first\.$"):
        _ = asked.data
    stage.pass_seconds(60)
    assert is_there(stage, call)
    assert call.markdone_warning == "Save the form first"
    with pytest.raises(Refusal, match=r"^Error: interaction\.markdone: blocked: Save the form first\.$"):
        extension.ask("interaction.markdone", "1")
    extension.ask("interaction.unblockMarkdone", "1")
    assert is_there(stage, call)
    again = extension.request("interaction.markdone", "1")
    stage.pass_seconds(1)
    assert (asked.answers[0]["errorMessage"], again.data) == (
        "Error: interaction.markdone: blocked: Save the form first.",
        None,
    )
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


def test_another_pages_subscription_does_not_count(stage, extension):
    other = stage.page_of("crm", stage.open_tab())
    other.subscribe("markdone")
    call = ended_call(stage)
    with pytest.raises(Refusal, match="subscription to markdone"):
        extension.ask("interaction.blockMarkdone", "1", "x")
    assert call.markdone_warning == ""
    other.ask("interaction.blockMarkdone", "1", "x")
    assert call.markdone_warning == "x"


def test_asking_twice_asks_extensions_once_and_both_are_answered(stage, extension):
    extension.subscribe("markdone")
    ended_call(stage)
    asked = [extension.request("interaction.markdone", "1") for _ in range(2)]
    assert len(extension.events("markdone")) == 1
    stage.pass_seconds(60)
    assert [request.data for request in asked] == [None, None]


@pytest.mark.parametrize("by_whom", ["by the page that asked", "by another one"])
def test_a_block_is_told_to_all_who_asked(stage, extension, by_whom):
    extension.subscribe("markdone")
    other = stage.page_of("crm", stage.open_tab())
    call = ended_call(stage)
    asked = [page.request("interaction.markdone", "1") for page in (extension, other)]
    blocking = extension if by_whom == "by the page that asked" else other
    blocking.subscribe("markdone")
    blocking.ask("interaction.blockMarkdone", "1", "My warning message!")
    for request in asked:
        with pytest.raises(Refusal, match=r"^Error: interaction\.markdone: blocked: My warning message!$"):
            _ = request.data
    assert is_there(stage, call)


def test_it_fails_where_the_interaction_goes_while_extensions_are_asked(stage, extension):
    extension.subscribe("markdone")
    call = ended_call(stage)
    asked = extension.request("interaction.markdone", "1")
    stage.workspace.session.remove(call)
    with pytest.raises(Refusal, match=r"^Error: Interaction not found\.$"):
        _ = asked.data
    stage.pass_seconds(60)
    assert len(asked.answers) == 1


def test_it_fails_where_the_interaction_does_not_offer_it_any_more(stage, extension):
    extension.subscribe("markdone")
    email = stage.workspace.open_media.invite("email", "a@b.example")
    stage.workspace.open_media.accept(email)
    asked = extension.request("interaction.markdone", "1")
    stage.workspace.open_media.step(email, OpenMediaTrigger.TRANSFER)
    stage.pass_seconds(1)
    with pytest.raises(Refusal, match="TRANSFERRING"):
        _ = asked.data


def test_the_answer_comes_at_once_where_an_option_says_so():
    stage = Stage(host={"markdone.answer-when-decided": "false"})
    stage.page.subscribe("markdone")
    call = ended_call(stage)
    assert stage.page.ask("interaction.markdone", "1") is None
    assert is_there(stage, call)
    stage.pass_seconds(1)
    assert not is_there(stage, call)


def test_a_page_that_was_loaded_anew_is_not_told_what_the_one_before_has_asked(stage, extension):
    extension.subscribe("markdone")
    ended_call(stage)
    asked = extension.request("interaction.markdone", "1")
    stage.tab.frames[extension.frame_id].reload()
    stage.pass_seconds(1)
    assert asked.answers == []
    answers = stage.journal.find(Kind.SUCCESS, "interaction.markdone")
    assert [answer.note for answer in answers] == ["not sent: the page that asked is gone"]


def test_the_journal_knows_what_an_answer_comes_of_that_comes_late(stage, extension):
    extension.subscribe("markdone")
    ended_call(stage)
    extension.request("interaction.markdone", "1")
    extension.ask("agent.get")
    stage.pass_seconds(1)
    asked, answered = stage.journal.find(name="interaction.markdone")
    assert answered.cause == asked.number


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

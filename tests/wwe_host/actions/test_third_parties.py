import pytest


@pytest.mark.parametrize(("end", "state"), [("complete-transfer", "IDLE"), ("complete-conference", "TALKING")])
def test_the_agent_consults_somebody_and_goes_on_from_there(stage, do, end, state):
    call = stage.talk()
    consultation = do("consult", interaction=call.uuid, target="1002")
    do(end, consultation=consultation)
    assert call.state == state


def test_the_agent_consults_about_a_chat_by_voice(stage, do):
    chat = do("chat-arrives", sender="ann@example.com")
    do("accept", interaction=chat)
    consultation = do("consult", interaction=chat, target="5002", medium="voice")
    assert stage.workspace.session.interactions[consultation].media == "voice"


def test_the_agent_transfers_and_brings_in_in_a_single_step(stage, do):
    call = stage.talk()
    do("conference", interaction=call.uuid, target="1002")
    do("transfer", interaction=call.uuid, target="1003")
    assert call.transferred_to == "1003"

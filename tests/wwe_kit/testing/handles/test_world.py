import pytest

from wwe_kit.testing import Call, Chat, Email, OpenMedia, WorkItem


def test_what_comes_to_the_agent_is_of_its_kind(world):
    made = [
        world.ring(),
        world.dial(),
        world.chat_arrives(),
        world.email_arrives(),
        world.work_item_arrives("An order"),
        world.open_media_arrives("instagram"),
    ]
    assert list(map(type, made)) == [Call, Call, Chat, Email, WorkItem, OpenMedia]
    assert list(map(type, world.interactions)) == list(map(type, made))
    assert [world.interaction(each.uuid) for each in made] == made


def test_known_callers_bring_their_data_and_a_test_may_bring_other(world):
    assert world.ring().user_data["CustomerId"] == "1007"
    assert "CustomerId" not in world.ring("+4900").user_data
    assert world.ring(user_data={"Key": "value"}).user_data["Key"] == "value"


def test_the_agent_chooses_a_state_for_all_media_or_for_one(world):
    world.set_agent_state("NotReady")
    assert world.agent_state == "NOT_READY"
    world.set_agent_state("Ready", "chat")
    assert world.agent_state == "PARTIAL_READY"


def test_the_connection_is_lost_and_comes_back(world, stage):
    world.lose_connection()
    assert stage.workspace.connection.state == "DISCONNECTED"
    world.regain_connection()
    assert stage.workspace.connection.state == "RECONNECTED"


def test_a_session_ends_and_begins_anew(world):
    world.activity()
    world.force_log_out()
    assert world.agent_state == "LOGOUT"
    world.log_in()
    assert world.agent_state != "LOGOUT"


def test_a_scenario_is_played_until_it_is_stopped(world, stage):
    world.play("inbound-call")
    stage.pass_seconds(1)
    assert len(world.interactions) == 1
    world.stop_scenario()


def test_an_interaction_that_never_was_is_an_error_of_the_test(world):
    with pytest.raises(KeyError, match="there is no interaction nobody: it never existed, or it has ended"):
        world.interaction("nobody")

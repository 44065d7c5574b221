import pytest

from wwe_host.actions.fields import BadField


def test_a_state_is_chosen_for_all_media_or_for_one(stage, do):
    do("state", operation="NotReady", medium="chat")
    agent_states = stage.workspace.session.agent_states
    assert [agent_states.medium(name).state.type for name in ("voice", "chat")] == ["READY", "NOT_READY"]
    do("state", operation="NotReady")
    assert agent_states.own_state().type == "NOT_READY"


@pytest.mark.parametrize(
    ("action", "fields", "sentence"),
    [
        ("state", {"operation": "NotRedy"}, r'operation must be one of Ready, NotReady, .*Did you mean "NotReady"\?'),
        ("disposition", {"code": "sold"}, r'code must be one of Solved, .* not "sold"\. Did you mean "Solved"\?'),
    ],
)
def test_a_name_that_there_is_not_is_told_with_the_nearest(stage, do, action, fields, sentence):
    if action == "disposition":
        fields["interaction"] = stage.talk().uuid
    with pytest.raises(BadField, match=sentence):
        do(action, **fields)


def test_data_is_attached_by_somebody_else(stage, do):
    call = stage.ring()
    do("attach", interaction=call.uuid, user_data={"Key": {"nested": 1}})
    assert call.user_data["Key"] == {"nested": 1}


def test_a_warning_is_passed_over(stage, do):
    stage.page.subscribe("markdone")
    call = stage.talk()
    stage.page.ask("interaction.blockMarkdone", "1", "Not yet")
    do("unblock", interaction=call.uuid)
    assert call.markdone_warning == ""


def test_the_agent_chooses_a_disposition(stage, do):
    call = stage.talk()
    do("disposition", interaction=call.uuid, code="Solved")
    assert call.user_data["DispositionCode"] == "Solved"

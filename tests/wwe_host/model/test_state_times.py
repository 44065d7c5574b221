def test_a_state_counts_from_when_it_was_entered(stage):
    times = stage.workspace.session.state_times
    stage.pass_seconds(1)
    call = stage.ring()
    stage.pass_seconds(2)
    assert (times.since(call), times.begun(call)) == (1000, 1000)
    stage.calls.answer(call)
    stage.pass_seconds(5)
    assert (times.since(call), times.begun(call)) == (3000, 1000)


def test_an_event_that_changes_no_state_changes_no_time(stage):
    call = stage.talk()
    stage.pass_seconds(3)
    stage.workspace.session.attach(call, {"a": "b"})
    assert stage.workspace.session.state_times.since(call) == 0


def test_the_agents_states_count_as_well_each_by_itself(stage):
    times, agent_states = stage.workspace.session.state_times, stage.workspace.session.agent_states
    stage.pass_seconds(4)
    agent_states.choose("NotReady", [agent_states.medium("chat")])
    stage.pass_seconds(1)
    assert (times.medium_since("chat"), times.medium_since("voice"), times.agent_since()) == (4000, 0, 4000)


def test_nothing_is_kept_of_what_is_gone(stage):
    times, call = stage.workspace.session.state_times, stage.talk()
    assert call in times
    stage.calls.hang_up(call)
    stage.calls.mark_done(call)
    assert call not in times

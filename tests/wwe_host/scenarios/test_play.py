from tests.wwe_host.conversation import Stage
from wwe_host.scenarios.scenario import read_scenario


def play(stage, *steps, **more):
    workspace = stage.workspace
    scenario = read_scenario({"title": "A title", "step": list(steps)} | more, workspace.actions.by_name)
    return workspace.playlist.play(scenario)


RING = {"do": "ring", "as": "call", "ani": "+33298001843"}
ANSWER = {"after": 2, "do": "answer", "interaction": "@call"}


def states(stage):
    return [interaction.state for interaction in stage.workspace.session.interactions.values()]


def test_each_step_happens_at_its_moment():
    stage = Stage()
    performance = play(stage, RING, ANSWER)
    assert states(stage) == []
    stage.pass_seconds(0)
    assert states(stage) == ["RINGING"]
    stage.pass_seconds(1.9)
    assert states(stage) == ["RINGING"]
    stage.pass_seconds(0.1)
    assert (states(stage), performance.done) == (["TALKING"], 2)


def test_its_people_are_known_while_it_is_played():
    stage = Stage()
    ada = {"first-name": "Ada", "last-name": "Byron", "number": "+33298001843", "user-data": {"CustomerId": "1843"}}
    play(stage, RING, contact=[ada])
    stage.pass_seconds(0)
    shown = stage.page.ask("interaction.getByInteractionId", "1")
    assert (shown["contact"]["displayName"], shown["userData"]["CustomerId"]) == ("Ada Byron", "1843")


def test_its_campaigns_have_records_to_pull():
    stage = Stage()
    play(stage, campaign=[{"name": "Spring Offer", "record": [{"phone": "+33298001843"}]}])
    stage.page.ask("outbound.getPreviewRecord", "Spring Offer")
    assert len(stage.workspace.session.interactions) == 1


def test_a_step_that_cannot_be_is_told_and_ends_the_scenario_but_not_the_host():
    stage = Stage()
    performance = play(stage, RING, {"do": "hold", "interaction": "@call"}, ANSWER)
    stage.pass_seconds(2)
    assert (states(stage), performance.done) == (["RINGING"], 1)
    assert stage.workspace.playlist.scenario_errors == [
        "A title, step 2 (hold): The call is RINGING. The scenario ends here."
    ]
    stage.workspace.actions.do("answer", {"interaction": next(iter(stage.workspace.session.interactions))})
    assert states(stage) == ["TALKING"]


def test_what_a_step_made_may_be_gone_by_then():
    stage = Stage()
    play(stage, RING, ANSWER)
    stage.pass_seconds(1)
    stage.calls.far_end_leaves(next(iter(stage.workspace.session.interactions.values())))
    stage.pass_seconds(1)
    assert "does not exist any more" in stage.workspace.playlist.scenario_errors[0]


def test_nothing_more_happens_of_one_that_is_stopped():
    stage = Stage()
    play(stage, RING, ANSWER)
    stage.pass_seconds(1)
    stage.workspace.actions.do("stop-scenario", {})
    stage.pass_seconds(10)
    assert states(stage) == ["RINGING"]


def test_another_one_takes_its_place():
    stage = Stage()
    play(stage, RING, ANSWER)
    play(stage, RING)
    stage.pass_seconds(10)
    assert states(stage) == ["RINGING"]

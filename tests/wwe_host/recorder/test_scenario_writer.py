import tomllib

import pytest

from wwe_host.actions.fields import BadField
from wwe_host.recorder.scenario_writer import write_scenario
from wwe_host.scenarios.scenario import read_scenario


@pytest.fixture
def recorder(stage):
    return stage.workspace.recorder


def scenario(stage, options=()):
    text = write_scenario(stage.workspace.recorder, dict(options))
    return read_scenario(tomllib.loads(text), stage.workspace.actions.by_name)


def test_the_steps_are_a_scenario_that_does_the_same(stage, recorder):
    recorder.do(stage.tab, "ring", {"ani": "+1", "user_data": 'Say="yes"\nTo=Núñez'})
    stage.pass_seconds(2.34)
    call = recorder.steps[0].made
    recorder.do(stage.tab, "answer", {"interaction": call})
    recorder.do(stage.tab, "attach", {"interaction": call, "user_data": {"a": "b"}})
    steps = scenario(stage).steps
    assert [(step.at, step.do) for step in steps] == [(0, "ring"), (2.3, "answer"), (2.3, "attach")]
    assert steps[0].fields["user_data"] == {"Say": '"yes"', "To": "Núñez"}
    assert [step.fields["interaction"] for step in steps[1:]] == ["@call", "@call"]


def test_only_what_is_spoken_of_again_has_a_name(stage, recorder):
    recorder.do(stage.tab, "ring", {"ani": "+1"})
    assert "as =" not in write_scenario(recorder, {})


def test_the_options_it_was_done_with_belong_to_it(stage):
    options = {"interaction-workspace": {"voice.auto-answer": "true"}}
    assert scenario(stage, options).options == options


def test_what_an_extension_has_made_has_no_name_in_a_scenario(stage, recorder):
    stage.page.ask("voice.dial", "+33298001008")
    [made] = stage.workspace.session.interactions
    recorder.do(stage.tab, "hang-up", {"interaction": made})
    with pytest.raises(BadField, match="Copy the steps as a test"):
        write_scenario(recorder, {})


def test_what_is_taken_out_of_the_workbin_is_what_was_put_there(stage, recorder):
    recorder.do(stage.tab, "email-arrives", {"sender": "a@example.com"})
    email = recorder.steps[0].made
    for name in ("accept", "place-in-workbin"):
        recorder.do(stage.tab, name, {"interaction": email})
    recorder.do(stage.tab, "pull", {"uuid": email})
    assert scenario(stage).steps[-1].fields == {"uuid": "@email"}

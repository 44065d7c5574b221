import tomllib

import pytest

from wwe_host.actions.fields import BadField
from wwe_host.recorder.scenario_writer import as_scenario
from wwe_host.scenarios.scenario import read_scenario


@pytest.fixture
def by_hand(stage):
    return stage.workspace.by_hand


def scenario(stage, options=()):
    text = as_scenario(stage.workspace.by_hand, dict(options))
    return read_scenario(tomllib.loads(text), stage.workspace.happenings.by_name)


def test_the_steps_are_a_scenario_that_does_the_same(stage, by_hand):
    by_hand.do(stage.tab, "ring", {"ani": "+1", "user_data": 'Say="yes"\nTo=Núñez'})
    stage.pass_seconds(2.34)
    call = by_hand.steps[0].made
    by_hand.do(stage.tab, "answer", {"interaction": call})
    by_hand.do(stage.tab, "attach", {"interaction": call, "user_data": {"a": "b"}})
    steps = scenario(stage).steps
    assert [(step.at, step.do) for step in steps] == [(0, "ring"), (2.3, "answer"), (2.3, "attach")]
    assert steps[0].fields["user_data"] == {"Say": '"yes"', "To": "Núñez"}
    assert [step.fields["interaction"] for step in steps[1:]] == ["@call", "@call"]


def test_only_what_is_spoken_of_again_has_a_name(stage, by_hand):
    by_hand.do(stage.tab, "ring", {"ani": "+1"})
    assert "as =" not in as_scenario(by_hand, {})


def test_the_options_it_was_done_with_belong_to_it(stage):
    options = {"interaction-workspace": {"voice.auto-answer": "true"}}
    assert scenario(stage, options).options == options


def test_what_an_extension_has_made_has_no_name_in_a_scenario(stage, by_hand):
    stage.page.ask("voice.dial", "+33298001008")
    [made] = stage.workspace.session.interactions
    by_hand.do(stage.tab, "hang-up", {"interaction": made})
    with pytest.raises(BadField, match="Copy it as a test"):
        as_scenario(by_hand, {})


def test_what_is_taken_out_of_the_workbin_is_what_was_put_there(stage, by_hand):
    by_hand.do(stage.tab, "email-arrives", {"sender": "a@example.com"})
    email = by_hand.steps[0].made
    for name in ("accept", "place-in-workbin"):
        by_hand.do(stage.tab, name, {"interaction": email})
    by_hand.do(stage.tab, "pull", {"uuid": email})
    assert scenario(stage).steps[-1].fields == {"uuid": "@email"}

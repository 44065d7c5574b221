import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.actions.fields import BadField


def test_a_scenario_of_the_host_is_played():
    stage = Stage()
    stage.workspace.actions.do("play", {"scenario": "inbound-call"})
    stage.pass_seconds(0)
    assert len(stage.workspace.session.interactions) == 1


def test_an_unknown_one_is_refused_with_those_that_there_are():
    with pytest.raises(BadField, match=r'no scenario "inbound". Valid names: .*inbound-call'):
        Stage().workspace.actions.do("play", {"scenario": "inbound"})


def test_stopping_without_one_does_no_harm():
    Stage().workspace.actions.do("stop-scenario", {})

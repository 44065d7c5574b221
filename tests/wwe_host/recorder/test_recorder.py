import pytest

from tests.wwe_host.conversation import Refusal
from wwe_host.actions.fields import BadField
from wwe_host.journal.entry import Kind
from wwe_host.recorder.recorder import MOST

CALLER = {"ani": "+33298001007"}


@pytest.fixture
def recorder(stage):
    return stage.workspace.recorder


@pytest.fixture
def do(stage, recorder):
    def done(name, **fields):
        recorder.do(stage.tab, name, fields)
        return recorder.steps[-1].made

    return done


def test_a_step_is_noted_with_when_it_was_done_and_what_came_of_it(stage, recorder, do):
    stage.pass_seconds(2)
    call = do("ring", **CALLER)
    stage.pass_seconds(1.5)
    do("answer", interaction=call)
    assert [(step.wait_s, step.do, step.about) for step in recorder.steps] == [
        (2, "ring", ()),
        (1.5, "answer", ("interaction",)),
    ]
    assert call in stage.workspace.session.interactions


def test_fields_are_noted_as_a_person_would_write_them(recorder, do):
    do("ring", ani=" +1 ", user_data="CustomerId=1007\nSegment=Gold", dnis="")
    assert recorder.steps[0].fields == {"ani": "+1", "user_data": {"CustomerId": "1007", "Segment": "Gold"}}


def test_what_could_not_happen_is_not_noted(stage, recorder):
    with pytest.raises(BadField):
        recorder.do(stage.tab, "rnig", CALLER)
    assert recorder.steps == []


def test_what_extensions_ask_is_noted_with_the_step_before_it(stage, recorder, do):
    stage.page.ask("agent.get")
    do("ring", **CALLER)
    stage.page.ask("interaction.getInteractions")
    stage.page.ask("interaction.getInteractions")
    with pytest.raises(Refusal):
        stage.page.ask("voice.hold", "1")
    assert dict(recorder.first.asked) == {"agent.get": 1}
    assert dict(recorder.steps[0].after.asked) == {"interaction.getInteractions": 2}
    assert recorder.steps[0].after.refused == 1


def test_what_an_extension_asks_after_something_was_done_in_its_page_is_noted_apart(stage, recorder, do):
    do("ring", **CALLER)
    stage.page.ask("agent.get")
    recorder.inside("CRM")
    stage.page.ask("voice.dial", "+1")
    after = recorder.steps[0].after
    assert (dict(after.asked), after.inside, dict(after.asked_inside)) == ({"agent.get": 1}, "CRM", {"voice.dial": 1})


def test_which_extension_is_in_front_after_a_step_is_noted(stage, recorder, do):
    do("ring", **CALLER)
    assert (recorder.first.section, recorder.first.label) == ("crm", "CRM")
    recorder.look(stage.tab)
    assert recorder.steps[0].after.label == "CRM"


def test_an_interaction_that_an_extension_has_made_is_found_by_its_place(stage, recorder, do):
    do("ring", **CALLER)
    stage.page.ask("voice.dial", "+33298001008")
    made = list(stage.workspace.session.interactions)[1]
    do("hang-up", interaction=made)
    assert recorder.made_by_extensions == {made: 1}


def test_starting_over_forgets_the_steps_and_knows_who_is_there(stage, recorder, do):
    call = do("ring", **CALLER)
    recorder.begin()
    assert (recorder.steps, recorder.present) == ([], [call])


def test_nothing_grows_without_end(recorder, do):
    for _ in range(MOST + 1):
        do("activity")
    assert len(recorder.steps) == MOST


def test_what_was_sent_again_is_nothing_that_an_extension_asks(stage, recorder):
    stage.page.ask("agent.get")
    stage.workspace.replay.again(stage.journal.find(Kind.REQUEST)[-1])
    assert dict(recorder.first.asked) == {"agent.get": 1}

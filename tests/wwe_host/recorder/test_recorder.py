import pytest

from tests.wwe_host.conversation import Refusal
from wwe_host.actions.fields import BadField
from wwe_host.journal.journal import Kind
from wwe_host.recorder.recorder import MOST

CALLER = {"ani": "+33298001007"}


@pytest.fixture
def by_hand(stage):
    return stage.workspace.by_hand


@pytest.fixture
def do(stage, by_hand):
    def done(name, **fields):
        by_hand.do(stage.tab, name, fields)
        return by_hand.steps[-1].made

    return done


def test_a_step_is_noted_with_when_it_was_done_and_what_came_of_it(stage, by_hand, do):
    stage.pass_seconds(2)
    call = do("ring", **CALLER)
    stage.pass_seconds(1.5)
    do("answer", interaction=call)
    assert [(step.wait_s, step.do, step.about) for step in by_hand.steps] == [
        (2, "ring", ()), (1.5, "answer", ("interaction",)),
    ]
    assert call in stage.workspace.session.interactions


def test_fields_are_noted_as_a_person_would_write_them(by_hand, do):
    do("ring", ani=" +1 ", user_data="CustomerId=1007\nSegment=Gold", dnis="")
    assert by_hand.steps[0].fields == {"ani": "+1", "user_data": {"CustomerId": "1007", "Segment": "Gold"}}


def test_what_could_not_happen_is_not_noted(stage, by_hand):
    with pytest.raises(BadField):
        by_hand.do(stage.tab, "rnig", CALLER)
    assert by_hand.steps == []


def test_what_extensions_ask_is_noted_with_the_step_before_it(stage, by_hand, do):
    stage.page.ask("agent.get")
    do("ring", **CALLER)
    stage.page.ask("interaction.getInteractions")
    stage.page.ask("interaction.getInteractions")
    with pytest.raises(Refusal):
        stage.page.ask("voice.hold", "1")
    assert dict(by_hand.first.asked) == {"agent.get": 1}
    assert dict(by_hand.steps[0].after.asked) == {"interaction.getInteractions": 2}
    assert by_hand.steps[0].after.refused == 1


def test_what_an_extension_asks_after_something_was_done_in_its_page_is_noted_apart(stage, by_hand, do):
    do("ring", **CALLER)
    stage.page.ask("agent.get")
    by_hand.inside("CRM")
    stage.page.ask("voice.dial", "+1")
    after = by_hand.steps[0].after
    assert (dict(after.asked), after.inside, dict(after.asked_inside)) == ({"agent.get": 1}, "CRM", {"voice.dial": 1})


def test_which_extension_is_in_front_after_a_step_is_noted(stage, by_hand, do):
    do("ring", **CALLER)
    assert (by_hand.first.section, by_hand.first.label) == ("crm", "CRM")
    by_hand.look(stage.tab)
    assert by_hand.steps[0].after.label == "CRM"


def test_an_interaction_that_an_extension_has_made_is_found_by_its_place(stage, by_hand, do):
    do("ring", **CALLER)
    stage.page.ask("voice.dial", "+33298001008")
    made = list(stage.workspace.session.interactions)[1]
    do("hang-up", interaction=made)
    assert by_hand.made_by_extensions == {made: 1}


def test_starting_over_forgets_the_steps_and_knows_who_is_there(stage, by_hand, do):
    call = do("ring", **CALLER)
    by_hand.begin()
    assert (by_hand.steps, by_hand.present) == ([], [call])


def test_nothing_grows_without_end(by_hand, do):
    for _ in range(MOST + 1):
        do("activity")
    assert len(by_hand.steps) == MOST


def test_what_was_sent_again_is_nothing_that_an_extension_asks(stage, by_hand):
    stage.page.ask("agent.get")
    stage.workspace.replay.again(stage.journal.find(Kind.REQUEST)[-1])
    assert dict(by_hand.first.asked) == {"agent.get": 1}

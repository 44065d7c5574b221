import pytest

from tests.wwe_host.conversation import Refusal, Stage
from wwe_host.settings.option_checks import OptionError


def case_events(extension):
    return [
        (event["eventType"], event["selectedCaseId"])
        for event in extension.events("interaction")
        if "interaction" not in event
    ]


def test_answering_opens_the_case(stage, listener):
    call = stage.talk()
    assert case_events(listener) == [("CASE_EXPANDED", call.case.case_id), ("CASE_SELECTED", call.case.case_id)]
    shown = listener.ask("interaction.getByInteractionId", "1")
    assert (shown["isCaseSelected"], shown["isCaseExpanded"]) == (True, True)


def test_selecting_another_case_collapses_the_first(stage, listener):
    first, second = stage.talk(), stage.ring()
    heard = len(case_events(listener))
    listener.ask("interaction.selectCaseByCaseId", second.case.case_id)
    assert case_events(listener)[heard:] == [
        ("CASE_COLLAPSED", first.case.case_id),
        ("CASE_EXPANDED", second.case.case_id),
        ("CASE_SELECTED", second.case.case_id),
    ]
    flags = [(each["isCaseSelected"], each["isCaseExpanded"]) for each in listener.ask("interaction.getInteractions")]
    assert flags == [(False, False), (True, True)]


def test_an_option_turns_the_order_of_the_events():
    stage = Stage(host={"case.event-order": "CASE_SELECTED, CASE_EXPANDED, CASE_COLLAPSED"})
    first, second = stage.talk(), stage.ring()
    stage.page.subscribe("interaction")
    stage.page.ask("interaction.selectCaseByCaseId", second.case.case_id)
    assert case_events(stage.page) == [
        ("CASE_SELECTED", second.case.case_id),
        ("CASE_EXPANDED", second.case.case_id),
        ("CASE_COLLAPSED", first.case.case_id),
    ]


@pytest.mark.parametrize("order", ["", "CASE_SELECTED", "CASE_SELECTED, CASE_EXPANDED, CASE_EXPANDED"])
def test_an_order_names_each_event_once(order):
    with pytest.raises(OptionError, match="must have each of CASE_COLLAPSED, CASE_EXPANDED, CASE_SELECTED once"):
        Stage(host={"case.event-order": order})


def test_selecting_the_selected_case_tells_nobody(stage, listener):
    call = stage.talk()
    heard = len(listener.said)
    listener.ask("interaction.selectCaseByCaseId", call.case.case_id)
    assert len(listener.said) == heard + 1


def test_a_case_that_is_not_there_is_refused(extension):
    with pytest.raises(Refusal, match="no such case: nowhere"):
        extension.ask("interaction.selectCaseByCaseId", "nowhere")


def test_selecting_is_a_matter_of_one_tab(stage, extension):
    first, second = stage.talk(), stage.talk()
    other = stage.open_tab()
    extension.ask("interaction.selectCaseByCaseId", first.case.case_id)
    assert stage.tab.selected is first.case
    assert other.selected is not first.case
    assert second.case is not first.case


def test_when_the_selected_case_goes_the_oldest_takes_its_place_and_nobody_is_told(stage, listener):
    first, _second, third = stage.talk(), stage.talk(), stage.talk()
    stage.calls.hang_up(third)
    heard = len(case_events(listener))
    stage.workspace.mark_done.begin(third)
    assert (stage.tab.selected, stage.tab.expanded) == (first.case, None)
    assert len(case_events(listener)) == heard

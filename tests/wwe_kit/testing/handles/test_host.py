import pytest

from wwe_host.actions.fields import BadField


def test_an_action_is_done_by_its_name_and_gives_what_came_of_it(host):
    uuid = host.do("ring", ani="1")
    assert host.ask("state", interaction=uuid) == "RINGING"
    assert host.do("answer", interaction=uuid) == ""


def test_handles_stand_for_their_ids(host, world):
    call = world.ring()
    assert host.do("answer", interaction=call) == ""
    assert call.state == "TALKING"


def test_an_action_of_one_tab_happens_in_the_one_that_is_named(host, stage):
    second = stage.open_tab()
    host.do("turn-to-tab", in_tab=second.tab_id)
    assert stage.workspace.session.last_active.tab is second


def test_a_tab_that_is_not_open_is_told_with_those_that_are(host):
    with pytest.raises(ValueError, match=r"there is no tab tab9\. Open are tab1"):
        host.do("elect", in_tab="tab9")


def test_what_makes_no_sense_is_the_tests_error(host):
    with pytest.raises(BadField, match=r'no action "rign"\. Did you mean "ring"'):
        host.do("rign")

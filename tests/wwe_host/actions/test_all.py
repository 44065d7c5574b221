import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.actions.fields import BadField


@pytest.mark.parametrize("name", list(Stage().workspace.actions.by_name))
def test_every_action_tells_users_what_it_is(name):
    assert Stage().workspace.actions.by_name[name].tells.endswith(".")


def test_an_unknown_action_is_refused_with_the_nearest_name(stage):
    with pytest.raises(BadField, match=r'no action "rang"\. Did you mean "ring"'):
        stage.workspace.actions.do("rang", {})


def test_it_gives_the_interaction_that_came_of_it(stage):
    uuid = stage.workspace.actions.do("ring", {"ani": "+33298001007"})
    assert stage.workspace.session.interactions[uuid].ani == "+33298001007"
    assert stage.workspace.actions.do("answer", {"interaction": uuid}) == ""


def test_what_is_a_matter_of_one_tab_happens_in_the_tab_that_is_named_or_in_the_first(stage):
    other = stage.open_tab()
    first, second = stage.talk(), stage.talk()
    stage.workspace.actions.do("select", {"interaction": first.uuid}, other)
    assert (stage.tab.selected, other.selected) == (second.case, first.case)
    stage.workspace.actions.do("select", {"interaction": first.uuid})
    assert stage.tab.selected is first.case


def test_what_needs_a_tab_is_refused_where_none_is_open(stage):
    stage.workspace.close_tab(stage.tab)
    with pytest.raises(BadField, match="elect needs a browser tab, and none is open"):
        stage.workspace.actions.do("elect", {})

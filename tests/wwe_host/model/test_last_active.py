import pytest

from wwe_host.model.last_active import LastActive
from wwe_host.model.tab import Tab


@pytest.fixture
def tabs():
    return [Tab(f"tab{number}", print) for number in (1, 2, 3)]


@pytest.fixture
def last_active(tabs):
    last_active = LastActive()
    for tab in tabs:
        last_active.opened(tab)
    return last_active


def test_without_a_tab_none_was_active():
    assert LastActive().tab is None


def test_a_tab_that_is_opened_behind_others_is_not_the_active_one(last_active, tabs):
    assert last_active.tab is tabs[0]


def test_the_one_that_the_agent_turned_to_last_is(last_active, tabs):
    last_active.turned_to(tabs[2])
    last_active.turned_to(tabs[1])
    last_active.turned_to(tabs[1])
    assert last_active.tab is tabs[1]


def test_when_it_is_closed_the_one_before_it_is(last_active, tabs):
    last_active.turned_to(tabs[2])
    last_active.turned_to(tabs[1])
    last_active.closed(tabs[1])
    assert last_active.tab is tabs[2]
    last_active.closed(tabs[2])
    assert last_active.tab is tabs[0]


def test_a_forced_log_out_and_a_toast_are_not_its_matter(stage):
    other = stage.open_tab()
    stage.workspace.session.last_active.turned_to(stage.tab)
    stage.page_of("crm", other).ask("system.popupToast", {})
    assert (len(other.overlays.toasts), len(stage.tab.overlays.toasts)) == (1, 0)
    stage.workspace.actions.do("force-log-out", {})
    assert [stage.sections(tab) for tab in (stage.tab, other)] == [[], []]

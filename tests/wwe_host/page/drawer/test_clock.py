import pytest

from tests.wwe_host.page.shown import shown
from wwe_host.actions.fields import BadField
from wwe_host.page.drawer.clock import ClockPanel
from wwe_host.settings.options import read_options
from wwe_host.workspace import Workspace
from wwe_link.clock import Clock


class Source:
    """Time that passes by itself."""

    ms = 0.0

    def __call__(self):
        return self.ms


@pytest.fixture
def source():
    return Source()


@pytest.fixture
def workspace(source):
    return Workspace(read_options({}), Clock(source))


@pytest.fixture
def do(workspace):
    panel = ClockPanel(workspace)
    return lambda action, **fields: panel.handlers[action](fields)


def test_time_is_held_and_let_go(workspace, source, do):
    do("hold-clock")
    source.ms = 5000
    assert (workspace.session.world.passed_ms(), shown(ClockPanel(workspace))["clock"]["is_held"]) == (0, True)
    do("release-clock")
    source.ms = 6000
    assert (workspace.session.world.passed_ms(), shown(ClockPanel(workspace))["clock"]["is_held"]) == (1000, False)


def test_time_that_stands_still_is_pushed_and_stands_still_again(workspace, do):
    workspace.actions.do("ring", {"ani": "+1"})
    do("hold-clock")
    do("advance-clock", seconds="15")
    assert workspace.session.interactions == {}  # nobody has answered it
    assert workspace.session.clock.is_held


def test_time_that_runs_jumps_ahead_and_runs_on(workspace, source, do):
    do("advance-clock", seconds="0.5")
    source.ms = 100
    assert workspace.session.world.passed_ms() == 600


def test_the_panel_says_when_something_is_due_and_goes_there(workspace, do):
    workspace.actions.do("ring", {"ani": "+1"})
    do("hold-clock")
    assert shown(ClockPanel(workspace))["clock"]["due"] == 15_000
    do("advance-to-next")
    assert workspace.session.world.passed_ms() == 15_000


def test_where_nothing_is_due_there_is_nowhere_to_go(workspace, do):
    assert shown(ClockPanel(workspace))["clock"]["due"] is None
    with pytest.raises(BadField, match="nothing is scheduled"):
        do("advance-to-next")


@pytest.mark.parametrize("seconds", ["", "soon", "0", "-1", "nan", "inf", "90000"])
def test_a_push_that_is_none_is_refused(do, seconds):
    with pytest.raises(BadField, match="seconds must be a number up to 86400"):
        do("advance-clock", seconds=seconds)

import pytest

from wwe_host.actions.fields import BadField
from wwe_host.page.drawer.drawer import Drawer

PANELS = ("simulate", "messages", "options", "clock", "frames")


@pytest.fixture
def drawer(stage):
    return Drawer(stage.workspace, stage.tab, {})


def test_nothing_is_shown_until_the_page_tells_what_is_open(drawer):
    assert list(drawer.content()) == []


@pytest.mark.parametrize("panel", PANELS)
def test_the_panel_that_is_open_is_shown_and_put_away_again(drawer, panel):
    drawer.handlers["open-panel"]({"panel": panel})
    assert list(drawer.content())
    drawer.handlers["open-panel"]({"panel": ""})
    assert list(drawer.content()) == []


def test_a_panel_that_there_is_not_is_refused(drawer):
    with pytest.raises(BadField, match="panel must be one of simulate, messages, options, clock, frames or empty"):
        drawer.handlers["open-panel"]({"panel": "settings"})


def test_a_closed_drawer_follows_nothing(stage):
    before = len(stage.journal.listeners)
    Drawer(stage.workspace, stage.tab, {}).close()
    assert len(stage.journal.listeners) == before

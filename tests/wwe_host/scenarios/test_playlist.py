"""The scenarios that come with the host can be played, and between them they take every transition of every table."""

from pathlib import Path

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.lifecycles import agent_state, campaign, connection, open_media, preview, recording, tab, voice
from wwe_host.lifecycles.table import Lifecycle
from wwe_host.settings.options import read_options
from wwe_host.workspace import Workspace
from wwe_link.clock import Clock

NAMES = Stage().workspace.playlist.names()
MODULES = (campaign, connection, open_media, preview, agent_state, recording, tab, voice)
AN_HOUR_MS = 3_600_000.0


def played(name, see=lambda _interaction: None):
    """Play one to its end in a workspace that is set up as it wants; return the workspace.

    `see` is called with each interaction as extensions would see it at each of its events.
    """
    options = Stage().workspace.playlist.load(name).options
    workspace = Workspace(read_options(options), Clock())
    for _ in range(2):
        tab = workspace.open_tab(lambda _frame, _origin, _message: None)
    workspace.session.listeners.append(lambda _event, about: see(workspace.session.payload(about, tab)))
    workspace.actions.do("play", {"scenario": name})
    workspace.session.clock.advance(AN_HOUR_MS)
    return workspace


@pytest.mark.parametrize("name", NAMES)
def test_each_one_is_played_without_trouble_to_its_end(name):
    workspace = played(name)
    assert workspace.playlist.scenario_errors == []
    assert workspace.playlist.playing.done == len(workspace.playlist.playing.scenario.steps)
    assert workspace.session.interactions == {}


@pytest.mark.parametrize("name", NAMES)
def test_each_one_says_what_it_shows(name):
    scenario = Stage().workspace.playlist.load(name)
    assert scenario.title
    assert scenario.says.endswith(".")


def test_the_titles_are_those_of_all():
    playlist = Stage().workspace.playlist
    assert playlist.titles() == [(name, playlist.load(name).title) for name in playlist.names()]


def test_an_unknown_one_is_refused():
    with pytest.raises(KeyError):
        Stage().workspace.playlist.load("nothing")


def test_every_transition_is_taken_by_some_scenario(monkeypatch):
    taken = set()
    original = Lifecycle.next

    def watching(self, state, trigger):
        taken.add((self.name, state, trigger))
        return original(self, state, trigger)

    monkeypatch.setattr(Lifecycle, "next", watching)
    for name in NAMES:
        played(name)
    tables = [table for module in MODULES for table in vars(module).values() if isinstance(table, Lifecycle)]
    assert len(tables) > 10
    cells = {
        (table.name, state, trigger) for table in tables for state, row in table.transitions.items() for trigger in row
    }
    assert sorted(cells - taken) == []


def test_every_table_is_among_them():
    files = {file.stem for file in Path(recording.__file__).parent.glob("[!_]*.py")} - {"table"}
    assert files == {module.__name__.rpartition(".")[2] for module in MODULES}

"""The scenario that is played when the workspace is served: a file, or one that comes with the host."""

import os
from pathlib import Path

from wwe_host.scenarios.playlist import Playlist
from wwe_host.scenarios.scenario import Scenario, ScenarioError
from wwe_host.settings.options import Options
from wwe_host.workspace import Workspace
from wwe_kit.errors import BadInput, nearest
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text
from wwe_kit.project.toml_file import parse_toml
from wwe_link.clock import Clock

OPTION = "--scenario"


def scenario_names() -> list[str]:
    """Return the names of the scenarios that come with the host."""
    return list(_playlist().names())


def load_scenario(name: str, where: str = OPTION) -> Scenario:
    """Read a scenario by its name or its file; `where` is what an error says of who has named it.

    Raises BadInput for what is neither, and for what cannot be played.
    """
    return _read(name, where)[1]


def scenario_text(name: str, where: str = OPTION) -> str:
    """Return what the file of a scenario says. Raises BadInput as `load_scenario` does."""
    return _read(name, where)[0]


def _read(name: str, where: str) -> tuple[str, Scenario]:
    playlist = _playlist()
    if name in playlist.names():
        return playlist.text(name), playlist.load(name)
    file = Path(name)
    if not os.path.exists(file) or file.is_dir():
        hint = nearest(name, playlist.names())
        raise BadInput(f"{where} {name} is neither a file nor a scenario that comes with the host. {hint}".rstrip())
    return _from_file(file, playlist)


def _playlist() -> Playlist:
    return Workspace(Options(), Clock()).playlist


def _from_file(file: Path, playlist: Playlist) -> tuple[str, Scenario]:
    text = read_text(file, SETTINGS_LIMIT)
    parse_toml(text, str(file))  # says more of what is no TOML than the host does
    try:
        return text, playlist.read(text)
    except ScenarioError as error:
        raise BadInput(f"{file}: {error}") from None

"""The scenario that is played when the workspace is served: a file, or one that comes with the host."""

import tomllib
from pathlib import Path

from wwe_host.scenarios.playlist import Playlist
from wwe_host.scenarios.scenario import Scenario, ScenarioError
from wwe_host.settings.options import Options
from wwe_host.workspace import Workspace
from wwe_kit.errors import BadInput, nearest
from wwe_link.clock import Clock


def load_scenario(name: str) -> Scenario:
    """Read a scenario by its name or its file. Raises BadInput for what is neither, and for what cannot be played."""
    return _read(name)[1]


def scenario_text(name: str) -> str:
    """Give what the file of a scenario says. Raises BadInput as `load_scenario` does."""
    return _read(name)[0]


def _read(name: str) -> tuple[str, Scenario]:
    playlist = Workspace(Options(), Clock()).playlist
    if name in playlist.names():
        return playlist.text(name), playlist.load(name)
    file = Path(name)
    if not file.is_file():
        hint = nearest(name, playlist.names())
        raise BadInput(f"--scenario {name} is neither a file nor a scenario of the host. {hint}".rstrip())
    return _from_file(file, playlist)


def _from_file(file: Path, playlist: Playlist) -> tuple[str, Scenario]:
    try:
        text = file.read_text(encoding="utf-8")
        return text, playlist.read(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{file} is not TOML: {error}.") from None
    except ScenarioError as error:
        raise BadInput(f"{file}: {error}") from None

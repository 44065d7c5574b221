"""The scenario that is played when the workspace is served: a file, or one that comes with the host."""

import tomllib
from pathlib import Path

from wwe_host.scenarios.scenario import Scenario, ScenarioError, read_scenario
from wwe_host.settings.options import Options
from wwe_host.workspace import Workspace
from wwe_kit.errors import BadInput, nearest
from wwe_link.clock import Clock


def load_scenario(name: str) -> Scenario:
    """Read a scenario by its name or its file. Raises BadInput for what is neither, and for what cannot be played."""
    vocabulary = Workspace(Options(), Clock())
    if name in vocabulary.playlist.names():
        return vocabulary.playlist.load(name)
    file = Path(name)
    if not file.is_file():
        hint = nearest(name, vocabulary.playlist.names())
        raise BadInput(f"--scenario {name} is neither a file nor a scenario of the host. {hint}".rstrip())
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
        return read_scenario(content, vocabulary.happenings.by_name)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{file} is not TOML: {error}.") from None
    except ScenarioError as error:
        raise BadInput(f"{file}: {error}") from None

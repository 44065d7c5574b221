"""The scenarios that come with the host, and the one that is being played."""

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from wwe_host.actions.all import Actions
from wwe_host.campaigns.campaigns import Campaigns
from wwe_host.scenarios.play import Play
from wwe_host.scenarios.scenario import Scenario, read_scenario
from wwe_host.session import AgentSession

# It may lie in an archive, as it does in a page.
FOLDER = files("wwe_host.scenarios")
_SUFFIX = ".toml"


@cache
def _title(toml: str) -> str:
    """Return the title of a scenario; every page shows those of all."""
    return str(tomllib.loads(toml)["title"])


class Playlist:
    """Scenarios by name.

    `scenario_errors` are the sentences of what could not happen in the last one; `listeners` are called with each.
    """

    def __init__(self, session: AgentSession, campaigns: Campaigns, actions: Callable[[], Actions]) -> None:
        self._campaigns = campaigns
        self._session = session
        self._actions = actions  # asked for later: to play a scenario is an action itself
        self.playing: Play | None = None
        self.scenario_errors: list[str] = []
        self.listeners: list[Callable[[str], object]] = []
        self._announced: Scenario | None = None

    def names(self) -> list[str]:
        """Return the names of the scenarios that come with the host."""
        names = (file.name for file in FOLDER.iterdir())
        return sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX))

    def titles(self) -> list[tuple[str, str]]:
        """Return their names, each with its title."""
        return [(name, _title(self.text(name))) for name in self.names()]

    def load(self, name: str) -> Scenario:
        """Return one of them. Raises KeyError for a name that is not there."""
        return self.read(self.text(name))

    def read(self, toml: str) -> Scenario:
        """Return the scenario of a file that says this. Raises ValueError for what is no TOML or cannot be played."""
        return read_scenario(tomllib.loads(toml), self._actions().by_name)

    def text(self, name: str) -> str:
        """Return what the file of one of them says. Raises KeyError for a name that is not there."""
        if name not in self.names():
            raise KeyError(name)
        return (FOLDER / f"{name}{_SUFFIX}").read_text(encoding="utf-8")

    def announce(self, scenario: Scenario) -> None:
        """Play a scenario as soon as somebody watches: when the first browser tab opens."""
        self._announced = scenario

    def watched(self) -> None:
        """Note that a tab has opened."""
        scenario, self._announced = self._announced, None
        if scenario is not None:
            self.play(scenario)

    def play(self, scenario: Scenario) -> Play:
        """Play a scenario; one that is still being played is stopped."""
        if self.playing is not None:
            self.playing.stop()
        self.scenario_errors.clear()
        self.playing = Play(self._session, self._campaigns, self._actions(), scenario, self._trouble)
        self.playing.begin()
        return self.playing

    def _trouble(self, sentence: str) -> None:
        self.scenario_errors.append(sentence)
        for listener in self.listeners:
            listener(sentence)

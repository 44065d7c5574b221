"""Scenarios: whole scripts of what happens, played from the page or by a test."""

from wwe_host.actions.action import action
from wwe_host.actions.fields import BadField
from wwe_host.scenarios.playlist import Playlist


class ScenarioActions:
    """Around `Playlist`."""

    def __init__(self, playlist: Playlist) -> None:
        self._playlist = playlist

    @action("play")
    def play(self, scenario: str) -> None:
        """A scenario that comes with the host is played from its beginning.

        Raises BadField if there is no such scenario.
        """
        try:
            self._playlist.play(self._playlist.load(scenario))
        except KeyError:
            names = ", ".join(self._playlist.names())
            raise BadField(f'play: there is no scenario "{scenario}". Valid names: {names}.') from None

    @action("stop-scenario")
    def stop(self) -> None:
        """Nothing more happens of the scenario that is being played."""
        if self._playlist.playing is not None:
            self._playlist.playing.stop()

"""Since when everything is in its present state: what the timers of the page count from."""

from collections.abc import Callable

from wwe_host.model.agent_state import AgentStates
from wwe_host.model.interactions import Interaction


class StateTimes:
    """Times in milliseconds of the session. A state is noted when it is told of, or when somebody asks."""

    def __init__(self, now: Callable[[], float], agent_states: AgentStates) -> None:
        self._now = now
        self._agent_states = agent_states
        self._noted: dict[object, tuple[object, float]] = {}
        self._begun: dict[Interaction, float] = {}
        self.agent_since()
        for name in agent_states.media:
            self.medium_since(name)

    def heard(self, event_type: str, interaction: Interaction) -> None:
        """Note the state of an interaction of which there was an event."""
        self._begun.setdefault(interaction, self._now())
        self.since(interaction)
        if event_type == "REMOVED":
            self._noted.pop(interaction, None)
            self._begun.pop(interaction, None)

    def __contains__(self, interaction: Interaction) -> bool:
        """Return whether anything is kept of an interaction."""
        return interaction in self._noted or interaction in self._begun

    def since(self, interaction: Interaction) -> float:
        """Return since when an interaction is in its state."""
        return self._since(interaction, interaction.state)

    def begun(self, interaction: Interaction) -> float:
        """Return when an interaction began."""
        return self._begun.get(interaction, self._now())

    def agent_since(self) -> float:
        """Return since when the agent is in the state over all media."""
        return self._since(self._agent_states, self._agent_states.own_state())

    def medium_since(self, name: str) -> float:
        """Return since when a medium is in its state."""
        return self._since(name, self._agent_states.media[name].state)

    def _since(self, what: object, state: object) -> float:
        noted, since = self._noted.get(what, (None, 0.0))
        if noted != state:
            since = self._now()
            self._noted[what] = (state, since)
        return since

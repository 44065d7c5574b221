"""A scenario while it is played, on the workspace's clock."""

from collections.abc import Callable

from wwe_host.actions.all import Actions
from wwe_host.actions.fields import BadField
from wwe_host.campaigns.campaigns import Campaigns
from wwe_host.rules import Refused
from wwe_host.scenarios.scenario import REFERENCE, Scenario, Step
from wwe_host.session import AgentSession
from wwe_link.clock import Timer


class Play:
    """One performance. A step that cannot be is told to `trouble` in a sentence, and nothing more happens of it."""

    def __init__(
        self,
        session: AgentSession,
        campaigns: Campaigns,
        actions: Actions,
        scenario: Scenario,
        trouble: Callable[[str], object],
    ) -> None:
        self.scenario = scenario
        self.done = 0
        self._session = session
        self._campaigns = campaigns
        self._actions = actions
        self._trouble = trouble
        self._names: dict[str, str] = {}
        self._timers: list[Timer] = []

    def begin(self) -> None:
        """Introduce the people and the campaigns, and start. A step at 0 seconds happens when the clock next runs."""
        for caller in self.scenario.contacts:
            self._session.contacts.add(caller)
        for position, calling_list in enumerate(self.scenario.campaigns):
            self._campaigns.add(calling_list.campaign(position))
        clock = self._session.clock
        self._timers = [
            clock.call_later(step.at * 1000, lambda number=number, step=step: self._do(number, step))  # type: ignore[misc]
            for number, step in enumerate(self.scenario.steps, 1)
        ]

    def stop(self) -> None:
        """Let nothing more of it happen."""
        for timer in self._timers:
            timer.cancel()

    def _do(self, number: int, step: Step) -> None:
        try:
            fields = {key: self._resolved(value) for key, value in step.fields.items()}
            uuid = self._actions.do(step.do, fields)
        except (BadField, Refused) as error:
            self.stop()
            self._trouble(f"{self.scenario.title}, step {number} ({step.do}): {error} The scenario ends here.")
        else:
            self._names[step.name] = uuid
            self.done += 1

    def _resolved(self, value: object) -> object:
        if isinstance(value, str) and value.startswith(REFERENCE):
            return self._names.get(value[len(REFERENCE) :], "")
        return value

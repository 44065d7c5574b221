"""Third parties: the agent consults, transfers, brings in; and they come and go."""

from typing import Any

from wwe_host.actions.action import action
from wwe_host.model.call import Call
from wwe_host.model.interactions import Interaction, Party
from wwe_host.work.consultations import Consultations
from wwe_host.work.targets import read_target
from wwe_host.work.third_parties import ThirdParties


class ThirdPartyActions:
    """Around `ThirdParties`."""

    def __init__(self, third_parties: ThirdParties, consultations: Consultations) -> None:
        self._third_parties = third_parties
        self._consultations = consultations

    @action("consult")
    def consult(self, interaction: Interaction, target: str, medium: str = "") -> Interaction:
        """The agent consults somebody about an interaction, by its own medium or by another ("voice", "chat")."""
        query: dict[str, Any] = {"target": "CUSTOM_CONTACT", "destination": target, "media": medium}
        return self._third_parties.consult(interaction, read_target(query), None, None)

    @action("complete-transfer")
    def complete_transfer(self, consultation: Interaction) -> None:
        """The agent completes the transfer to the party that was consulted."""
        self._third_parties.complete_transfer(consultation)

    @action("complete-conference")
    def complete_conference(self, consultation: Interaction) -> None:
        """The agent completes the conference with the party that was consulted."""
        self._third_parties.complete_conference(consultation)

    @action("transfer")
    def transfer(self, interaction: Interaction, target: str) -> None:
        """The agent transfers an interaction in a single step."""
        self._third_parties.single_step_transfer(interaction, read_target(target), None)

    @action("conference")
    def conference(self, interaction: Interaction, target: str) -> None:
        """The agent adds somebody in a single step. They join when they answer."""
        self._third_parties.single_step_conference(interaction, read_target(target), None)

    @action("party-joins")
    def party_joins(self, interaction: Call, name: str) -> None:
        """Somebody joins a call."""
        self._consultations.join(interaction, Party(name, name))

    @action("party-leaves")
    def party_leaves(self, interaction: Call, name: str) -> None:
        """Somebody leaves a call, and the others stay."""
        self._consultations.leave(interaction, name)

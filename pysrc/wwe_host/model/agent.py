"""Who the agent is."""

from dataclasses import dataclass

from wwe_host.rules import observed, rule
from wwe_host.settings.definitions import HOST
from wwe_host.settings.options import Options

ROLES = rule(
    "agent.roles",
    observed("documentation of the vendor for 8.5; the newer one has no such attribute"),
    "agent.get has `roles` if the option lists some.",
    "agent.roles",
)


@dataclass(frozen=True, slots=True)
class Agent:
    """Who has logged in. `roles` is empty in newer workspaces."""

    employee_id: str
    username: str
    first_name: str
    last_name: str
    roles: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """First name and last name."""
        return f"{self.first_name} {self.last_name}"


def agent_of(options: Options) -> Agent:
    """Return the agent that the options describe."""
    employee_id, username, first_name, last_name = (
        options.text(f"agent.{name}", HOST) for name in ("employee-id", "username", "first-name", "last-name")
    )
    return Agent(employee_id, username, first_name, last_name, tuple(options.names("agent.roles", HOST)))

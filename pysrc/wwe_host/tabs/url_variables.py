"""The variables in the address of web content: `$Interaction.Id$`, `$Agent.FullName$` and the others."""

import re
from collections.abc import Mapping

from wwe_host.model.agent import Agent
from wwe_host.rules import guess, observed, rule

RAW = rule(
    "url.raw",
    observed("real workspace 8.5"),
    "Values are put into a URL without URL-encoding; the browser encodes what it must.",
)
UNKNOWN_STAYS = rule(
    "url.unknown",
    guess("what a real workspace does with them is not known"),
    "A variable that has no value there, such as $Interaction.Id$ at workspace level, stays in the URL as it is.",
)

_VARIABLE = re.compile(r"\$[A-Z][A-Za-z]*\.[A-Z][A-Za-z]*\$")


def agent_variables(agent: Agent) -> dict[str, str]:
    """Return the variables that hold everywhere."""
    return {
        "$Agent.FullName$": agent.full_name,
        "$Agent.FirstName$": agent.first_name,
        "$Agent.LastName$": agent.last_name,
        "$Agent.UserName$": agent.username,
        "$Agent.EmployeeId$": agent.employee_id,
    }


def interaction_variables(interaction_id: str) -> dict[str, str]:
    """Return the variables of a page that is opened for an interaction."""
    return {"$Interaction.Id$": interaction_id}


def substituted(text: str, variables: Mapping[str, str]) -> str:
    """Return the text with every known variable replaced by its value."""
    return _VARIABLE.sub(lambda match: variables.get(match[0], match[0]), text)

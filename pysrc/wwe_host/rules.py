"""Where what the host does comes from. Every rule that is not plain from the contract names its source where it stands.

The documentation's table of rules is made from here, guesses first, so that a customer can see what to check.
"""

from dataclasses import dataclass

from wwe_protocol import refusals
from wwe_protocol.contract import OBSERVED, REFERENCE

GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that the host does: its name in the journal, its source, and what a user can set where it is wrong."""

    name: str
    source: str
    says: str
    setting: str = ""


RULES: dict[str, Rule] = {}


def reference(section: str) -> str:
    """Return the source of a rule that the vendor's reference states."""
    return f"{REFERENCE}: {section}"


def observed(where: str) -> str:
    """Return the source of a rule that a real workspace, or the vendor's published client, was seen to follow."""
    return f"{OBSERVED}: {where}"


def guess(why: str) -> str:
    """Return the source of a rule that nobody has stated or seen; `why` is the reason for choosing it."""
    return f"{GUESS}: {why}"


def rule(name: str, source: str, says: str, setting: str = "") -> Rule:
    """Make a rule and enter it into the table. Raises ValueError if the name is already in use."""
    if name in RULES:
        raise ValueError(f"there are two rules named {name}")
    RULES[name] = Rule(name, source, says, setting)
    return RULES[name]


class Refused(Exception):
    """The host says no: `problem` is why, as `wwe_protocol.refusals` words it, `rule` what the journal names.

    As text it is a sentence, for whoever knows what was asked for.
    """

    def __init__(self, rule: Rule, problem: str) -> None:
        super().__init__(refusals.sentence(problem))
        self.rule = rule
        self.problem = problem

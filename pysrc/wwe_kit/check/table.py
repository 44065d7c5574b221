"""All rules, in the order of their codes. Each is declared beside the code that finds it."""

from wwe_kit.check import checker
from wwe_kit.check.rule import RULES, Rule

_DECLARED_BY = checker  # whose modules are all that find something


def all_rules() -> list[Rule]:
    """Return every rule."""
    return [RULES[code] for code in sorted(RULES)]

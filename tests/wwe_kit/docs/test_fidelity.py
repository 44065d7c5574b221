import pytest

from wwe_host.rules import RULES
from wwe_host.settings.definitions import DEFINITIONS, SECTION_KEYS
from wwe_kit.docs.fidelity import host_modules, page, places

SETTINGS = {name for _section, name in DEFINITIONS} | set(SECTION_KEYS)


def rows(section):
    """The rule names of a section of the page, in its order."""
    text = page().partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    return [line.split("`")[1] for line in text.splitlines() if line.startswith("| `")]


def test_every_rule_has_its_row_guesses_first():
    host_modules()
    guesses, observed, stated = rows("Guesses"), rows("Observed"), rows("From the reference")
    assert sorted(guesses + observed + stated) == sorted(RULES)
    assert page().index("## Guesses") < page().index("## Observed") < page().index("## From the reference")
    assert guesses == sorted(guesses)


def test_a_row_tells_what_the_host_does_why_what_can_be_set_and_where_it_stands():
    [row] = [line for line in page().splitlines() if line.startswith("| `messenger.echo`")]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1].startswith("A page that has subscribed")
    assert cells[2].startswith("the reference says")
    assert cells[3:] == ["`messenger.echo`", "`wwe_host/namespaces/messenger.py`"]


def test_every_rule_stands_in_one_file():
    host_modules()
    assert set(places()) == set(RULES)


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.setting])
def test_what_can_be_set_is_an_option(name):
    assert set(RULES[name].setting.split(", ")) <= SETTINGS

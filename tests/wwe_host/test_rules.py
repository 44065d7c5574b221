import pytest

import wwe_host.workspace  # noqa: F401 - brings every module that has rules
from wwe_host.rules import RULES, rule


@pytest.mark.parametrize("each", RULES.values(), ids=lambda each: each.name)
def test_every_rule_names_its_source_and_says_what_it_does(each):
    kind, _, rest = each.source.partition(": ")
    assert kind in ("reference", "observed", "guess")
    assert rest
    assert each.says.endswith(".")


def test_two_rules_cannot_have_one_name():
    with pytest.raises(ValueError, match=r"two rules named interaction\.id"):
        rule("interaction.id", "guess: x", "x.")


def test_there_are_guesses_and_they_say_why():
    guesses = [each for each in RULES.values() if each.source.startswith("guess")]
    assert guesses
    assert all(len(each.source) > len("guess: ") for each in guesses)


def test_no_rule_of_the_reference_says_what_is_refused_how():
    """The reference says what is right, and hardly ever what becomes of anything else: that half is a guess."""
    stated = [each for each in RULES.values() if each.source.startswith("reference")]
    assert [each.name for each in stated if "refused" in each.says or "ignored" in each.says] == [
        "rate-limit.quarantine",
        "record-field.type",
    ]

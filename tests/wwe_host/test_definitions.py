import pytest

from wwe_host.definitions import DEFINITIONS, FAMILIES, SECTION_KEYS, listed


@pytest.mark.parametrize("definition", DEFINITIONS.values(), ids=lambda definition: definition.name)
def test_every_option_has_a_source_a_meaning_and_a_default_that_is_right(definition):
    assert definition.check(definition.default) == ""
    assert definition.means.endswith(".")
    assert definition.source.partition(":")[0] in ("reference", "observed", "guess")


def test_a_list_is_separated_by_commas():
    assert listed(" a, b ,,c ") == ["a", "b", "c"]
    assert listed("") == []


def test_families_and_keys_are_named_once():
    assert len(set(FAMILIES)) == len(FAMILIES)
    assert set(SECTION_KEYS) == {"label", "url", "kind", "allow"}

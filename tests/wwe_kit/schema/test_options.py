"""The schema and the reader say the same of options, as far as a schema can: of some lists it cannot."""

import jsonschema
import pytest

from wwe_host.settings import definitions
from wwe_host.settings.definitions import DEFINITIONS, HOST, WORKSPACE
from wwe_host.settings.option_checks import OptionError
from wwe_host.settings.options import read_options
from wwe_kit.docs.options import EXAMPLE
from wwe_kit.project.toml_file import parse_toml
from wwe_kit.schema.options import options_schema

VALIDATOR = jsonschema.Draft202012Validator(options_schema())
VALUES = [
    0, 1, -1, 5, 10**16, 2.5, True, False, "", " ", "0", "00", "5", "-5", "x", "true", "TRUE", "label", "state",
    [], ["5"], ["true"], ["a"], ["a", "b"], ["", ""], [""], [5],
]  # fmt: skip
EXACT = {
    definitions.any_text,
    definitions.text,
    definitions.whole_number,
    definitions.positive_number,
    definitions.flag,
    definitions.display_name,
}


def is_taken(content):
    try:
        read_options(content)
    except OptionError:
        return False
    return True


def nested(name, value):
    for part in reversed(name.split(".")):
        value = {part: value}
    return value


@pytest.mark.parametrize("definition", DEFINITIONS.values(), ids=lambda each: f"{each.section}.{each.name}")
@pytest.mark.parametrize("written", [lambda name, value: {name: value}, nested], ids=["in quotes", "nested"])
def test_a_value_is_valid_where_the_host_takes_it(definition, written):
    if "web-content" in definition.name and "origin" not in definition.name:
        return  # it names sections, of which the schema knows nothing
    for value in VALUES:
        content = {definition.section: written(definition.name, value)}
        is_valid = VALIDATOR.is_valid(content)
        assert is_valid or not is_taken(content), value
        if definition.check in EXACT:
            assert is_taken(content) or not is_valid, value


@pytest.mark.parametrize(
    "content",
    [
        {WORKSPACE: {"service-client-api.rate-limit.voice.dial": 4}},
        {WORKSPACE: {"service-client-api": {"rate-limit": {"voice": {"dial": 4}}}}},
        {WORKSPACE: {"service-client-api": {"rate-limit": 5, "rate-limit.voice.dial": 4}}},
        {WORKSPACE: {"service-client-api": {"rate-limit": {"voice": {"dail": 4}}}}},
        {WORKSPACE: {"service-client-api.rate-limit.voice.dail": 4}},
        {WORKSPACE: {"service-client-api": {"rate-limt": 4}}},
        {WORKSPACE: {"privilege": {"voice": {"can-use": True}}}},
        {WORKSPACE: {"privilege.voice.can-use": True}},
        {WORKSPACE: {"voice": {"something": "x"}}},
        {WORKSPACE: {"unheard-of.option": "x"}},
        {HOST: {"agent": {"first-nmae": "Kate"}}},
        {HOST: {"agent.first-nmae": "Kate"}},
        {"crm": {"anything.at.all": "x", "list": ["a"], "number": 5}},
        {"crm": {"number": 2.5}},
        {"crm": 5},
        {"transaction": {"A": {"custom": {"option": "1"}}}},
        {"transaction": {"A": 5}},
    ],
)
def test_names_are_valid_where_the_host_takes_them(content):
    assert VALIDATOR.is_valid(content) == is_taken(content)


def test_the_example_of_the_documentation_is_valid():
    VALIDATOR.validate(parse_toml(EXAMPLE, "workspace.toml"))


def test_an_editor_shows_what_an_option_means():
    limit = options_schema()["properties"][WORKSPACE]["properties"]["service-client-api.rate-limit"]["anyOf"][0]
    [definition] = [each for each in DEFINITIONS.values() if each.name == "service-client-api.rate-limit"]
    assert limit["description"] == definition.means

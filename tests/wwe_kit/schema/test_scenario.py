"""The schema and the reader say the same of scenarios, but for what one step says of another."""

import tomllib

import jsonschema
import pytest

from wwe_host.scenarios.playlist import FOLDER
from wwe_host.scenarios.scenario import ScenarioError, read_scenario
from wwe_host.settings.options import Options
from wwe_host.workspace import Workspace
from wwe_kit.schema.scenario import scenario_schema
from wwe_link.clock import Clock

VALIDATOR = jsonschema.Draft202012Validator(scenario_schema())
ACTIONS = Workspace(Options(), Clock()).actions.by_name
BY_ACTION = {
    rule["if"]["properties"]["do"]["const"]: jsonschema.Draft202012Validator(rule["then"])
    for rule in scenario_schema()["properties"]["step"]["items"]["allOf"]
}
FIRST = {"do": "ring", "as": "call", "ani": "5001"}
VALUES = [
    0, 1, -1, 2.5, 2**53 + 1, True, False, "", " ", "x", "5", "-5", "2.5", "true", "on", "yes", "@call", "Key=Value",
    "a=b\nc=d", "=b", "Key", [], ["a"], [5], {}, {"a": 1}, {"a": ["b"]},
]  # fmt: skip
FIELDS = [(name, field.name) for name, action in sorted(ACTIONS.items()) for field in action.fields]


def is_taken(content):
    try:
        read_scenario(content, ACTIONS)
    except ScenarioError:
        return False
    return True


def filled(name, /, **fields):
    """A step with what its action needs."""
    needed = {field.name: "@call" for field in ACTIONS[name].fields if field.is_required}
    return {"title": "T", "step": [FIRST, {"do": name, **needed, **fields}]}


@pytest.mark.parametrize(("action", "field"), FIELDS, ids=lambda each: each)
def test_a_field_is_valid_where_the_host_takes_it(action, field):
    for value in VALUES:
        content = filled(action, **{field: value})
        assert BY_ACTION[action].is_valid(content["step"][1]) == is_taken(content), value


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"title": ""},
        {"title": "T"},
        {"title": "T", "says": 5},
        {"title": "T", "steps": []},
        {"title": "T", "step": [{"do": "ring"}]},
        {"title": "T", "step": [{"do": "rang"}]},
        {"title": "T", "step": [{}]},
        {"title": "T", "step": {}},
        {"title": "T", "step": [{"do": "ring", "at": 1}]},
        {"title": "T", "step": [{"do": "ring", "after": 1.5}]},
        {"title": "T", "step": [{"do": "ring", "at": 1, "after": 1}]},
        {"title": "T", "step": [{"do": "ring", "at": -1}]},
        {"title": "T", "step": [{"do": "ring", "at": "1"}]},
        {"title": "T", "step": [{"do": "ring", "anii": "1"}]},
        {"title": "T", "contact": [{"first-name": "A", "last-name": "B"}]},
        {"title": "T", "contact": [{"first-name": "A"}]},
        {"title": "T", "contact": [{"first-name": "A", "last-name": "B", "user-data": {"a": 1}}]},
        {"title": "T", "contact": [{"first-name": "A", "last-name": "B", "user-data": 5}]},
        {"title": "T", "campaign": [{"name": "N"}]},
        {"title": "T", "campaign": [{"name": "N", "mode": "Preview"}]},
        {"title": "T", "campaign": [{"name": "N", "mode": "Never"}]},
        {"title": "T", "campaign": [{"name": "N", "record": [{"phone": "1", "chain": 2, "fields": {"A": "b"}}]}]},
        {"title": "T", "campaign": [{"name": "N", "record": [{"phone": "1", "chain": True}]}]},
        {"title": "T", "campaign": [{"name": "N", "record": [{"phone": "1", "fields": {"A": 2.5}}]}]},
        {"title": "T", "options": {"wwe-host": {"voice.wrap-up-time": 0}}},
        {"title": "T", "options": 5},
    ],
)
def test_a_file_is_valid_where_the_host_takes_it(content):
    assert VALIDATOR.is_valid(content) == is_taken(content)


@pytest.mark.parametrize(
    "file", [each for each in FOLDER.iterdir() if each.name.endswith(".toml")], ids=lambda each: each.name
)
def test_the_scenarios_that_come_with_the_host_are_valid(file):
    VALIDATOR.validate(tomllib.loads(file.read_text(encoding="utf-8")))


def test_an_editor_shows_what_an_action_does():
    assert BY_ACTION["ring"].schema["properties"]["do"]["description"] == " ".join(ACTIONS["ring"].tells.split())

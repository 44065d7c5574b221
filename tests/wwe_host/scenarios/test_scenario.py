import math

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.scenarios.scenario import ScenarioError, read_scenario

ACTIONS = Stage().workspace.actions.by_name
RING = {"do": "ring", "as": "call", "ani": "+33298001007"}


def read(*steps, **more):
    return read_scenario({"title": "A title", "step": list(steps)} | more, ACTIONS)


def test_moments_count_from_the_start_or_from_the_step_before():
    scenario = read(
        RING,
        {"after": 2, "do": "answer", "interaction": "@call"},
        {"at": 10, "do": "hold", "interaction": "@call"},
        {"after": 0.5, "do": "resume", "interaction": "@call"},
    )
    assert [step.at for step in scenario.steps] == [0, 2, 10, 10.5]


def test_fields_are_written_with_hyphens():
    step = read(RING | {"user-data": {"CustomerId": "1"}}).steps[0]
    assert (step.fields, step.name) == ({"ani": "+33298001007", "user_data": {"CustomerId": "1"}}, "call")


def test_people_are_introduced():
    person = {"first-name": "Ada", "last-name": "Byron", "number": "+1", "user-data": {"CustomerId": 1843}}
    caller = read(contact=[person]).contacts[0]
    assert (caller.contact.display_name, caller.number, caller.user_data) == ("Ada Byron", "+1", {"CustomerId": "1843"})


@pytest.mark.parametrize(
    ("steps", "problem"),
    [
        ([{"do": "rang"}], 'step 1: There is no action "rang". Did you mean "ring"'),
        ([{"ani": "+1"}], "step 1 needs do, a text"),
        ([{"do": "ring"}], 'step 1: ring needs the field "ani"'),
        ([RING | {"anni": "+1"}], 'step 1: ring has no field "anni". Did you mean "ani"'),
        ([RING | {"ani": 7}], "step 1: ring: ani must be a text"),
        ([RING | {"as": 7}], "step 1 needs as, a text"),
        ([RING, {"do": "answer", "interaction": "call"}], 'step 2: answer: interaction must be "@"'),
        ([RING, {"do": "answer", "interaction": "@cal"}], 'step 2: no step above it has as = "cal"; valid names: call'),
        ([{"do": "answer", "interaction": "@call"}], "valid names: none"),
        ([RING | {"at": 1, "after": 1}], "Write only one of them"),
        ([RING | {"after": -1}], "after must be a number of seconds"),
        ([RING | {"at": "soon"}], "at must be a number of seconds"),
        ([RING | {"at": True}], "at must be a number of seconds"),
        ([RING | {"after": math.nan}], "after must be a number of seconds"),
        ([RING | {"at": math.inf}], "at must be a number of seconds"),
        ([RING | {"after": 10**400}], "after must be a number of seconds"),
        ([RING | {"at": 5}, RING | {"at": 4}], "step 2: it happens at 4 s, before the step above it"),
    ],
)
def test_a_step_that_cannot_be_is_named_with_what_would_be_right(steps, problem):
    with pytest.raises(ScenarioError) as error:
        read(*steps)
    assert problem in str(error.value)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ({}, "the file needs title"),
        ({"title": "x", "steps": []}, 'the file has no key "steps". Did you mean "step"'),
        ({"title": "x", "step": {}}, "step must be written as [[step]]"),
        ({"title": "x", "step": [7]}, "step must be written as [[step]]"),
        ({"title": "x", "contact": [{"first-name": "Ada"}]}, "contact 1 needs last-name"),
        ({"title": "x", "contact": [{"name": "Ada"}]}, 'contact 1 has no key "name"'),
        ({"title": "x", "options": 7}, "options must be a table"),
        ({"title": "x", "campaign": [{"mode": "Preview"}]}, "campaign 1 needs name"),
        ({"title": "x", "campaign": [{"name": "C", "mode": "Predictive"}]}, "campaign 1: mode must be one of Preview"),
        ({"title": "x", "campaign": [{"name": "C", "record": [{}]}]}, "campaign 1, record 1 needs phone"),
        (
            {"title": "x", "campaign": [{"name": "C", "record": [{"phone": "1", "chain": "a"}]}]},
            "chain must be a whole",
        ),
        (
            {"title": "x", "campaign": [{"name": "C", "record": [{"phone": "1", "fields": {"A": 1.5}}]}]},
            "A must be a text",
        ),
        (
            {"title": "x", "campaign": [{"name": "C", "record": [{"phone": "1", "fields": {"A": 2**53 + 1}}]}]},
            "campaign 1, record 1: A is 9007199254740993, which no JavaScript number holds: give it as text",
        ),
        (
            {"title": "x", "step": [{"do": "ring", "ani": "1", "user-data": {"mediaId": 17915077519067811}}]},
            "step 1: ring: user_data: the value at mediaId is 17915077519067811, which no JavaScript number",
        ),
    ],
)
def test_a_file_that_cannot_be_is_told_so(content, problem):
    with pytest.raises(ScenarioError) as error:
        read_scenario(content, ACTIONS)
    assert problem in str(error.value)

from datetime import date
from typing import Any

import pytest

from wwe_host.actions.action import action, actions_of
from wwe_host.actions.fields import BadField, check_fields, read_fields
from wwe_host.model.call import Call
from wwe_host.model.interactions import Interaction
from wwe_host.rules import Refused


class Holder:
    @action("arrive")
    def arrive(
        self,
        name: str,
        times: int = 1,
        ratio: float = 0.5,
        loud: bool = False,
        data: dict[str, Any] | None = None,
        names: list[str] | None = None,
    ) -> None:
        """Something arrives."""

    @action("leave")
    def leave(self, interaction: Interaction) -> None:
        """It leaves."""

    @action("call")
    def call(self, interaction: Call) -> None:
        """It is called."""


def nested(depth):
    return [nested(depth - 1)] if depth else "leaf"


ACTIONS = actions_of([Holder()])
BAD = [
    ({}, 'arrive needs the field "name"'),
    ({"name": " "}, "arrive: name must be a text"),
    ({"name": 7}, "arrive: name must be a text"),
    ({"nam": "x"}, 'no field "nam". Did you mean "name"'),
    ({"name": "x", "times": "many"}, "arrive: times must be a number, not 'many'"),
    ({"name": "x", "times": 1.5}, "times must be a whole number"),
    ({"name": "x", "times": True}, "times must be a number"),
    ({"name": "x", "ratio": float("nan")}, "ratio must be a number"),
    ({"name": "x", "loud": "yes"}, "loud must be true or false"),
    ({"name": "x", "data": "no sign"}, 'not "no sign"'),
    ({"name": "x", "data": 7}, "data must be a table"),
    (
        {"name": "x", "data": {"mediaId": 17915077519067811}},
        "arrive: data: the value at mediaId is 17915077519067811, which no JavaScript number holds: give it as text",
    ),
    ({"name": "x", "data": {"day": date(2026, 11, 28)}}, "arrive: data: the value at day is a date"),
    ({"name": "x", "data": {"deep": nested(30)}}, "arrive: data cannot be sent: it is nested more than 20 deep"),
    ({"name": "x", "times": 17915077519067811}, "times is 17915077519067811, which no JavaScript number holds"),
    ({"name": "x", "times": "17915077519067811"}, "times is 17915077519067811, which no JavaScript number holds"),
    ({"name": "x", "names": 7}, "names must be a list of texts"),
]


@pytest.fixture
def read(stage):
    return lambda what="arrive", **fields: read_fields(ACTIONS[what], fields, stage.workspace.session)


def test_what_is_left_out_has_its_default(read):
    assert read(name="x") == {"name": "x", "times": 1, "ratio": 0.5, "loud": False, "data": None, "names": None}


def test_what_nobody_has_filled_in_a_form_is_left_out(read):
    assert read(name="x", times="", data=" ") == read(name="x")


def test_text_is_enough_for_every_type(read):
    fields = read(name=" x ", times="3", ratio="0.25", loud="true", data="Key = a=b\n\nOther=2", names="a, b")
    assert fields == {
        "name": "x",
        "times": 3,
        "ratio": 0.25,
        "loud": True,
        "data": {"Key": "a=b", "Other": "2"},
        "names": ["a", "b"],
    }


def test_typed_values_are_taken_as_they_are(read):
    fields = read(name="x", times=3, ratio=1, loud=False, data={"Key": {"a": 1}}, names=["a"])
    assert (fields["times"], fields["ratio"], fields["loud"]) == (3, 1.0, False)
    assert (fields["data"], fields["names"]) == ({"Key": {"a": 1}}, ["a"])


def test_an_integer_that_a_double_holds_keeps_its_digits(read):
    fields = read(name="x", times="17915077519067810", data={"mediaId": 17915077519067810, "pair": (1, 2)})
    assert (fields["times"], fields["data"]) == (17915077519067810, {"mediaId": 17915077519067810, "pair": [1, 2]})


def test_an_interaction_is_named_by_its_uuid(stage, read):
    call = stage.ring()
    assert read("leave", interaction=call.uuid) == read("call", interaction=call.uuid) == {"interaction": call}


def test_where_a_call_is_needed_another_medium_is_refused(stage, read):
    item = stage.workspace.actions.do("work-item-arrives", {"subject": "Claim"})
    with pytest.raises(Refused, match="workitem"):
        read("call", interaction=item)


@pytest.mark.parametrize(("fields", "problem"), BAD)
def test_what_makes_no_sense_is_said_in_a_sentence(read, fields, problem):
    with pytest.raises(BadField) as error:
        read(**fields)
    assert problem in str(error.value)


@pytest.mark.parametrize(("fields", "problem"), BAD)
def test_it_is_found_before_anything_happens_as_well(fields, problem):
    with pytest.raises(BadField) as error:
        check_fields(ACTIONS["arrive"], fields, "@")
    assert problem in str(error.value)


def test_what_will_be_known_later_is_not_checked_before():
    check_fields(ACTIONS["leave"], {"interaction": "@call"}, "@")
    check_fields(ACTIONS["arrive"], {"name": "@call", "times": "@call"}, "@")
    with pytest.raises(BadField, match='interaction must be "@" and the name of a step above'):
        check_fields(ACTIONS["leave"], {"interaction": "call"}, "@")


def test_an_interaction_that_is_gone_is_said_so(read):
    for value in ("gone", 7):
        with pytest.raises(BadField, match="does not exist any more"):
            read("leave", interaction=value)

from typing import Any

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.happenings.happening import BadField, FieldReader, happening, happenings_of
from wwe_host.interactions import Interaction
from wwe_host.tab import Tab


class Holder:
    @happening("arrive")
    def arrive(
        self, tab: Tab, name: str, times: int = 1, ratio: float = 0.5, loud: bool = False,
        data: dict[str, Any] | None = None, names: list[str] | None = None,
    ) -> None:
        """Something arrives."""

    @happening("leave")
    def leave(self, interaction: Interaction) -> None:
        """It leaves."""


HAPPENINGS = happenings_of([Holder()])


@pytest.fixture
def stage():
    return Stage()


@pytest.fixture
def read(stage):
    return lambda what="arrive", **fields: FieldReader(stage.workspace.session).read(HAPPENINGS[what], fields)


def test_a_method_tells_what_it_is_and_which_fields_it_has():
    arrive = HAPPENINGS["arrive"]
    assert (arrive.tells, arrive.takes_tab) == ("Something arrives.", True)
    assert [(field.name, field.is_required) for field in arrive.fields] == [
        ("name", True), ("times", False), ("ratio", False), ("loud", False), ("data", False), ("names", False),
    ]


def test_what_is_left_out_has_its_default(read):
    assert read(name="x") == {"name": "x", "times": 1, "ratio": 0.5, "loud": False, "data": None, "names": None}


def test_text_is_enough_for_every_type(read):
    fields = read(name=" x ", times="3", ratio="0.25", loud="true", data="Key = a=b\n\nOther=2", names="a, b")
    assert fields == {"name": "x", "times": 3, "ratio": 0.25, "loud": True, "data": {"Key": "a=b", "Other": "2"},
                      "names": ["a", "b"]}


def test_typed_values_are_taken_as_they_are(read):
    fields = read(name="x", times=3, ratio=1, loud=False, data={"Key": {"a": 1}}, names=["a"])
    assert (fields["times"], fields["ratio"], fields["loud"]) == (3, 1.0, False)
    assert (fields["data"], fields["names"]) == ({"Key": {"a": 1}}, ["a"])


def test_an_interaction_is_named_by_its_uuid(stage, read):
    call = stage.ring()
    assert read("leave", interaction=call.uuid) == {"interaction": call}


@pytest.mark.parametrize(("fields", "problem"), [
    ({}, 'arrive needs the field "name"'),
    ({"name": " "}, "arrive: name must be a text"),
    ({"name": 7}, "arrive: name must be a text"),
    ({"nam": "x"}, 'no field "nam". Did you mean "name"'),
    ({"name": "x", "times": "many"}, "arrive: times must be a number, and 'many' is not"),
    ({"name": "x", "times": 1.5}, "times must be a whole number"),
    ({"name": "x", "times": True}, "times must be a number"),
    ({"name": "x", "loud": "yes"}, "loud must be true or false"),
    ({"name": "x", "data": "no sign"}, '"no sign" is not'),
    ({"name": "x", "data": 7}, "data must be a table"),
    ({"name": "x", "names": 7}, "names must be a list of texts"),
])
def test_what_makes_no_sense_is_said_in_a_sentence(read, fields, problem):
    with pytest.raises(BadField) as error:
        read(**fields)
    assert problem in str(error.value)


def test_an_interaction_that_is_gone_is_said_so(read):
    for value in ("gone", 7):
        with pytest.raises(BadField, match="not there any more"):
            read("leave", interaction=value)


def test_two_happenings_with_one_name_are_refused():
    with pytest.raises(ValueError, match="two happenings named arrive"):
        happenings_of([Holder(), Holder()])

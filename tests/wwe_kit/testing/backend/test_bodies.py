import math
from datetime import date

import pytest

from wwe_kit.testing.backend.bodies import as_json


def test_a_value_is_written_as_json():
    assert as_json({"name": "Zoë", "at": (1, 2.5, None, True), 7: []}) == (
        '{"name": "Zoë", "at": [1, 2.5, null, true], "7": []}'
    )


def test_the_same_list_may_be_in_it_twice():
    tags = ["new"]
    assert as_json({"a": tags, "b": tags}) == '{"a": ["new"], "b": ["new"]}'


def in_itself():
    made = {"name": "Ann"}
    made["again"] = [made]
    return made


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({"born": date(1990, 1, 1)}, r"json\['born'\] is of type date, which JSON does not have\. JSON has texts, "),
        ([{"tags": {"a"}}], r"json\[0\]\['tags'\] is of type set, which JSON does not have\."),
        ({"file": b"x"}, r"json\['file'\] is of type bytes, which JSON does not have\."),
        ({"rates": (1.5, math.nan)}, r"json\['rates'\]\[1\] is nan, which JSON does not have\."),
        ({"by id": {(7, 8): "Ann"}}, r"json\['by id'\] has the key \(7, 8\), which is no text\."),
        (in_itself(), r"json\['again'\]\[0\] contains itself\."),
        ({math.nan: 1}, r"json has the key nan, which is no text\."),
        (object(), r"json is of type object, which JSON does not have\."),
    ],
)
def test_what_json_does_not_have_is_told_with_its_place(value, sentence):
    with pytest.raises(TypeError, match=sentence):
        as_json(value)

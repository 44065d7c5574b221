import json
from datetime import UTC, datetime

import pytest

from wwe_host.page.drawer.message_text import json_text, size_bytes
from wwe_link.values import UNDEFINED


def test_a_message_is_json_in_a_line_or_for_people():
    message = {"request": "voice.dial", "parameters": ["+33", {"Né": "é"}]}
    assert json_text(message) == '{"request":"voice.dial","parameters":["+33",{"Né":"é"}]}'
    assert json_text({"a": [1]}, is_pretty=True) == '{\n  "a": [\n    1\n  ]\n}'


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (UNDEFINED, None),
        (datetime(2026, 1, 5, tzinfo=UTC), "2026-01-05T00:00:00+00:00"),
        (float("nan"), None),
        ([1, {"x": float("inf")}], [1, {"x": None}]),
    ],
)
def test_what_json_has_no_word_for_is_still_json(value, read):
    assert json.loads(json_text({"value": value})) == {"value": read}


@pytest.mark.parametrize(("value", "count"), [({}, 2), ("é", 4), ("\ud800", 5), (None, 4)])
def test_its_size_is_in_bytes(value, count):
    assert size_bytes(value) == count

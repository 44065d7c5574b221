import pytest

from wwe_kit.memory.crossing import field
from wwe_link.values import UNDEFINED

HELD = {
    "text": "plain",
    "marked": "\0n",
    "null": None,
    "undefined": UNDEFINED,
    "true": True,
    "small": -(2**31),
    "large": 2**31,
    "half": 0.5,
    "list": ["a", 1],
    "lists": [["a"]],
    "object": {"key": 1},
}


@pytest.mark.parametrize(
    ("key", "crossed"),
    [
        ("text", "plain"),
        ("marked", '\0x"\\u0000n"'),
        ("null", "\0n"),
        ("undefined", "\0u"),
        ("absent", "\0u"),
        ("true", True),
        ("small", -(2**31)),
        ("large", "\0x2147483648"),
        ("half", "\0x0.5"),
        ("list", "\0a2"),
        ("lists", '\0x[["a"]]'),
        ("object", {"key": 1}),
    ],
)
def test_a_field_crosses_as_every_runtime_takes_it(key, crossed):
    assert field(HELD, key) == crossed


def test_an_item_of_a_list_is_read_by_its_place():
    assert field(["a", None], 1) == "\0n"

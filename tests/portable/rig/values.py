"""Values that come back equal on every runtime, after a journey through text, and through JavaScript."""

from datetime import datetime, timedelta, timezone

from wwe_link.values import UNDEFINED

DEEP = "leaf"
for _ in range(30):
    DEEP = [DEEP]

VALUES = [
    None,
    UNDEFINED,
    True,
    False,
    "",
    "text",
    "Ünïcödé 漢字 😀",
    '\u2028\u0000"\\',
    "\0",
    "\0u",
    "\0a1",
    "x" * 100_000,
    0,
    1,
    -1,
    2**30,
    2**31 - 1,
    2**31,
    -(2**31),
    -(2**31) - 1,
    2**32,
    1_700_000_000_123,
    2**53 - 1,
    -(2**53) + 1,
    2**53,
    -(2**53),
    2**53 + 2,
    17915077519067810,
    -17915077519067810,
    10**17 + 16,
    2**60,
    2**63,
    10**20,
    -(2**69),
    0.5,
    -0.25,
    1e21,
    1e300,
    5e-324,
    0.1,
    1.7976931348623157e308,
    float("inf"),
    float("-inf"),
    datetime(2026, 11, 23, 12, 30, 15, 250_000, timezone.utc),
    datetime(1969, 7, 20, 20, 17, tzinfo=timezone.utc),
    datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=2))),
    [],
    {},
    [[]],
    [None, UNDEFINED, 2**40],
    {"a": UNDEFINED, "b": None},
    {"$js": "not a tag"},
    {"a": {"$js": {"$js": 1}}},
    {"__proto__": 1, "constructor": 2, "": 3, "toString": 4},
    {"nested": [{"list": [1, [2, [3]]]}, {"date": datetime(2026, 11, 23, tzinfo=timezone.utc)}]},
    DEEP,
]


def same(first, second):
    """Return whether two values are equal, of equal types, all the way down."""
    if type(first) is not type(second):
        return False
    if isinstance(first, list):
        return len(first) == len(second) and all(same(a, b) for a, b in zip(first, second))
    if isinstance(first, dict):
        return sorted(first) == sorted(second) and all(same(first[key], second[key]) for key in first)
    return first == second

import pytest

from wwe_kit.memory.surroundings import OtherWindow


@pytest.mark.parametrize(
    ("origin", "is_taken"), [("https://here.test", True), ("*", True), ("https://other.test", False)]
)
def test_a_message_is_for_an_origin(origin, is_taken):
    taken = []
    OtherWindow("https://here.test", taken.append).postMessage({"a": 1}, origin)
    assert taken == ([{"a": 1}] if is_taken else [])


def test_what_is_posted_is_a_copy():
    taken, value = [], {"list": [1]}
    OtherWindow("https://here.test", taken.append).postMessage(value)
    value["list"].append(2)
    assert taken == [{"list": [1]}]

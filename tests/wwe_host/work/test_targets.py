import pytest

from wwe_host.rules import Refused
from wwe_host.work.targets import TYPES, read_target


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("key", ["type", "target"])
def test_each_type_is_read_under_both_names(kind, key):
    target = read_target({key: kind, "destination": " 5002 "})
    assert (target.type, target.destination, target.media) == (kind, "5002", "")


def test_a_text_is_a_custom_contact():
    target = read_target("+33298000000")
    assert (target.type, target.destination) == ("CUSTOM_CONTACT", "+33298000000")


def test_another_medium_can_be_named():
    query = {"target": "AGENT", "destination": "1002", "media": "voice"}
    assert read_target(query).media == "voice"


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        {},
        {"type": "AGENT"},
        {"type": "agent", "destination": "1"},
        {"destination": "1"},
        {"type": "AGENT", "destination": ""},
        {"type": "AGENT", "destination": 7},
        {"type": "AGENT", "destination": "1", "media": 7},
    ],
)
def test_what_is_no_target_is_refused(query):
    with pytest.raises(Refused, match="targetQuery"):
        read_target(query)

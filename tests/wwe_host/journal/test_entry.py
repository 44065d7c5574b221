import pytest

from wwe_host.journal.entry import INCOMING, Entry, Kind


def entry(kind, message=None, **more):
    return Entry(0, 1250.0, 0.0, kind, "voice.dial", "tab1", "frame1", "https://crm.example.com", message, **more)


@pytest.mark.parametrize("kind", Kind)
def test_an_entry_goes_one_way(kind):
    assert entry(kind).is_incoming == (kind in INCOMING)
    assert entry(kind).arrow == ("→" if kind in INCOMING else "←")


def test_what_names_a_rule_was_refused_and_so_was_a_failure():
    assert entry(Kind.FAILURE).is_refused
    assert entry(Kind.SILENCE, rule="rate-limit.quarantine").is_refused
    assert not entry(Kind.SUCCESS).is_refused


def test_an_event_is_named_with_its_type():
    event = entry(Kind.EVENT, {"data": {"eventType": "RELEASED"}})
    assert event.full_name == "voice.dial RELEASED"
    assert "voice.dial RELEASED" in str(event)
    assert str(event).startswith("1.250")

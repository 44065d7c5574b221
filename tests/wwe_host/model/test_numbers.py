import pytest

from wwe_host.model.agent import Agent
from wwe_host.model.numbers import call_type_of, party_of


@pytest.mark.parametrize(
    ("number", "call_type"),
    [("5002", "INTERNAL"), ("50021", "INTERNAL"), ("500210", "OUTBOUND"), ("+5002", "OUTBOUND"), ("", "OUTBOUND")],
)
def test_a_short_number_is_another_agents(number, call_type):
    assert call_type_of(number, "OUTBOUND") == call_type


def test_the_other_side_of_an_internal_call_is_an_agent():
    party = party_of("5002", "INTERNAL")
    assert (party.name, party.phone_number, party.agent) == ("5002", "5002", Agent("5002", "5002", "Agent", "5002"))


def test_the_other_side_of_any_other_call_is_not():
    assert party_of("+33298001007", "INBOUND").agent is None

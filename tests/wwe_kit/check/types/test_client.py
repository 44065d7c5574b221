from genesys.wwe import Agent, Interaction
from genesys.wwe.client.call import Call
from wwe_kit.check.python.api import SERVICE, methods
from wwe_kit.check.types.client import event_of, members, results


def test_every_method_of_a_namespace_has_a_known_kind_of_result():
    calls = {name for name in methods() if name.startswith(f"{SERVICE}.") and name.count(".") == 4}
    assert calls
    assert {name for name in calls if (kind := results().get(name)) is None or kind.cls is not Call} == set()


def test_a_call_brings_what_its_annotation_says():
    agent = results()["genesys.wwe.service.agent.get"].inside
    call = results()["genesys.wwe.service.interaction.get_by_interaction_id"].inside
    assert agent is not None
    assert agent.cls is Agent
    assert call is not None
    assert (call.cls, call.can_be_none) == (Interaction, True)


def test_attributes_that_objects_set_on_themselves_are_known():
    assert "name" in (members(type(event_of_agent())) or ())
    assert "employee_id" in (members(Agent) or ())


def event_of_agent():
    kind = event_of("agent")
    assert kind is not None
    return kind.cls("agent", {})


def test_an_unknown_event_has_no_kind():
    assert event_of("agnet") is None

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.rules import Refused


def test_ids_are_counted_from_1_in_each_tab_and_the_uuid_is_shared():
    stage = Stage()
    first, second = stage.ring(), stage.ring()
    stage.calls.reject(first)
    other = stage.open_tab()
    assert (stage.tab.id_of(second), other.id_of(second)) == ("2", "1")
    here = stage.page.ask("interaction.getByInteractionId", "2")
    there = stage.page_of("crm", other).ask("interaction.getByInteractionId", "1")
    assert here["interactionUUID"] == there["interactionUUID"] == second.uuid


def test_an_id_is_never_given_twice():
    stage = Stage()
    stage.calls.reject(stage.ring())
    assert stage.tab.id_of(stage.ring()) == "2"


def test_a_forgotten_interaction_is_unknown():
    stage = Stage()
    call = stage.ring()
    stage.calls.reject(call)
    assert stage.tab.find("1") is None
    with pytest.raises(Refused):
        stage.tab.interaction("1")

from tests.wwe_host.conversation import Stage
from wwe_host.model.interactions import Contact


def test_a_contact_has_the_documented_name_and_the_misprinted_one():
    stage = Stage()
    stage.ring(contact=Contact("Ann", "Miller"))
    contact = stage.page.ask("interaction.getByInteractionId", "1")["contact"]
    assert contact == {"displayName": "Ann Miller", "firstName": "Ann", "firstNname": "Ann", "lastName": "Miller"}


def test_a_party_has_the_documented_name_and_the_observed_number():
    stage = Stage()
    stage.ring("+33298001007")
    assert stage.page.ask("interaction.getByInteractionId", "1")["parties"] == [
        {"name": "+33298001007", "identifier": "+33298001007", "phoneNumber": "+33298001007"}
    ]


def test_an_interaction_without_a_contact_has_no_such_key():
    stage = Stage()
    stage.ring()
    assert "contact" not in stage.page.ask("interaction.getByInteractionId", "1")


def test_the_party_of_an_internal_call_has_what_was_observed():
    stage = Stage()
    stage.ring("5002")
    assert stage.page.ask("interaction.getByInteractionId", "1")["parties"] == [
        {
            "name": "5002",
            "identifier": "5002",
            "phoneNumber": "5002",
            "type": "AGENT",
            "username": "5002",
            "firstname": "Agent",
            "lastname": "5002",
        }
    ]

from wwe_host.lifecycles.voice import VOICE, CallState
from wwe_host.model.interactions import Case, Contact, Interaction


def interaction(case, **more):
    made = Interaction("u", case, "chat", VOICE, CallState.TALKING, CallState.UNKNOWN, **more)
    case.interactions.append(made)
    return made


def test_the_first_interaction_of_a_case_is_its_main_one():
    case = Case("c")
    first = interaction(case)
    consultation = interaction(case, parent=first)
    assert case.main is first
    assert (first.is_consultation, consultation.is_consultation) == (False, True)


def test_one_that_gives_way_is_the_main_one_only_while_it_is_alone():
    case = Case("c")
    preview = interaction(case, gives_way=True)
    assert case.main is preview
    call = interaction(case)
    assert case.main is call


def test_capabilities_come_from_the_table_until_it_is_removed():
    call = interaction(Case("c"))
    assert call.capabilities == ["HANGUP", "HOLD"]
    call.is_removed = True
    assert call.capabilities == []
    assert call.offered == ["HANGUP", "HOLD"]


def test_a_contacts_name_is_first_and_last():
    assert Contact("Ann", "Miller").display_name == "Ann Miller"

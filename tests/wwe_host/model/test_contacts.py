from wwe_host.model.contacts import Contacts
from wwe_host.model.interactions import Contact
from wwe_host.model.samples import CALLERS, Caller

ADA = Caller(Contact("Ada", "Byron"), CALLERS[0].number, "ada@example.com", {"CustomerId": "1843"})


def test_a_known_number_or_address_has_a_contact_and_a_strangers_has_none():
    contacts = Contacts()
    assert contacts.with_number(CALLERS[0].number).display_name == "Ann Miller"
    assert contacts.with_address(CALLERS[1].address).display_name == "Jorge Núñez"
    assert contacts.with_number("+10000000") is None
    assert contacts.with_address("nobody@example.com") is None


def test_somebody_new_takes_over_a_number():
    contacts = Contacts()
    contacts.add(ADA)
    assert contacts.with_number(ADA.number).display_name == "Ada Byron"
    assert contacts.user_data(ADA.number) == {"CustomerId": "1843"}
    assert Contacts().with_number(ADA.number).display_name == "Ann Miller"


def test_a_stranger_brings_no_data():
    assert Contacts().user_data("+10000000") == {}

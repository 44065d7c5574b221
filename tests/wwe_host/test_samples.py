from wwe_host.samples import CALLERS, contact_for


def test_a_known_number_has_a_contact_and_a_strangers_has_none():
    assert contact_for(CALLERS[0].number).display_name == "Ann Miller"
    assert contact_for("+10000000") is None


def test_attached_data_reads_as_a_person_types_it():
    assert CALLERS[0].attached.splitlines() == ["CustomerId=1007", "Segment=Gold"]

from wwe_host.model.samples import CALLERS


def test_attached_data_reads_as_a_person_types_it():
    assert CALLERS[0].attached.splitlines() == ["CustomerId=1007", "Segment=Gold"]

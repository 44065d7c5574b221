from wwe_host.model.records import Record

VALUES = {"GSW_TZ_OFFSET": 34200, "GSW_RECORD_HANDLE": 283, "GSW_PHONE": "+33647005", "Custom_Integer": None}


def test_a_record_knows_its_handle_its_number_and_its_time_zone():
    record = Record(dict(VALUES))
    assert (record.handle, record.phone, record.offset_s) == (283, "+33647005", 34200)


def test_numbers_are_numbers_in_the_record_and_texts_in_user_data():
    record = Record(dict(VALUES))
    assert record.payload() == VALUES
    assert list(record.payload()) == sorted(VALUES)
    assert record.attached() == {
        "GSW_TZ_OFFSET": "34200",
        "GSW_RECORD_HANDLE": "283",
        "GSW_PHONE": "+33647005",
        "Custom_Integer": "",
    }


def test_a_copy_is_changed_alone():
    record = Record(dict(VALUES))
    record.copy().values["GSW_PHONE"] = "+1"
    assert record.phone == "+33647005"

"""A table that somebody has pasted into a module can be read."""


def test_a_list_of_ten_thousand_items_can_be_written():
    assert len(eval("[" + "1234," * 10_000 + "]")) == 10_000


def test_a_dictionary_of_ten_thousand_items_can_be_written():
    assert len(eval("{" + "".join(str(key) + ": 'x'," for key in range(10_000)) + "}")) == 10_000

import pytest

from wwe_host.model.call_results import CALL_RESULTS, read_call_result
from wwe_host.rules import Refused


def test_the_list_is_the_references():
    assert len(CALL_RESULTS) == 39
    assert list(CALL_RESULTS)[:5] == ["OK", "GENERAL_ERROR", "SYSTEM_ERROR", "BUSY", "NO_ANSWER"]
    assert list(CALL_RESULTS.items())[-3:] == [("DO_NOT_CALL", 51), ("CANCEL_RECORD", 52), ("WRONG_NUMBER", 53)]


@pytest.mark.parametrize("given", [6, 6.0, "6"])
def test_a_number_and_its_digits_are_the_same(given):
    assert read_call_result(given) == 6


@pytest.mark.parametrize("given", [5, 6.5, "", "²", "BUSY", -6, 1e30])
def test_what_is_not_in_the_list_is_refused(given):
    with pytest.raises(Refused, match="No such call result"):
        read_call_result(given)

import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.access.user_data import WRITE_LIST, UserDataAccess
from wwe_host.rules import Refused
from wwe_host.settings.options import read_options


def access(read="*", write="*"):
    return UserDataAccess(
        read_options(
            {
                "interaction-workspace": {
                    "service-client-api.user-data.read-allowed": read,
                    "service-client-api.user-data.write-allowed": write,
                }
            }
        )
    )


def test_a_star_allows_every_key():
    assert access().readable({"a": 1, "b": 2}) == {"a": 1, "b": 2}
    access().check_writable(["anything"])


def test_only_listed_keys_are_read():
    assert access(read="Key1, Key2").readable({"Key1": 1, "key2": 2, "Key3": 3}) == {"Key1": 1}


def test_an_empty_list_allows_nothing():
    assert access(read="").readable({"a": 1}) == {}
    with pytest.raises(Refused) as refusal:
        access(write="").check_writable(["a", "b"])
    assert refusal.value.rule is WRITE_LIST
    assert "a, b" in refusal.value.problem


def test_what_is_read_is_a_copy():
    data = {"a": 1}
    access().readable(data)["a"] = 2
    assert data == {"a": 1}


@pytest.fixture
def writing_one_key():
    """A workspace in which extensions may write one key, and whose agent talks."""
    stage = Stage({"service-client-api.user-data.write-allowed": "Allowed"})
    stage.talk()
    return stage


@pytest.mark.parametrize(
    ("operation", "given"),
    [
        ("voice.dial", ("+33298001008", {"Other": "x"})),
        ("voice.dialEx", ("+33298001008", {"Other": "x"}, {})),
        ("email.create", ("ann@example.com", {"Other": "x"})),
        ("interaction.consult", ("1", "1002", {"Other": "x"})),
        ("interaction.singleStepTransfer", ("1", "1002", {"Other": "x"})),
        ("interaction.singleStepConference", ("1", "1002", {"Other": "x"})),
    ],
)
def test_the_write_list_is_for_set_and_delete_alone(writing_one_key, operation, given):
    writing_one_key.page.ask(operation, *given)
    interactions = writing_one_key.workspace.session.interactions.values()
    assert "x" in [interaction.user_data.get("Other") for interaction in interactions]


RECORD = {"GSW_RECORD_HANDLE": 283, "GSW_PHONE": "+1", "CustomerId": "7"}


def test_a_record_is_filtered_like_user_data_but_for_its_handle():
    assert access(read="CustomerId").readable_record(RECORD) == {"GSW_RECORD_HANDLE": 283, "CustomerId": "7"}
    assert access().readable_record(RECORD) == RECORD


def test_a_record_is_not_filtered_where_the_option_says_so():
    access = UserDataAccess(
        read_options(
            {
                "interaction-workspace": {"service-client-api.user-data.read-allowed": ""},
                "wwe-host": {"user-data.filter-records": False},
            }
        )
    )
    assert access.readable_record(RECORD) == RECORD

import pytest

from wwe_host.access.user_data import WRITE_LIST, UserDataAccess
from wwe_host.rules import Refused
from wwe_host.settings.options import read_options


def access(read="*", write="*"):
    return UserDataAccess(read_options({"interaction-workspace": {
        "service-client-api.user-data.read-allowed": read, "service-client-api.user-data.write-allowed": write,
    }}))


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
    assert "a, b" in refusal.value.text


def test_what_is_read_is_a_copy():
    data = {"a": 1}
    access().readable(data)["a"] = 2
    assert data == {"a": 1}

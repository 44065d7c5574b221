"""Which keys of user data extensions may read and write (reference: Attached Data Access)."""

from collections.abc import Iterable
from typing import Any

from wwe_host.access.payload_limits import LARGEST, PayloadCheck
from wwe_host.model.records import HANDLE
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.settings.definitions import HOST, listed
from wwe_host.settings.options import Options
from wwe_protocol import refusals

ANY = "*"
RECORDS = "user-data.filter-records"

READ_LIST = rule(
    "user-data.read",
    reference("Attached Data Access"),
    "User data in answers and events holds only the keys that the option lists.",
    "service-client-api.user-data.read-allowed",
)
WRITE_LIST = rule(
    "user-data.write",
    reference("Attached Data Access"),
    "setUserData writes, and deleteUserData deletes, the keys that the option lists, and no other.",
    "service-client-api.user-data.write-allowed",
)
WRITTEN_WHOLE_OR_NOT = rule(
    "user-data.write-as-a-whole",
    guess("the reference does not say what becomes of the keys that are listed"),
    "If a request has one key that the option does not list, the whole request is refused.",
)
WRITE_LIST_IS_FOR_TWO = rule(
    "user-data.write-elsewhere",
    guess("the reference names setUserData and deleteUserData only"),
    "The list does not apply to what dial, dialEx, email.create, consult and the single-step operations attach.",
)
READ_LIST_IN_RECORDS = rule(
    "outbound.read-list",
    guess(
        "the reference speaks of userData only; but a page that copes with less also works with more, and nothing leaks"
    ),
    "The read list of user data also applies to the records of a chain and their fields, except "
    "GSW_RECORD_HANDLE, which every operation on a record needs. What the agent sees is never filtered.",
    RECORDS,
)
BOUNDED = rule(
    "user-data.bounds",
    guess("the limits of a real workspace are not known, and are far smaller"),
    f"setUserData is refused where the user data of the interaction would have more than {LARGEST:,} characters and "
    "values together.",
)
TOP_LEVEL = rule(
    "user-data.keys",
    guess("nothing is known of case or of keys inside a value"),
    "Keys are case-sensitive, and only keys at the top level count.",
)


class UserDataAccess:
    """The two lists."""

    def __init__(self, options: Options) -> None:
        self._readable = frozenset(listed(options.text("service-client-api.user-data.read-allowed")))
        self._writable = frozenset(listed(options.text("service-client-api.user-data.write-allowed")))
        self._filters_records = options.flag(RECORDS, HOST)

    def readable(self, user_data: dict[str, Any]) -> dict[str, Any]:
        """Return the part of user data that extensions may read, as a copy."""
        if ANY in self._readable:
            return dict(user_data)
        return {key: value for key, value in user_data.items() if key in self._readable}

    def is_readable_field(self, name: str) -> bool:
        """Return whether extensions may read this field of an outbound record."""
        return not self._filters_records or name == HANDLE or ANY in self._readable or name in self._readable

    def readable_record(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return the part of an outbound record that extensions may read, as a copy."""
        return {name: value for name, value in values.items() if self.is_readable_field(name)}

    def check_writable(self, keys: Iterable[str]) -> None:
        """Raise Refused where a key may not be written."""
        forbidden = [] if ANY in self._writable else [key for key in keys if key not in self._writable]
        if forbidden:
            raise Refused(WRITE_LIST, refusals.key_not_writable(forbidden))


def check_size(user_data: dict[str, Any], key_values: dict[str, Any]) -> None:
    """Raise Refused where user data would be too large with these key-value pairs."""
    if PayloadCheck(user_data | key_values).weight > LARGEST:
        raise Refused(BOUNDED, refusals.too_large("user data", LARGEST))

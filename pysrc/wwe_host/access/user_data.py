"""Which keys of user data extensions may read and write (reference: Attached Data Access)."""

from collections.abc import Iterable
from typing import Any

from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.settings.definitions import listed
from wwe_host.settings.options import Options
from wwe_protocol import refusals

ANY = "*"

READ_LIST = rule(
    "user-data.read", reference("Attached Data Access"),
    "User data in answers and events holds only the keys that the option lists.",
    "service-client-api.user-data.read-allowed",
)
WRITE_LIST = rule(
    "user-data.write", reference("Attached Data Access"),
    "Keys that the option does not list are not written, and not deleted; such a request is refused as a whole.",
    "service-client-api.user-data.write-allowed",
)
TOP_LEVEL = rule(
    "user-data.keys", guess("nothing is known of case or of keys inside a value"),
    "Keys are compared letter by letter, and only those at the top level count.",
)


class UserDataAccess:
    """The two lists."""

    def __init__(self, options: Options) -> None:
        self._readable = frozenset(listed(options.text("service-client-api.user-data.read-allowed")))
        self._writable = frozenset(listed(options.text("service-client-api.user-data.write-allowed")))

    def readable(self, user_data: dict[str, Any]) -> dict[str, Any]:
        """Give the part of user data that extensions may read, as a copy."""
        if ANY in self._readable:
            return dict(user_data)
        return {key: value for key, value in user_data.items() if key in self._readable}

    def check_writable(self, keys: Iterable[str]) -> None:
        """Raise Refused where a key may not be written."""
        forbidden = [] if ANY in self._writable else [key for key in keys if key not in self._writable]
        if forbidden:
            raise Refused(WRITE_LIST, refusals.key_not_writable(forbidden))

"""What all views share: fields are read one by one from a payload that may still lie in JavaScript."""

from wwe_link.values import UNDEFINED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any


def plain(value: "Any") -> "Any":
    """Return ordinary Python data for a value that may still lie in JavaScript."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    convert = getattr(value, "to_python", None)
    return convert() if convert else value


class View:
    """A payload with names. `raw` is all of it, as ordinary Python data."""

    def __init__(self, source: "Any") -> None:
        self._source = source

    @property
    def raw(self) -> "dict[str, Any]":
        """The whole payload as the workspace sent it, unknown fields included."""
        return plain(self._source)  # type: ignore[no-any-return]

    def get(self, key: str) -> "Any":
        """Read one field by its wire name, as ordinary Python data; None where it is absent."""
        return plain(self._field(key))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and type(self) is type(other) and self.raw == other.raw

    def __repr__(self) -> str:
        # Field names only: a payload holds customer data, and a repr ends up in logs.
        return "<" + type(self).__name__ + " " + ", ".join(sorted(self.raw)) + ">"

    def _field(self, key: str, other: str = "") -> "Any":
        value = self._source.get(key)
        if value is None or value is UNDEFINED:
            return self._field(other) if other else None
        return value

    def _text(self, key: str, other: str = "") -> "str | None":
        value = self._source.get(key)
        if other and (value is None or value is UNDEFINED):
            value = self._source.get(other)
        return value if isinstance(value, str) else None

    def _flag(self, key: str) -> "bool | None":
        value = self._field(key)
        return value if isinstance(value, bool) else None

    def _number(self, key: str) -> "int | None":
        value = self._field(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def _moment(self, key: str) -> "datetime | None":
        from wwe_protocol.payloads.moment import moment_of  # costs MicroPython milliseconds, and few ask

        return moment_of(self.get(key))

    def _list(self, key: str) -> "list[Any]":
        value = self._field(key)
        return value if isinstance(value, list) else []

    def _object(self, key: str) -> "Any":
        """Return the object under `key`, read or unread; None for anything that has no fields."""
        value = self._field(key)
        return value if hasattr(value, "get") else None

"""What the workspace told the page in its URL: `?interactionId=$Interaction.Id$&employeeId=$Agent.EmployeeId$`."""

from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# What an unknown variable, or a missing value, looks like when it arrives.
_NOTHING = ("", "null", "undefined", "None")
# What an administrator writes for what the workspace knows, by the plain spelling of the name.
_WRITTEN = {
    "interactionid": "interactionId=$Interaction.Id$",
    "employeeid": "employeeId=$Agent.EmployeeId$",
    "username": "userName=$Agent.UserName$",
    "fullname": "fullName=$Agent.FullName$",
    "firstname": "firstName=$Agent.FirstName$",
    "lastname": "lastName=$Agent.LastName$",
}


class Context:
    """The variables of the URL. A variable that the workspace did not fill in is None.

    All spellings of a name are the same: `interactionId`, `InteractionId`, `interaction_id`.
    """

    def __init__(self, values: "dict[str, str]") -> None:
        self._values: dict[str, str] = {}
        for name in sorted(values):
            plain = _plain(name)
            if _is_nothing(self._values.get(plain, "")):
                self._values[plain] = values[name]

    def get(self, name: str) -> "str | None":
        """Read a variable of the URL by its name there, in any spelling."""
        value = self._values.get(_plain(name))
        return None if value is None or _is_nothing(value) else value

    def require(self, name: str) -> str:
        """Read a variable that must be there: `page.context.require("interaction_id")`.

        Raises LocalMisuse if the URL does not have it; the error says what the administrator must write.
        """
        value = self.get(name)
        if value is not None:
            return value
        plain = _plain(name)
        written = _WRITTEN.get(plain, name + "=...")
        if plain in self._values:
            hint = ". Only a view of the level interaction is opened for one" if plain == "interactionid" else ""
            raise LocalMisuse(
                "page.context: the workspace did not fill in "
                + name
                + ", which came as "
                + repr(self._values[plain])
                + hint
            )
        raise LocalMisuse(
            "page.context: the address of this page has no "
            + name
            + ". The `url` of the extension has to end in ?"
            + written
            + " (in an address that has a `?` already, in &"
            + written
            + ")."
        )

    @property
    def interaction_id(self) -> "str | None":
        """`interactionId`: the interaction that this page was opened for."""
        return self.get("interactionId")

    @property
    def employee_id(self) -> "str | None":
        """`employeeId` of the agent."""
        return self.get("employeeId")

    @property
    def username(self) -> "str | None":
        """`userName` of the agent."""
        return self.get("userName")

    @property
    def full_name(self) -> "str | None":
        """`fullName` of the agent."""
        return self.get("fullName")

    @property
    def firstname(self) -> "str | None":
        """`firstName` of the agent."""
        return self.get("firstName")

    @property
    def lastname(self) -> "str | None":
        """`lastName` of the agent."""
        return self.get("lastName")


def _plain(name: "Any") -> str:
    return str(name).lower().replace("_", "").replace("-", "")


def _is_nothing(value: str) -> bool:
    return value in _NOTHING or (value.startswith("$") and value.endswith("$"))

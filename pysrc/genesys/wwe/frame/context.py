"""What the workspace told the page in its URL: `?interactionId=$Interaction.Id$&employeeId=$Agent.EmployeeId$`."""

from wwe_protocol.errors import LocalMisuse, NoWorkspace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
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
    """The variables of the URL. `page.context.interaction_id` must be there; `get("interaction_id")` may be None.

    What must be there and is not raises LocalMisuse, which says what the administrator must write. On a page that is
    opened outside a workspace it raises NoWorkspace. All spellings of a name are the same: `interactionId`,
    `InteractionId`, `interaction_id`.
    """

    def __init__(self, values: "dict[str, str]", unreachable: "Callable[[], str]" = lambda: "") -> None:
        self._unreachable = unreachable  # why no workspace can ever answer
        self._values: dict[str, str] = {}
        for name in sorted(values):
            plain = _plain(name)
            if _is_nothing(self._values.get(plain, "")):
                self._values[plain] = values[name]

    def get(self, name: str) -> "str | None":
        """Read a variable of the URL by its name there, in any spelling; None if the workspace did not fill it in."""
        value = self._values.get(_plain(name))
        return None if value is None or _is_nothing(value) else value

    def require(self, name: str) -> str:
        """Read a variable of your own that must be there: `page.context.require("customer")`.

        Raises LocalMisuse if the URL does not have it, and NoWorkspace outside a workspace.
        """
        value = self.get(name)
        if value is not None:
            return value
        reason = self._unreachable()
        if reason:
            raise NoWorkspace("page.context", reason)
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
    def interaction_id(self) -> str:
        """`interactionId`: the interaction that this page was opened for."""
        return self.require("interactionId")

    @property
    def employee_id(self) -> str:
        """`employeeId` of the agent."""
        return self.require("employeeId")

    @property
    def username(self) -> str:
        """`userName` of the agent."""
        return self.require("userName")

    @property
    def full_name(self) -> str:
        """`fullName` of the agent."""
        return self.require("fullName")

    @property
    def firstname(self) -> str:
        """`firstName` of the agent."""
        return self.require("firstName")

    @property
    def lastname(self) -> str:
        """`lastName` of the agent."""
        return self.require("lastName")


def _plain(name: "Any") -> str:
    return str(name).lower().replace("_", "").replace("-", "")


def _is_nothing(value: str) -> bool:
    return value in _NOTHING or (value.startswith("$") and value.endswith("$"))

"""What the workspace told the page in its URL: `?interactionId=$Interaction.Id$&employeeId=$Agent.EmployeeId$`."""

# What an unknown variable, or a missing value, looks like when it arrives.
_NOTHING = ("", "null", "undefined", "None")


class Context:
    """The URL's variables. What the workspace did not fill in reads as None."""

    def __init__(self, values: "dict[str, str]") -> None:
        self._values = values

    def get(self, name: str) -> "str | None":
        """Read a variable of the URL by its name there."""
        value = self._values.get(name)
        if value is None or value in _NOTHING or (value.startswith("$") and value.endswith("$")):
            return None
        return value

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

"""How one operation of the Service Client API is described, and the look-ups over all of them.

The table itself is in `operations`. The client's methods and the host's handlers are written by hand; tests prove
that both equal this contract, and the documentation's tables are made from it.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# How a parameter that the caller leaves out travels. Every documented slot is sent, so that the array keeps its length.
AS_UNDEFINED = "undefined"
AS_NULL = "null"

# Where a fact comes from.
REFERENCE = "reference"
OBSERVED = "observed"


class Parameter:
    """One documented parameter: its wire `name`, its `shape`, and whether it may be left out."""

    def __init__(self, name: str, shape: str, optional: bool = False, omitted: str = AS_UNDEFINED) -> None:
        self.name = name
        self.shape = shape
        self.optional = optional
        self.omitted = omitted


class Operation:
    """One operation: wire `name`, ordered `parameters`, shape of the `result` ("nothing" for none) and its `source`."""

    def __init__(self, name: str, parameters: "Iterable[Parameter]", result: str, source: str, note: str = "") -> None:
        self.name = name
        self.parameters = tuple(parameters)
        self.result = result
        self.source = source
        self.note = note

    @property
    def namespace(self) -> str:
        """The wire name of the namespace: `voice` of `voice.dial`."""
        return self.name.split(".")[0]

    @property
    def method(self) -> str:
        """The wire name of the method: `dial` of `voice.dial`."""
        return self.name.split(".")[1]

    @property
    def required(self) -> int:
        """How many leading parameters a caller must give."""
        return len([parameter for parameter in self.parameters if not parameter.optional])


def python_name(wire_name: str) -> str:
    """Return the Python spelling of a documented camelCase name: `amIVisible` is `am_i_visible`."""
    return "".join("_" + letter.lower() if letter.isupper() else letter for letter in wire_name).lstrip("_")

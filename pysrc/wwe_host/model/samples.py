"""People who call, so that there is somebody to try an extension with."""

from dataclasses import dataclass

from wwe_host.model.interactions import Contact


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody with a number and an e-mail address, and what a routing strategy attaches to the call."""

    contact: Contact
    number: str
    address: str
    user_data: dict[str, str]

    @property
    def attached(self) -> str:
        """The user data as a person types it."""
        return "\n".join(f"{key}={value}" for key, value in self.user_data.items())


CALLERS = (
    Caller(
        Contact("Ann", "Miller"), "+33298001007", "ann.miller@example.com", {"CustomerId": "1007", "Segment": "Gold"}
    ),
    Caller(
        Contact("Jorge", "Núñez"),
        "+33298001008",
        "jorge.nunez@example.com",
        {"CustomerId": "1008", "Segment": "Silver"},
    ),
)

"""The people whom the contact centre knows, and what a routing strategy attaches when they call."""

from dataclasses import dataclass, field

from wwe_host.model.interactions import Contact
from wwe_host.model.samples import CALLERS, Caller


@dataclass(slots=True)
class Contacts:
    """Everybody known: the samples, and those whom a scenario brings."""

    known: list[Caller] = field(default_factory=lambda: list(CALLERS))

    def add(self, caller: Caller) -> None:
        """Get to know somebody; a number or an address that somebody has already is theirs from now on."""
        self.known.insert(0, caller)

    def with_number(self, number: str) -> Contact | None:
        """Return the contact with a number; None for a stranger."""
        return next((caller.contact for caller in self.known if caller.number == number), None)

    def with_address(self, address: str) -> Contact | None:
        """Return the contact with an e-mail address; None for a stranger."""
        return next((caller.contact for caller in self.known if caller.address == address), None)

    def user_data(self, sender: str) -> dict[str, str]:
        """Return what is attached to what comes from a number or an address, where nothing else is said."""
        found = (caller.user_data for caller in self.known if sender in (caller.number, caller.address))
        return dict(next(found, {}))

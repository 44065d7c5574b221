"""What the option `service-client-api.accepted-web-content-origins` grants to whom.

An origin without filters is granted everything; nobody is granted `auth.getJwtToken` but by its full name.
"""

from collections.abc import Iterator

from wwe_host.rules import Rule, guess, reference, rule
from wwe_host.settings.origin_list import ANY, Grant, read_origins
from wwe_protocol.operations import OPERATIONS

NAMED_ONLY = frozenset({"auth.getJwtToken"})
NEEDS_NO_FILTER = frozenset({"system.getAllowedServices"})

ORIGIN_NOT_ACCEPTED = rule(
    "origin.not-accepted",
    reference("Security configuration, Origin"),
    "An origin that accepted-web-content-origins does not list may ask for nothing.",
    "service-client-api.accepted-web-content-origins",
)
OPERATION_NOT_GRANTED = rule(
    "origin.operation-not-granted",
    reference("Security configuration, Origin"),
    "An origin with filters may ask only for operations that a filter names.",
    "service-client-api.accepted-web-content-origins",
)
EVERY_OPERATION_A_FILTER = rule(
    "origin.filter-names",
    guess("the reference lists 23 keywords, and shows namespaces with an asterisk beside them"),
    "Every operation can be a filter, and so can every namespace with an asterisk.",
    "service-client-api.accepted-web-content-origins",
)
TOKEN_BY_NAME_ONLY = rule(
    "origin.token-by-name",
    reference("Auth namespace, getJwtToken"),
    "Only the full name auth.getJwtToken grants it. *, auth.* and an origin without filters do not.",
    "service-client-api.accepted-web-content-origins",
)
WITH_PARAMETERS = rule(
    "origin.filter-parameters",
    reference("Security configuration, Origin"),
    "A filter may name a method with its parameters, as in voice.dialEx(destination, userData, extensions, succeeded, "
    "failed); they change nothing.",
    "service-client-api.accepted-web-content-origins",
)
ALLOWED_SERVICES = rule(
    "origin.allowed-services",
    reference("System namespace, getAllowedServices"),
    "system.getAllowedServices fails for an origin that is not listed.",
    "service-client-api.accepted-web-content-origins",
)
ALLOWED_SERVICES_UNFILTERED = rule(
    "origin.allowed-services-unfiltered",
    guess("the reference names no other condition, and prints no answer"),
    "No filter needs to name system.getAllowedServices. The answer contains this operation too.",
)
SUBSCRIBE_NEEDS_ORIGIN = rule(
    "origin.subscribe",
    guess("the reference lists no keyword for subscribe"),
    "An origin may subscribe to every event as soon as it is listed, whatever its filters are.",
    "service-client-api.accepted-web-content-origins",
)


class AcceptedOrigins:
    """The whole list."""

    def __init__(self, text: str) -> None:
        self._grants = list(read_origins(text))

    def accepts(self, origin: str) -> bool:
        """Return whether an origin is listed at all."""
        return any(True for _ in self._of(origin))

    @property
    def origins(self) -> list[str]:
        """The origins that are listed, or "*"."""
        return [grant.origin for grant in self._grants]

    def refusal(self, origin: str, operation: str) -> Rule | None:
        """Return the rule by which an operation is refused to an origin; None where it is granted."""
        grants = list(self._of(origin))
        if not grants:
            return ORIGIN_NOT_ACCEPTED
        if any(_covers(grant, operation) for grant in grants):
            return None
        return TOKEN_BY_NAME_ONLY if operation in NAMED_ONLY else OPERATION_NOT_GRANTED

    def granted(self, origin: str) -> list[str]:
        """Return the operations an origin may ask for."""
        return [operation for operation in OPERATIONS if self.refusal(origin, operation) is None]

    def _of(self, origin: str) -> Iterator[Grant]:
        return (grant for grant in self._grants if grant.origin in (ANY, origin))


def _covers(grant: Grant, operation: str) -> bool:
    if operation in NAMED_ONLY:
        return operation in grant.filters
    if operation in NEEDS_NO_FILTER:
        return True
    return any(_matches(filter_, operation) for filter_ in grant.filters)


def _matches(filter_: str, operation: str) -> bool:
    return filter_ in (ANY, operation, operation.partition(".")[0] + ".*")

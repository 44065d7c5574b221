"""The option `service-client-api.accepted-web-content-origins`: its grammar, and what it grants to whom.

    origin [ "(" filter { "," filter } ")" ] { "," origin ... }      or   "*"

A filter is `namespace.method`, `namespace.*` or `*`; a method may have its parameters behind it, in parentheses of its
own, as the reference prints some. An origin without filters is granted everything; nobody is granted
`auth.getJwtToken` but by its full name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wwe_host.rules import Rule, guess, reference, rule
from wwe_protocol.operations import OPERATIONS

ANY = "*"
NAMED_ONLY = frozenset({"auth.getJwtToken"})
NEEDS_NO_FILTER = frozenset({"system.getAllowedServices"})

ORIGIN_NOT_ACCEPTED = rule(
    "origin.not-accepted", reference("Security configuration, Origin"),
    "An origin that accepted-web-content-origins does not list may ask for nothing.",
    "service-client-api.accepted-web-content-origins",
)
OPERATION_NOT_GRANTED = rule(
    "origin.operation-not-granted", reference("Security configuration, Origin"),
    "An origin with filters may ask for what one of them names, and for nothing else.",
    "service-client-api.accepted-web-content-origins",
)
EVERY_OPERATION_A_FILTER = rule(
    "origin.filter-names", guess("the reference lists 23 keywords, and shows namespaces with an asterisk beside them"),
    "Every operation can be a filter, and so can every namespace with an asterisk.",
    "service-client-api.accepted-web-content-origins",
)
TOKEN_BY_NAME_ONLY = rule(
    "origin.token-by-name", reference("Auth namespace, getJwtToken"),
    "auth.getJwtToken has to be named in full; neither * nor auth.* nor a bare origin grants it.",
    "service-client-api.accepted-web-content-origins",
)
WITH_PARAMETERS = rule(
    "origin.filter-parameters", reference("Security configuration, Origin"),
    "A filter may name a method with its parameters, as in voice.dialEx(destination, userData, extensions, succeeded, "
    "failed); they change nothing.",
    "service-client-api.accepted-web-content-origins",
)
ALLOWED_SERVICES = rule(
    "origin.allowed-services", reference("System namespace, getAllowedServices"),
    "system.getAllowedServices fails for an origin that is not listed, and for no other: no filter has to name it.",
    "service-client-api.accepted-web-content-origins",
)
ALLOWED_SERVICES_LISTED = rule(
    "origin.allowed-services-listed", guess("the reference prints no answer"),
    "What system.getAllowedServices gives names itself as well.",
)
SUBSCRIBE_NEEDS_ORIGIN = rule(
    "origin.subscribe", guess("the reference lists no keyword for subscribe"),
    "An origin may subscribe to every event as soon as it is listed, whatever its filters are.",
    "service-client-api.accepted-web-content-origins",
)

# Filters are separated by commas; those in the parentheses of a filter separate its parameters.
_ENTRY = re.compile(r"\s*(?P<origin>[^\s(),]+)\s*(?:\((?P<filters>(?:[^()]|\([^()]*\))*)\))?\s*")
_PARAMETERS = re.compile(r"\s*\([^()]*\)")
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://([a-z0-9.-]+|\[[0-9a-f:.]+\])(:[0-9]+)?", re.IGNORECASE)
_USUAL_PORTS = {"http": ":80", "https": ":443"}


class OriginsError(ValueError):
    """The option's value is malformed; the text says where and what would be right."""


@dataclass(frozen=True, slots=True)
class Grant:
    """One origin of the list, and its filters."""

    origin: str
    filters: tuple[str, ...]

    def covers(self, operation: str) -> bool:
        """Whether it grants an operation."""
        if operation in NAMED_ONLY:
            return operation in self.filters
        if operation in NEEDS_NO_FILTER:
            return True
        return any(_matches(filter_, operation) for filter_ in self.filters)


class AcceptedOrigins:
    """The whole list."""

    def __init__(self, text: str) -> None:
        self._grants = list(_grants(text))

    def accepts(self, origin: str) -> bool:
        """Whether an origin is listed at all."""
        return any(True for _ in self._of(origin))

    @property
    def origins(self) -> list[str]:
        """The origins that are listed, or "*"."""
        return [grant.origin for grant in self._grants]

    def refusal(self, origin: str, operation: str) -> Rule | None:
        """Give the rule by which an operation is refused to an origin; None where it is granted."""
        grants = list(self._of(origin))
        if not grants:
            return ORIGIN_NOT_ACCEPTED
        if any(grant.covers(operation) for grant in grants):
            return None
        return TOKEN_BY_NAME_ONLY if operation in NAMED_ONLY else OPERATION_NOT_GRANTED

    def granted(self, origin: str) -> list[str]:
        """Give the operations an origin may ask for."""
        return [operation for operation in OPERATIONS if self.refusal(origin, operation) is None]

    def _of(self, origin: str) -> Iterator[Grant]:
        return (grant for grant in self._grants if grant.origin in (ANY, origin))


def plain_origins(text: str) -> frozenset[str]:
    """Give a list of origins that has no filters. Raises OriginsError where one is none."""
    return frozenset(_checked_origin(part.strip()) for part in text.split(",") if part.strip())


def _grants(text: str) -> Iterator[Grant]:
    position = 0
    while text[position:].strip():
        match = _ENTRY.match(text, position)
        if match is None or (match.end() < len(text) and text[match.end()] != ","):
            raise OriginsError(
                f'"{text[position:].strip()}" is not understood: origins are separated by commas, each with its '
                'filters in one pair of parentheses, as in "https://crm.example.com (agent.*, voice.dial)"'
            )
        yield Grant(_checked_origin(match["origin"]), tuple(_filters(match["filters"], match["origin"])))
        position = match.end() + 1


def _filters(text: str | None, origin: str) -> Iterator[str]:
    if text is None:
        yield ANY
        return
    for part in _PARAMETERS.sub("", text).split(","):
        name = part.strip()
        if not _is_filter(name):
            raise OriginsError(
                f'"{name}" in the filters of {origin} names no operation: a filter is "namespace.method", '
                '"namespace.*" or "*"'
            )
        yield name


def _is_filter(name: str) -> bool:
    namespace, _, method = name.partition(".")
    if name == ANY or name in OPERATIONS:
        return True
    return method == ANY and any(operation.namespace == namespace for operation in OPERATIONS.values())


def _matches(filter_: str, operation: str) -> bool:
    return filter_ in (ANY, operation, operation.partition(".")[0] + ".*")


def _checked_origin(origin: str) -> str:
    """Give the origin as browsers write it. Raises OriginsError for what no browser would ever send."""
    if origin == ANY:
        return origin
    if not _ORIGIN.fullmatch(origin):
        raise OriginsError(
            f'"{origin}" is not an origin: that is a scheme, a host and perhaps a port, without a path, as in '
            '"https://crm.example.com:8443"'
        )
    scheme = origin.partition(":")[0].lower()
    return origin.lower().removesuffix(_USUAL_PORTS.get(scheme, "\0"))

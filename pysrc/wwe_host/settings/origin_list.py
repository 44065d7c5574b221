"""The grammar of the option `service-client-api.accepted-web-content-origins`.

    origin [ "(" filter { "," filter } ")" ] { "," origin ... }      or   "*"

A filter is `namespace.method`, `namespace.*` or `*`; a method may have its parameters behind it, in parentheses of its
own, as the reference prints some. What an entry grants is said in `wwe_host.access.origins`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wwe_protocol.operations import OPERATIONS

ANY = "*"

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


def plain_origins(text: str) -> frozenset[str]:
    """Return a list of origins that has no filters. Raises OriginsError where one is none."""
    return frozenset(_checked_origin(part.strip()) for part in text.split(",") if part.strip())


def read_origins(text: str) -> Iterator[Grant]:
    """Return the entries of a list of origins. Raises OriginsError for what is malformed."""
    position = 0
    while text[position:].strip():
        match = _ENTRY.match(text, position)
        if match is None or (match.end() < len(text) and text[match.end()] != ","):
            raise OriginsError(
                f'"{text[position:].strip()}" cannot be read. Separate origins by commas; each may have '
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
                f'in the filters of {origin} "{name}" is not an operation: a filter is "namespace.method", '
                '"namespace.*" or "*"'
            )
        yield name


def _is_filter(name: str) -> bool:
    namespace, _, method = name.partition(".")
    if name == ANY or name in OPERATIONS:
        return True
    return method == ANY and any(operation.namespace == namespace for operation in OPERATIONS.values())


def _checked_origin(origin: str) -> str:
    """Return the origin as browsers write it. Raises OriginsError for what no browser would ever send."""
    if origin == ANY:
        return origin
    if not _ORIGIN.fullmatch(origin):
        raise OriginsError(
            f'"{origin}" is not an origin. An origin is a scheme, a host and optionally a port, without a path, as in '
            '"https://crm.example.com:8443"'
        )
    scheme = origin.partition(":")[0].lower()
    return origin.lower().removesuffix(_USUAL_PORTS.get(scheme, "\0"))

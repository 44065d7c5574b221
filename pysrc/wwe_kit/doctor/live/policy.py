"""A Content-Security-Policy as a browser reads it, as far as an extension's page needs it."""

from collections.abc import Mapping
from urllib.parse import urlsplit

_USUAL_PORTS = {"http": "80", "https": "443"}

Directives = Mapping[str, tuple[str, ...]]


def directives(policy: str) -> Directives:
    """Return the sources by directive. Of a directive that is named twice the first counts."""
    found: dict[str, tuple[str, ...]] = {}
    for part in policy.replace(",", ";").split(";"):
        name, *sources = part.split() or [""]
        if name:
            found.setdefault(name.lower(), tuple(sources))
    return found


def allows_origin(sources: tuple[str, ...], origin: str, own: str) -> bool:
    """Return whether `frame-ancestors` with these sources lets a page of `origin` embed one of the origin `own`."""
    return any(_matches(source.lower(), origin, own) for source in sources)


def _matches(source: str, origin: str, own: str) -> bool:
    asked = urlsplit(origin)
    if source == "'self'":
        return origin == own
    if source == "*":
        return asked.scheme in {"http", "https"}
    if source.endswith(":"):  # a scheme alone
        return source == f"{asked.scheme}:"
    scheme, _, rest = source.rpartition("://")
    host, _, port = rest.partition("/")[0].partition(":")
    return (
        _scheme_matches(scheme or urlsplit(own).scheme, asked.scheme)
        and _host_matches(host, asked.hostname or "")
        and _port_matches(port, asked.port, asked.scheme)
    )


def _scheme_matches(wanted: str, scheme: str) -> bool:
    return scheme == wanted or (wanted, scheme) == ("http", "https")  # what is safer is allowed as well


def _host_matches(pattern: str, host: str) -> bool:
    return host.endswith(pattern[1:]) if pattern.startswith("*.") else host == pattern


def _port_matches(wanted: str, port: int | None, scheme: str) -> bool:
    usual = _USUAL_PORTS.get(scheme, "")
    return wanted == "*" or (wanted or usual) == str(port or usual)

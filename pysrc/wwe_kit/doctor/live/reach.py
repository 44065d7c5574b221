"""Where a live extension is: in the public network or in a local one, and how long its certificate lasts."""

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

from wwe_kit.doctor.finding import Finding, note, ok, problem

_TIMEOUT_S = 15
_SOON_DAYS = 21
_DAY_S = 86_400
LOCAL_CURE = (
    'In the workspace the iframe needs allow="local-network-access"; ask who administers it. See real-workspace.md.'
)


def network_place(url: str) -> Iterator[Finding]:
    """Return whether the host is in a local network, which Chrome guards against pages of public sites."""
    host = urlsplit(url).hostname or ""
    try:
        addresses = {ipaddress.ip_address(entry[4][0]) for entry in socket.getaddrinfo(host, None)}
    except (OSError, ValueError):
        return
    local = [address for address in addresses if address.is_private or address.is_loopback]
    if not local:
        yield ok("Local Network Access", f"{host} is in the public network.")
        return
    yield note(
        "Local Network Access",
        f"{host} is {local[0]}, in a local network. Chrome does not load it in the page of a public workspace, and "
        "does not say so.",
        LOCAL_CURE,
    )


def certificate(url: str) -> Iterator[Finding]:
    """Return how long the certificate of an https address lasts."""
    parts = urlsplit(url)
    if parts.scheme != "https":
        return
    try:
        with (
            socket.create_connection((parts.hostname, parts.port or 443), _TIMEOUT_S) as raw,
            ssl.create_default_context().wrap_socket(raw, server_hostname=parts.hostname) as secured,
        ):
            until = str((secured.getpeercert() or {}).get("notAfter"))
    except OSError:
        return  # whoever fetched the page has told why
    yield lasting(until, time.time())  # noqa: TID251 - a certificate ends by the world's clock


def lasting(until: str, now_s: float) -> Finding:
    """Return whether a certificate lasts; `until` is as a certificate has it ("Nov 28 12:00:00 2027 GMT")."""
    days = (ssl.cert_time_to_seconds(until) - now_s) / _DAY_S
    if days < _SOON_DAYS:
        return problem("certificate", f"It ends in {days:.0f} days, on {until}.", "Renew it.")
    return ok("certificate", f"It is valid until {until}.")

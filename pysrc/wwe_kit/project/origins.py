"""What an origin is: the form in which a browser tells it, for nothing else would ever match."""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

_ORIGIN = re.compile(r"https?://(?P<host>[a-z0-9._-]+|\[[0-9a-f:.]+\])(:(?P<port>[0-9]+))?")
_USUAL_PORT = re.compile(r"http://.*:80|https://.*:443")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LARGEST_PORT = 65535


def problem_of(origin: str) -> str:
    """Return why a text is no origin, to stand behind "but"; "" for one that is."""
    match = _ORIGIN.fullmatch(origin)
    if match is None:
        return (
            "an origin is a scheme, a host in lower case and perhaps a port, without a path, "
            'as in "https://workspace.example.com"'
        )
    if _USUAL_PORT.fullmatch(origin):
        return "browsers leave out a scheme's usual port, so this would never match"
    return _problem_of_port(match["port"]) or _problem_of_host(match["host"])


def _problem_of_port(port: str | None) -> str:
    if port is None:
        return ""
    if port.startswith("0"):
        return "a port begins with no 0, so this would never match"
    is_port = len(port) <= len(str(_LARGEST_PORT)) and int(port) <= _LARGEST_PORT
    return "" if is_port else f"a port is a number from 1 to {_LARGEST_PORT}"


def _problem_of_host(host: str) -> str:
    """Return what is wrong with a host; one that is a number is normalized by browsers in one form only."""
    try:
        if host.startswith("["):
            normalized = f"[{IPv6Address(host[1:-1]).compressed}]"
        elif _NUMBER.fullmatch(host.removesuffix(".").rpartition(".")[2]):
            normalized = str(IPv4Address(host))
        else:
            parts = host.removesuffix(".").split(".")
            return "" if all(0 < len(part) < 64 for part in parts) else "a host has 1 to 63 characters between dots"
    except AddressValueError:
        return "its host is no address that a browser knows"
    return "" if normalized == host else f"browsers write its host as {normalized}, so this would never match"

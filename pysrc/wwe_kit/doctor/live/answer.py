"""One answer of a web server, and how it is asked for."""

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from email.message import Message
from typing import NamedTuple
from urllib.parse import urlsplit

from wwe_kit.errors import BadInput
from wwe_kit.printable import printable

_TIMEOUT_S = 15
_LARGEST = 2_000_000  # bytes of a page that are read
# As a browser asks, so that the server answers as it would answer one.
_HEADERS = {"Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "br, gzip", "User-Agent": "Mozilla/5.0 (wwe doctor)"}
_SCHEMES = ("http", "https")


class Answer(NamedTuple):
    """What came back."""

    url: str  # after redirects
    status: int
    headers: Message
    body: bytes  # "" where only the headers were asked for

    def header(self, name: str) -> str:
        """Return a header's value; "" where there is none. Several are joined with ", "."""
        return ", ".join(self.headers.get_all(name, []))


def checked_url(url: str) -> str:
    """Return the address. Raises BadInput for one that is no page's."""
    parts = urlsplit(url)
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise BadInput(f"{url} is not the address of a page. Write it whole: https://extension.example.com/page.html.")
    return url


def fetch(url: str, *, headers_only: bool = False) -> Answer:
    """Return what a server answers, whatever its status. Raises BadInput with the reason where nothing comes."""
    asked = urllib.request.Request(url, headers=_HEADERS, method="HEAD" if headers_only else "GET")
    try:
        with urllib.request.urlopen(asked, timeout=_TIMEOUT_S) as came:
            return Answer(came.url, came.status, came.headers, came.read(_LARGEST))
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.url, error.code, error.headers, b"")
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise BadInput(f"{url} cannot be fetched: {_reason(error)}") from None


def _reason(error: Exception) -> str:
    """Return why nothing came, as a sentence."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"this machine does not trust its certificate ({cause.verify_message})."
    if isinstance(cause, socket.gaierror):
        return "no such host is known. Check the name, and whether you need a VPN."
    if isinstance(cause, ConnectionRefusedError):
        return "nothing listens there."
    if isinstance(cause, TimeoutError):
        return f"no answer came within {_TIMEOUT_S} s."
    text = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    return f"{printable(str(text))}."

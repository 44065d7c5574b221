"""Where a site will be: the host, the port and the path of its address."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from wwe_kit.errors import BadInput

_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*")
_PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*/")
_PORTS = {"http": 80, "https": 443}


class Address(NamedTuple):
    """The parts of `https://extensions.example.com:8443/desk/`. The path begins and ends with a slash."""

    scheme: str = "https"
    host: str = "extensions.example.com"
    port: int = 443
    path: str = "/"

    @property
    def is_https(self) -> bool:
        """Whether it needs a certificate."""
        return self.scheme == "https"

    @property
    def origin(self) -> str:
        """Scheme, host and port, as browsers tell them."""
        port = "" if _PORTS[self.scheme] == self.port else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}"


def read_address(text: str) -> Address:
    """Return the address of a site. Raises BadInput for what is none."""
    try:
        url = urlsplit(text)
        port = url.port
    except ValueError:
        url, port = urlsplit(""), None
    path = url.path if url.path.endswith("/") else f"{url.path}/"
    is_plain = not (url.query or url.fragment or url.username or url.password)
    if url.scheme not in _PORTS or not is_plain or not _HOST.fullmatch(url.hostname or "") or not _PATH.fullmatch(path):
        raise BadInput(
            f"--address {text}: give the address of the site's folder, such as https://extensions.example.com/desk/."
        )
    return Address(url.scheme, url.hostname or "", port or _PORTS[url.scheme], path)

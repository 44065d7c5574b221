"""A page that others serve, such as an extension in JavaScript: how the workspace shows it, and whether it lets it."""

import http.client
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urlsplit
from urllib.request import Request, urlopen

from wwe_host.settings.origin_list import OriginsError, read_origins
from wwe_kit.errors import BadInput
from wwe_kit.server.workspace_options import ShownView, with_query

_PATIENCE_S = 10.0
_VARIABLE = re.compile(r"\$[A-Za-z]+(\.[A-Za-z]+)*\$")
_SOURCE = re.compile(r"(?:(?P<scheme>https?)://)?(?P<host>\*|(?:\*\.)?[a-z0-9.-]+)(?::(?P<port>\d+|\*))?(?:/.*)?")
_PORTS = {"http": 80, "https": 443}


class ForeignPages(NamedTuple):
    """Pages of others, and how all of them are shown. `filters` are what their origins may ask for; "" for all."""

    urls: tuple[str, ...] = ()
    level: str = "interaction"
    kind: str = "tab"
    label: str = ""
    allow: str = ""
    filters: str = ""

    def views(self) -> Iterator[ShownView]:
        """Yield the view of each page.

        Raises BadInput for what is no address of a page, and for filters that the workspace does not understand.
        """
        addresses = [_checked(url) for url in self.urls]
        labels = self._labels(addresses)
        for number, (url, address, label) in enumerate(zip(self.urls, addresses, labels, strict=True), 1):
            options = {"label": label, "url": url if "?" in url else with_query(url, self.level), "kind": self.kind}
            if self.allow:
                options["allow"] = self.allow
            view = ShownView(
                f"{address.scheme}://{address.netloc}", f"page-{number}", self.level, options, filters=self.filters
            )
            _check_filters(view)
            yield view

    def _labels(self, addresses: Sequence[SplitResult]) -> list[str]:
        """Return a label for each page: the host, with the file's name where one host has several; all differ."""
        hosts = Counter(address.netloc for address in addresses)
        labels = [
            self.label
            or (f"{each.netloc} {PurePosixPath(each.path).name}".rstrip() if hosts[each.netloc] > 1 else each.netloc)
            for each in addresses
        ]
        counts = Counter(labels)
        return [f"{label} {number}" if counts[label] > 1 else label for number, label in enumerate(labels, 1)]


def _checked(url: str) -> SplitResult:
    try:
        address = urlsplit(url)
        is_whole = address.scheme in _PORTS and bool(address.hostname) and (address.port or 1) > 0
    except ValueError:
        is_whole = False
    if not is_whole or any(character.isspace() for character in url):
        raise BadInput(f"--url {url}: give the whole address of a page, such as https://crm.example.com/page.html.")
    return address


def _check_filters(view: ShownView) -> None:
    try:
        list(read_origins(view.granted))
    except OriginsError as error:
        raise BadInput(f"--permissions {view.filters}: {error}") from None


def why_not_framed(url: str, workspace_origin: str) -> str:
    """Return the sentence why a page does not appear in a frame of the workspace; "" where nothing speaks against it.

    The page is asked for, as a browser would: what it answers depends on where it is asked from.
    """
    shown = url.partition("?")[0]
    request = Request(_VARIABLE.sub("", url), headers={"User-Agent": "Mozilla/5.0 (wwe)", "Accept": "text/html"})
    try:
        with urlopen(request, timeout=_PATIENCE_S) as answer:  # the address is the user's own
            headers: http.client.HTTPMessage = answer.headers
    except HTTPError as error:
        return f"{shown} answers with {error.code} {error.reason}."
    except (URLError, OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        return f"{shown} could not be reached: {getattr(reason, 'strerror', None) or reason}."
    refusal = refusal_of(
        headers.get_all("Content-Security-Policy", []), headers.get_all("X-Frame-Options", []), url, workspace_origin
    )
    if not refusal:
        return ""
    return (
        f"{shown} refuses to be framed here: it sends {refusal}. Let its server name {workspace_origin} in the "
        "directive frame-ancestors of its Content-Security-Policy."
    )


def refusal_of(policies: Iterable[str], frame_options: Iterable[str], url: str, workspace_origin: str) -> str:
    """Return the header with which a page refuses to be in a frame of the workspace; "" where it does not.

    As browsers have it: every policy must allow it, and X-Frame-Options counts only where no policy speaks of it.
    """
    page, around = urlsplit(url), urlsplit(workspace_origin)
    speaks = False
    for policy in ",".join(policies).split(","):
        for directive in policy.split(";"):
            name, *sources = directive.split() or [""]
            if name.lower() == "frame-ancestors":
                speaks = True
                if not any(_allows(source.lower(), page, around) for source in sources):
                    return f"Content-Security-Policy: {directive.strip()}"
    words = {word.strip().lower() for value in frame_options for word in value.split(",")}
    if not speaks and (words & {"deny", "sameorigin"}) and (page.scheme, page.netloc) != (around.scheme, around.netloc):
        return f"X-Frame-Options: {', '.join(sorted(word.upper() for word in words))}"
    return ""


def _allows(source: str, page: SplitResult, around: SplitResult) -> bool:
    """Return whether a source of frame-ancestors is about the workspace's origin."""
    if source == "*":
        return True
    if source == "'self'":
        return (page.scheme, page.netloc) == (around.scheme, around.netloc)
    if source.endswith(":"):
        return source == f"{around.scheme}:"
    match = _SOURCE.fullmatch(source)
    if match is None:
        return False
    scheme = match["scheme"] or page.scheme
    if scheme != around.scheme and (scheme, around.scheme) != ("http", "https"):
        return False
    host, theirs = match["host"], around.hostname or ""
    is_host = host in ("*", theirs) or (host.startswith("*.") and theirs.endswith(host[1:]))
    port = match["port"]
    own_port = around.port or _PORTS.get(around.scheme)
    return is_host and (port == "*" or int(port or _PORTS[around.scheme]) == own_port)

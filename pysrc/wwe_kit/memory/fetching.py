"""What pages in memory fetch: the twin of `web/frame/fetch.js`, and JavaScript's `fetch`, over the routes of a test."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from wwe_kit.testing.backend.exchange import Answer, Fetched
from wwe_link.codec import decode, encode

Backend = Callable[[Fetched], Answer]

_DOWN = "Failed to fetch"  # Chromium's words for a server that cannot be reached
_STOPPED = Answer(down=True)  # by the policy of the page: no server is asked


@dataclass(frozen=True, slots=True)
class Answered:
    """What Python takes an answer from: `head` as text of the codec, and the body."""

    head: str
    text: str = ""


async def fetch(
    backend: Backend, page_url: str, text: str, allows: Callable[[str], bool] = lambda _server: True
) -> Answered:
    """Ask a server as `wweFetch` does. Nothing is raised for what goes wrong on the way: it is told.

    `allows` says of the origin of another server whether the page's policy lets it be asked.
    """
    asked = decode(text)
    address = _with_parameters(urljoin(page_url, asked["url"]), asked.get("params") or {})
    body = asked.get("body") or urlencode(asked.get("form") or {})
    headers = {name.lower(): value for name, value in (asked.get("headers") or {}).items()}
    server, page = _origin(address), _origin(page_url)
    is_stopped = server != page and not allows(server)
    answer = _STOPPED if is_stopped else backend(Fetched(address, asked["method"], headers, body))
    limit_ms = asked.get("timeout")
    if limit_ms is not None and answer.after * 1000 > limit_ms:
        await asyncio.sleep(limit_ms / 1000)
        return Answered(encode({"isLate": True}))
    if answer.after:
        await asyncio.sleep(answer.after)
    if answer.down:
        told = {"message": _DOWN, "server": server, "page": page}
        return Answered(encode({**told, "isStopped": is_stopped, "isSentOn": False, "isGuarded": False}))
    head = {"url": address, "status": answer.status, "reason": answer.reason}
    return Answered(encode({**head, "headers": dict(answer.headers)}), answer.text)


class FetchResponse:
    """What `window.fetch` gives, as far as an author reads it."""

    def __init__(self, head: Mapping[str, Any], text: str) -> None:
        self.status: int = head["status"]
        self.statusText: str = head["reason"]
        self.url: str = head["url"]
        self.ok = 200 <= self.status < 300
        self.headers: Mapping[str, str] = head["headers"]
        self._text = text

    async def text(self) -> str:
        """Return the body."""
        return self._text

    async def json(self) -> Any:
        """Return what the body says. Raises ValueError where it is no JSON."""
        return json.loads(self._text)


async def fetch_as_javascript(ask: Callable[[str], Awaitable[Any]], url: str, options: Any) -> FetchResponse:
    """Ask a server as `window.fetch` does. Raises OSError if no answer comes."""
    given = dict(options.items()) if hasattr(options, "items") else vars(options) if options is not None else {}
    request = {"url": url, "method": given.get("method", "GET"), "timeout": None}
    request |= {"headers": dict(given.get("headers") or {}), "body": given.get("body") or ""}
    answered = await ask(encode(request))
    head = decode(answered.head)
    if "status" not in head:
        raise OSError(f"TypeError: {head.get('message', 'Failed to fetch')}")
    return FetchResponse(head, answered.text)


def _with_parameters(url: str, parameters: Mapping[str, Any]) -> str:
    if not parameters:
        return url
    parts = urlsplit(url)
    query = "&".join(filter(None, [parts.query, urlencode(parameters)]))
    return parts._replace(query=query).geturl()


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"

"""`page.fetch`: a server is asked, and its answer read to the end. Only an extension that uses it has this module."""

import json
import sys

from wwe_link.codec import decode, encode
from wwe_protocol.errors import FetchError, FetchStatusError, FetchTimeout, LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from typing import Any

    # Takes a request as text and gives an object: `head` is what came of it, as text, and `text` the body of an answer.
    # It is that of web/frame/fetch.js.
    Ask = Callable[[str], Awaitable[Any]]

_IS_MICROPYTHON = sys.implementation.name == "micropython"
_SUCCESS, _ERROR = 200, 300  # the statuses of a success begin and end here


class Headers:
    """The headers of an answer; their names are found however they are written."""

    def __init__(self, values: "dict[str, str]") -> None:
        self._values = {name.lower(): value for name, value in values.items()}

    def get(self, name: str, default: "str | None" = None) -> "str | None":
        """Return the header's value, or `default`."""
        return self._values.get(name.lower(), default)

    def items(self) -> "list[tuple[str, str]]":
        """Return the names, in small letters, each with its value."""
        return sorted(self._values.items())

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._values

    def __iter__(self) -> "Iterator[str]":
        return iter(sorted(self._values))

    def __len__(self) -> int:
        return len(self._values)


class Response:
    """The answer to a request, read to its end, with the names that httpx has for it.

    `status_code` is a number, `reason_phrase` what the server says about it, `text` the body, `url` where the answer
    came from after redirects, and `headers` a mapping whose names are found however they are written.
    """

    def __init__(self, method: str, answer: "dict[str, Any]") -> None:
        self.method = method
        self.url: str = answer["url"]
        self.status_code: int = answer["status"]
        self.reason_phrase: str = answer["reason"]
        self.headers = Headers(answer["headers"])
        self.text: str = answer["text"]

    @property
    def is_success(self) -> bool:
        """Return whether the status is 200 to 299."""
        return _SUCCESS <= self.status_code < _ERROR

    def json(self) -> "Any":
        """Return what the body says as JSON. Raises ValueError where it is none."""
        try:
            return json.loads(_paired(self.text) if _IS_MICROPYTHON else self.text)
        except ValueError:
            kind = self.headers.get("content-type") or "of no stated type"
            raise ValueError(self.method + " " + self.url + ": the answer is not JSON, but " + kind)

    def raise_for_status(self) -> "Response":
        """Return the response itself. Raises FetchStatusError unless its status is one of success."""
        if not self.is_success:
            raise FetchStatusError(self)
        return self

    def __repr__(self) -> str:
        return "<Response " + str(self.status_code) + ">"


async def fetch(ask: "Ask", url: str, method: str, body: "dict[str, Any]", rest: "dict[str, Any]") -> Response:
    """Ask a server; `body` is what was given of `json`, `data` and `content`. See `genesys.wwe.page.Page.fetch`.

    Raises LocalMisuse for arguments that cannot be sent, FetchTimeout if no answer comes in time, and FetchError if the
    server cannot be reached.
    """
    method = _checked_method(url, method, body)
    request = {"url": url, "method": method, "credentials": rest["credentials"]}
    request["headers"] = dict(_checked_table("headers", rest["headers"]))
    request["params"] = _checked_table("params", rest["params"])
    request["timeout"] = _milliseconds(rest["timeout"])
    _add_body(request, body)
    answered = await ask(encode(request))
    answer = decode(answered.head)
    if "status" in answer:
        answer["text"] = _body(answered)
        return Response(method, answer)
    if answer.get("isLate"):
        raise FetchTimeout(method, url, rest["timeout"])
    raise FetchError(method, url, _reason(answer))


def _body(answered: "Any") -> str:
    try:
        return str(answered.text)
    except MemoryError:
        # Where MicroPython has just collected, it fails instead of asking for more memory: the next time it asks.
        return str(answered.text)


def _paired(text: str) -> str:
    """Return JSON in which no character is written as two halves, each with an escape of its own.

    Many servers write so what is beyond U+FFFF, such as emojis, and MicroPython reads two characters that are none.
    """
    if "\\ud" not in text and "\\uD" not in text:
        return text
    return "\\\\".join([_paired_escapes(part) for part in text.split("\\\\")])  # an escaped backslash begins no escape


def _paired_escapes(text: str) -> str:
    begin, *escapes = text.split("\\u")
    made = [begin]
    high = 0  # the first half, where the escape before is one
    for escape in escapes:
        unit = _unit(escape)
        if high and 0xDC00 <= unit < 0xE000:
            made[-1] = chr(0x10000 + ((high - 0xD800) << 10) + unit - 0xDC00) + escape[4:]
            high = 0
        else:
            made.append("\\u" + escape)
            high = unit if len(escape) == 4 and 0xD800 <= unit < 0xDC00 else 0
    return "".join(made)


def _unit(escape: str) -> int:
    try:
        return int(escape[:4], 16)
    except ValueError:
        return 0  # `json` tells it


def _checked_method(url: "Any", method: "Any", body: "dict[str, Any]") -> str:
    if not isinstance(url, str) or not url:
        raise LocalMisuse("page.fetch: the address must be a text, and this is a " + type(url).__name__)
    if not isinstance(method, str):
        raise LocalMisuse("page.fetch: method must be a text, and this is a " + type(method).__name__)
    if len(body) > 1:
        raise LocalMisuse("page.fetch: give one of " + " and ".join(sorted(body)) + ", not both")
    method = method.upper()
    if body and method in ("GET", "HEAD"):
        raise LocalMisuse("page.fetch: " + method + " sends no " + next(iter(body)) + ': give method="POST"')
    return str(method)


def _checked_table(name: str, table: "Any") -> "dict[str, str]":
    if not isinstance(table, dict):
        raise LocalMisuse("page.fetch: " + name + " must be a dictionary, and this is a " + type(table).__name__)
    return {str(key): str(value) for key, value in table.items() if value is not None}


def _milliseconds(seconds: "Any") -> "int | None":
    if seconds is None:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 < seconds < 1e6:
        raise LocalMisuse("page.fetch: timeout must be a number of seconds, or None, and this is " + repr(seconds))
    return int(seconds * 1000) or 1


def _add_body(request: "dict[str, Any]", body: "dict[str, Any]") -> None:
    if "content" in body:
        if not isinstance(body["content"], str):
            raise LocalMisuse("page.fetch: content must be a text, and this is a " + type(body["content"]).__name__)
        request["body"] = body["content"]
    elif "data" in body:
        request["form"] = _checked_table("data", body["data"])
    elif "json" in body:
        request["body"] = json.dumps(body["json"])
        if not [name for name in request["headers"] if name.lower() == "content-type"]:
            request["headers"]["Content-Type"] = "application/json"


def _reason(failure: "dict[str, Any]") -> str:
    message, server = str(failure["message"]), str(failure["server"])
    if failure["isStopped"] and failure["isSentOn"]:
        cure = "name its origin in connect in [tool.wwe] of the extension's pyproject.toml"
        return "it is sent on to another server, which the page's policy does not allow: " + cure
    if failure["isStopped"]:
        cure = 'set connect = ["' + server + "\"] in [tool.wwe] of the extension's pyproject.toml"
        return "the page's policy does not allow this server: " + cure
    page = str(failure["page"])
    if server == page or not server:
        return message
    reason = message + " (the server cannot be reached, or does not allow pages of " + page + " to ask it"
    if failure.get("isGuarded"):
        reason += '; if it is in the local network, the workspace\'s iframe needs allow="local-network-access"'
    return reason + ")"

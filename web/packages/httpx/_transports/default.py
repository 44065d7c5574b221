# --- What wwe-extension-kit adds: in a page the browser sends requests, and nothing has a socket. ---------------------

import httpx._exceptions as _wwe_errors
from httpx._content import ByteStream as _WweBody
from httpx._models import Request as _WweRequest
from httpx._models import Response as _WweResponse
from httpx._transports.default import AsyncHTTPTransport as _WweAsync
from httpx._transports.default import HTTPTransport as _WweBlocking

# The browser says how long a body is, and has decoded it.
_WWE_NOT_SENT = {"host", "connection", "content-length", "transfer-encoding", "accept-encoding", "user-agent"}
_WWE_DECODED = {"content-encoding", "content-length", "transfer-encoding"}


def _wwe_begin(self, **_options):
    """Take no options: certificates, proxies and connections are the browser's."""


async def _wwe_send(_self, request: _WweRequest) -> _WweResponse:
    """Ask the server as `page.fetch` does, and read the answer to its end."""
    from pyodide.ffi import JsException, to_js

    from genesys.wwe.frame.current import current_page

    window = current_page().window
    content = await request.aread()
    timeout = (request.extensions.get("timeout") or {}).get("read")
    options = window.Object.new()
    options.method = request.method
    names = [(name, value) for name, value in request.headers.items() if name.lower() not in _WWE_NOT_SENT]
    options.headers = window.Object.fromEntries(to_js(names))
    options.credentials = "same-origin"
    options.redirect = "follow"
    if content:
        options.body = to_js(content)
    if timeout is not None:
        options.signal = window.AbortSignal.timeout(int(timeout * 1000))
    try:
        answer = await window.fetch(str(request.url), options)
        body = (await answer.arrayBuffer()).to_bytes()
    except JsException as error:
        raise _wwe_error(error, request) from None
    headers = [(str(name), str(value)) for name, value in answer.headers.entries() if name not in _WWE_DECODED]
    return _WweResponse(answer.status, headers=headers, stream=_WweBody(body), request=request)


def _wwe_error(error, request):
    if error.name == "TimeoutError":
        return _wwe_errors.ReadTimeout(f"{request.url} did not answer in time", request=request)
    origin = f"{request.url.scheme}://{request.url.netloc.decode()}"
    return _wwe_errors.ConnectError(
        f"{error.message}: {origin} cannot be reached, or does not allow this page to ask it, or connect in [tool.wwe] "
        "of pyproject.toml does not name it",
        request=request,
    )


async def _wwe_close(_self):
    """Do nothing: no connection is kept."""


def _wwe_refuse(_self, request: _WweRequest):
    """Refuse to wait: the page would stand still, and nothing would ever arrive."""
    raise RuntimeError(
        f"httpx.Client cannot ask {request.url.host}: a page has no sockets. Write: async with httpx.AsyncClient() as "
        "client: await client.get(...)"
    )


async def _wwe_enter(self):
    return self


async def _wwe_leave(_self, *_error):
    """Do nothing: no connection is kept."""


_WweAsync.__init__ = _WweBlocking.__init__ = _wwe_begin
_WweAsync.handle_async_request, _WweAsync.aclose = _wwe_send, _wwe_close
_WweAsync.__aenter__, _WweAsync.__aexit__ = _wwe_enter, _wwe_leave
_WweBlocking.handle_request = _wwe_refuse
_WweBlocking.close = lambda _self: None
_WweBlocking.__enter__ = lambda self: self
_WweBlocking.__exit__ = lambda _self, *_error: None

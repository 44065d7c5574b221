"""The routes of a test in a browser: Playwright hands over what pages fetch from others' servers."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from wwe_kit.server.polling import PAUSE, poll
from wwe_kit.testing.backend.exchange import Answer, Fetched
from wwe_kit.testing.backend.routes import NoRoute, Routes

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Request
    from playwright.sync_api import Route as Intercepted

_UNREACHABLE = "connectionrefused"
# What is loaded by a page itself is not fetched: pictures, styles, scripts, other pages.
_FETCHED = ("fetch", "xhr")


def others_than(own_origins: Iterable[str]) -> re.Pattern[str]:
    """Return what matches the addresses of all servers but those of some origins: workspace and extensions."""
    own = "|".join(re.escape(origin) for origin in own_origins)
    return re.compile(rf"^(?!(?:{own})/)https?://")


def wait_until(context: "BrowserContext", is_so: Callable[[], object], timeout: float) -> bool:
    """Wait until `is_so()`, and let Playwright tell meanwhile what its browser does. Return whether it is."""

    def pause(seconds: float) -> None:
        try:
            context.pages[-1].wait_for_timeout(seconds * 1000)
        except (Error, IndexError):  # the page has gone, or none is open
            PAUSE(seconds)

    return poll(is_so, timeout, pause)


@contextmanager
def told_of_failures(context: "BrowserContext", routes: Routes, own_origins: Iterable[str]) -> Iterator[None]:
    """Let the routes tell, while the block runs, what pages fetch in vain from others' servers without any route."""
    others = others_than(own_origins)

    def tell(request: "Request") -> None:
        if not routes and request.resource_type in _FETCHED and others.match(request.url):
            routes.tell(_fetched(request), NoRoute())

    context.on("requestfailed", tell)
    yield
    context.remove_listener("requestfailed", tell)


class BrowserRoutes:
    """Answers what the pages of a browser's context fetch. `own_origins` are left alone: workspace and extensions."""

    def __init__(self, context: "BrowserContext", routes: Routes, own_origins: Iterable[str]) -> None:
        self._context = context
        self._routes = routes
        self._others = others_than(own_origins)
        context.route(self._others, self._take)

    def close(self) -> None:
        """Let what is fetched go to its servers again, if the browser still shows the pages."""
        with suppress(Error):
            self._context.unroute(self._others, self._take)

    def wait_until(self, is_so: Callable[[], object], timeout: float) -> bool:
        """Wait until `is_so()`, and let Playwright hand over what is fetched meanwhile. Return whether it is.

        Raises what could not be answered meanwhile.
        """
        errors = self._routes.errors
        is_true = wait_until(self._context, lambda: errors or is_so(), timeout)
        if errors:
            raise errors.pop(0)
        return is_true

    def _take(self, intercepted: "Intercepted") -> None:
        if intercepted.request.resource_type not in _FETCHED:
            intercepted.fallback()
            return
        self._routes.begun += 1
        try:
            self._answer(intercepted)
        finally:
            self._routes.ended += 1

    def _answer(self, intercepted: "Intercepted") -> None:
        request = _request(intercepted)
        try:
            answer = self._routes.answer(request)
        except Exception as error:  # it is the test's: Playwright would lose it
            self._routes.errors.append(error)
            intercepted.abort()
            return
        with suppress(Error):  # the page has gone meanwhile
            _give(intercepted, answer)


def _give(intercepted: "Intercepted", answer: Answer) -> None:
    if answer.after:
        intercepted.request.frame.page.wait_for_timeout(answer.after * 1000)
    if answer.down:
        intercepted.abort(_UNREACHABLE)
    else:
        allowed = _allowed(intercepted.request.headers.get("origin", "*"), answer)
        intercepted.fulfill(status=answer.status, headers={**allowed, **answer.headers}, body=answer.text)


def _allowed(origin: str, answer: Answer) -> dict[str, str]:
    """Return what lets a page of another origin read an answer, with all its headers: as in memory."""
    return {
        "access-control-allow-origin": origin,
        "access-control-allow-credentials": "true",
        "access-control-expose-headers": ", ".join(answer.headers),
    }


def _request(intercepted: "Intercepted") -> Fetched:
    fetched = intercepted.request

    def network() -> Answer:
        try:
            response = intercepted.fetch()
        except Error:
            return Answer(down=True)
        headers = dict(response.headers)
        return Answer(response.status, text=response.text(), headers=headers, reason=response.status_text)

    return _fetched(fetched, network)


def _fetched(request: "Request", network: Callable[[], Answer] | None = None) -> Fetched:
    return Fetched(request.url, request.method, dict(request.headers), request.post_data or "", network)

"""The routes of a test: each answers the requests of pages that its pattern names."""

import inspect
from collections.abc import Callable

from wwe_kit.testing.backend.exchange import Answer, Fetched
from wwe_kit.testing.backend.urls import check_pattern, matches
from wwe_kit.testing.handles.misspelt import Hinting

PATIENCE_S = 10.0
HOW = "It returns an Answer: lambda request: Answer(json=...)."

WaitUntil = Callable[[Callable[[], object], float], bool]


class NoRoute(AssertionError):
    """A page has fetched what no route of the test answers, or has not fetched what a test expects."""


class Route(Hinting):
    """One route. `requests` are those that it has answered."""

    def __init__(
        self,
        pattern: str,
        method: str,
        answer: Callable[[Fetched], Answer],
        wait_until: WaitUntil,
        times: int | None = None,
        why_none: Callable[[], str] = str,
    ) -> None:
        """Make a route. `why_none` returns a sentence for why no page can have fetched anything; "" if one can."""
        self.pattern = pattern
        self.method = method
        self.requests: list[Fetched] = []
        self._answer = answer
        self._wait_until = wait_until
        self._times = times
        self._why_none = why_none

    def __str__(self) -> str:
        """Return what an error calls it."""
        used_up = "" if self._is_open else f" (used up: times={self._times})"
        return f"{self.method} {self.pattern}{used_up}".strip()

    def takes(self, request: Fetched) -> bool:
        """Return whether it answers a request."""
        return self._is_open and self.method in ("", request.method) and matches(request.url, self.pattern)

    @property
    def _is_open(self) -> bool:
        return self._times is None or len(self.requests) < self._times

    def answer(self, request: Fetched) -> Answer:
        """Answer a request. Raises what the test's own function raises, and TypeError if that returns no Answer."""
        self.requests.append(request)
        answer = self._answer(request)
        if not isinstance(answer, Answer):
            kind = type(answer).__name__
            raise TypeError(f"The function of the route {self} has returned {kind}. {HOW}")
        return answer

    def one(self, timeout: float = PATIENCE_S) -> Fetched:
        """Wait for the only request that it has answered, and return it. Raises NoRoute if none comes, or several."""
        [only] = self.answered(1, timeout)
        return only

    def answered(self, count: int, timeout: float = PATIENCE_S) -> list[Fetched]:
        """Wait until it has answered so many requests, and return them. Raises NoRoute if fewer come, or more."""
        if not self._wait_until(lambda: len(self.requests) >= count, timeout) or len(self.requests) > count:
            came = "".join(f"\n  {request}" for request in self.requests) or f" {self._why_none()}".rstrip()
            raise NoRoute(f"The route {self} has answered {len(self.requests)} requests, not {count}.{came}")
        return list(self.requests)


class Routes:
    """All routes of a test; the newest that takes a request answers it.

    `wait_until` lets time pass; `why_none` is as a route has it. `tell` is told of each request and its answer, or what
    was raised instead.
    """

    def __init__(
        self,
        wait_until: WaitUntil,
        why_none: Callable[[], str] = str,
        tell: Callable[[Fetched, Answer | Exception], object] = lambda _request, _outcome: None,
    ) -> None:
        self._wait_until = wait_until
        self._why_none = why_none
        self.tell = tell
        self._routes: list[Route] = []
        self.errors: list[Exception] = []  # of requests whose page nobody could tell
        self.begun = self.ended = 0  # requests that a browser has handed over

    def __bool__(self) -> bool:
        """Return whether there is any."""
        return bool(self._routes)

    def add(
        self, pattern: str, answer: Callable[[Fetched], Answer], method: str = "", times: int | None = None
    ) -> Route:
        """Add a route whose answers a function makes.

        Raises ValueError for a pattern that names no address, and for a number of times that cannot be; TypeError for
        what is no plain function.
        """
        check_pattern(pattern)
        if times is not None and (isinstance(times, bool) or not isinstance(times, int) or times < 1):
            raise ValueError(f"A route answers 1 time or more, and times is {times!r}.")
        if not callable(answer):
            raise TypeError(f"answer is a function of the request, not {answer!r}. {HOW}")
        if inspect.iscoroutinefunction(answer):
            raise TypeError(f"answer is an async function. Write a plain one. {HOW}")
        route = Route(pattern, method.upper(), answer, self._wait_until, times, self._why_none)
        self._routes.append(route)
        return route

    def have_answered(self, url: str) -> bool:
        """Return whether a route has answered a request to an address."""
        return any(request.url == url for route in self._routes for request in route.requests)

    def answer(self, request: Fetched) -> Answer:
        """Answer a request. Raises NoRoute where no route takes it."""
        try:
            answer = self._answer(request)
        except Exception as error:
            self.tell(request, error)
            raise
        self.tell(request, answer)
        return answer

    def _answer(self, request: Fetched) -> Answer:
        for route in reversed(self._routes):
            if route.takes(request):
                return route.answer(request)
        raise NoRoute(self._unanswered(request))

    def _unanswered(self, request: Fetched) -> str:
        known = "".join(f"\n  {route}" for route in self._routes)
        there_are = f"These routes there are:{known}" if known else "There is none."
        return f"The page fetched {request}, and no route of the test answers that. {there_are}"

"""The back end in a test's hand: routes, and exchanges that were recorded once."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from wwe_kit.testing.backend.exchange import LEFT_OUT, Answer, Fetched
from wwe_kit.testing.backend.recording import BadRecording, read_recording, write_recording
from wwe_kit.testing.backend.routes import Route, Routes
from wwe_kit.testing.handles.misspelt import Hinting


class BackEnd(Hinting):
    """What answers the requests of pages. `folder` is where relative files are, `records` whether they are written.

    `serve` is called before the first route: it lets what pages fetch come to the routes. `note` is told of each route.
    """

    _called = "Workspace"

    def __init__(
        self,
        routes: Routes,
        serve: Callable[[Routes], object],
        folder: Path = Path(),
        *,
        records: bool = False,
        note: Callable[[str], object] = lambda _what: None,
    ) -> None:
        self.routes = routes
        self._serve = serve
        self._folder = folder
        self._records = records
        self._note = note
        self._recorded: dict[Path, list[tuple[Fetched, Answer]]] = {}

    def route(
        self,
        pattern: str,
        *,
        json: Any = LEFT_OUT,
        text: str = "",
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        method: str = "",
        after: float = 0.0,
        down: bool = False,
        times: int | None = None,
        answer: Callable[[Fetched], Answer] | None = None,
    ) -> Route:
        """Answer what pages fetch from the addresses of a pattern; the newest route that fits answers.

        In the pattern `*` stays within a part of the path, and `**` is any number of parts. The query counts only where
        the pattern has one. `json` or `text` is the body, `after` the seconds until it comes, `down` a server that
        cannot be reached, `times` how often the route answers. `answer` is a function that makes each answer. Once
        there is a route, whatever no route answers fails the test. Raises TypeError and ValueError, in a sentence, for
        what no answer is.
        """
        fixed = Answer(status, json=json, text=text, headers=headers, after=after, down=down)
        if answer is not None and fixed != Answer():
            raise ValueError("answer makes the whole answer: write all of it there, lambda request: Answer(json=...).")
        route = self._add(pattern, (lambda _request: fixed) if answer is None else answer, method, times)
        answered = fixed if answer is None else f"answered by {getattr(answer, '__name__', 'a function')}"
        self._note(f"route {route}: {answered}{f', times={times}' if times else ''}")
        return route

    def play_back(self, file: str | Path, pattern: str) -> Route:
        """Answer what pages fetch from the addresses of a pattern with what is in a HAR file, beside the test.

        With `--wwe-record`, in a browser, the servers answer, and the file is written. Raises BadRecording if it cannot
        be read.
        """
        path = self._folder / file
        self._note(f"{'record' if self._records else 'play back'} {pattern}: {path.name}")
        if not self._records:
            return self._add(pattern, read_recording(path, pattern).answer)
        exchanges = self._recorded.setdefault(path, [])

        def record(request: Fetched) -> Answer:
            answer = request.go_on()
            if answer.down:
                raise BadRecording(f"{request}: the server cannot be reached, so {path} is left as it was.")
            exchanges.append((request, answer))
            return answer

        return self._add(pattern, record)

    def close(self) -> None:
        """Write what was recorded. A file for which nothing was asked is left as it was.

        Raises what could not be answered, and no page could be told; then nothing is written.
        """
        if self.routes.errors:
            raise self.routes.errors[0]
        for file, exchanges in self._recorded.items():
            if exchanges:
                write_recording(file, exchanges)

    def _add(
        self, pattern: str, answer: Callable[[Fetched], Answer], method: str = "", times: int | None = None
    ) -> Route:
        is_first = not self.routes
        route = self.routes.add(pattern, answer, method, times)
        if is_first:
            self._serve(self.routes)
        return route

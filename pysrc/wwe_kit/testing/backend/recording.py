"""Exchanges with a server in a file, to be played back: HAR 1.2, as browsers save it too."""

import base64
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from wwe_kit.testing.backend.exchange import Answer, Fetched
from wwe_kit.testing.backend.urls import matches

OPTION = "--wwe-record"
_KEPT_HEADERS = ("content-type", "etag", "last-modified", "link", "location")
_NO_ANSWER = (0, -1)  # the status of a request that was blocked or given up, in the files of browsers


class BadRecording(ValueError):
    """A file of recorded exchanges that cannot be played back; the text names it and says why."""


class Recording:
    """The exchanges of one file. A request is answered by the first of the same method, address and body that is left.

    Where all of them are used, the last one answers again. JSON is the same however a runtime writes it.
    """

    def __init__(self, file: Path, exchanges: Iterable[tuple[Fetched, Answer]]) -> None:
        self._file = file
        self._left = list(exchanges)
        self._used: list[tuple[Fetched, Answer]] = []

    def answer(self, request: Fetched) -> Answer:
        """Return the answer to a request. Raises BadRecording where the file has none."""
        for place, (recorded, answer) in enumerate(self._left):
            if _is_same(recorded, request):
                self._used.append(self._left.pop(place))
                return answer
        for recorded, answer in reversed(self._used):
            if _is_same(recorded, request):
                return answer
        raise BadRecording(f"{self._file} has no answer to {request}: record it again, with {OPTION}.")


def read_recording(file: Path, pattern: str) -> Recording:
    """Read what a file has for the addresses of a pattern. Raises BadRecording."""
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))["log"]["entries"]
        wanted = [each for each in entries if matches(each["request"]["url"], pattern)]
        exchanges = [(_request(each["request"]), _answer(each["response"])) for each in wanted]
    except FileNotFoundError:
        raise BadRecording(f"{file}: there is no such file. Run the test once with {OPTION}.") from None
    except (ValueError, KeyError, TypeError) as error:
        raise BadRecording(f"{file} is no HAR file: {error!r}.") from None
    return Recording(file, exchanges)


def write_recording(file: Path, exchanges: Iterable[tuple[Fetched, Answer]]) -> None:
    """Write exchanges into a file. Of the headers it has only those of answers that matter; no cookies, no tokens."""
    entries = [_entry(request, answer) for request, answer in exchanges]
    log = {"version": "1.2", "creator": {"name": "wwe-extension-kit", "version": "1"}, "entries": entries}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"log": log}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _is_same(recorded: Fetched, request: Fetched) -> bool:
    is_for_it = (recorded.method, recorded.url) == (request.method, request.url)
    return is_for_it and (recorded.body == request.body or _value(recorded) == _value(request) is not None)


def _value(request: Fetched) -> Any:
    """Return what a body says as JSON; None where it is no JSON."""
    try:
        return request.json
    except ValueError:
        return None


def _entry(request: Fetched, answer: Answer) -> dict[str, Any]:
    headers = [{"name": name, "value": value} for name, value in answer.headers.items() if name in _KEPT_HEADERS]
    content = {"mimeType": answer.headers.get("content-type", ""), "text": answer.text}
    asked: dict[str, Any] = {"method": request.method, "url": request.url}
    if request.body:
        asked["postData"] = {"mimeType": request.headers.get("content-type", ""), "text": request.body}
    response = {"status": answer.status, "statusText": answer.reason, "headers": headers, "content": content}
    return {"request": asked, "response": response}


def _request(row: dict[str, Any]) -> Fetched:
    return Fetched(row["url"], row["method"], body=row.get("postData", {}).get("text", ""))


def _answer(row: dict[str, Any]) -> Answer:
    if row["status"] in _NO_ANSWER:
        return Answer(down=True)
    content = row.get("content", {})
    text = content.get("text", "")
    if content.get("encoding") == "base64":
        text = base64.b64decode(text).decode("utf-8", "replace")
    found = {each["name"].lower(): each["value"] for each in row.get("headers", ())}
    headers = {name: value for name, value in found.items() if name in _KEPT_HEADERS}
    return Answer(row["status"], text=text, headers=headers, reason=row.get("statusText", ""))

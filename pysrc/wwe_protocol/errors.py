"""What can go wrong, as a small tree. Facts are attributes; the text is made of them.

    WorkspaceError
    ├── LocalMisuse                 found before anything was sent
    ├── NoWorkspace                 nobody has ever answered: the page is not inside a workspace
    ├── HostGone                    the workspace answered before, and has gone away
    ├── HostTimeout                 this call got no answer in time
    ├── HostRefused                 the workspace said no
    │   ├── OriginRefused           ... to this page's origin, for this operation or for all
    │   ├── RateLimited             ... because of too many requests, for `retry_after` seconds
    │   ├── InteractionNotFound     ... because it knows no such interaction
    │   └── OperationMissing        ... because it does not have the operation
    ├── Unloaded                    the service was unloaded, or the page is leaving
    └── EventsLost                  events came faster than they were taken

What `page.fetch` raises is no matter of the workspace's, and a tree of its own:

    FetchError                      no answer: the network, the server, or the page's policy
    ├── FetchTimeout                no answer in time
    └── FetchStatusError            an answer without success, for `raise_for_status`
"""

from wwe_protocol import refusals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# What the published client hands to a `failed` callback when no answer comes.
REQUEST_TIMEOUT_TEXT = "Request timeout"


class WorkspaceError(Exception):
    """Anything that this API raises."""


class LocalMisuse(WorkspaceError):
    """The call is wrong, and was not sent."""


class NoWorkspace(WorkspaceError):
    """No workspace has ever answered this page."""

    def __init__(self, operation: str, reason: str) -> None:
        super().__init__(operation + ": no Agent Workspace has answered. " + reason)
        self.operation = operation
        self.reason = reason


class HostGone(WorkspaceError):
    """The workspace has answered before and has gone. If it comes back, so do the subscriptions."""

    def __init__(self, operation: str) -> None:
        super().__init__(operation + ": the Agent Workspace has gone away.")
        self.operation = operation


class HostTimeout(WorkspaceError):
    """No answer within `seconds`. A request that the workspace ignores during a quarantine ends like this too."""

    def __init__(self, operation: str, seconds: float) -> None:
        super().__init__(operation + ": no answer within " + str(seconds) + " s.")
        self.operation = operation
        self.seconds = seconds


class HostRefused(WorkspaceError):
    """The workspace answered with an error: `text` is its own, `result` the whole answer as callbacks get it."""

    def __init__(self, operation: str, text: str, result: "dict[str, Any]") -> None:
        super().__init__(text if operation in text else operation + ": " + text)
        self.operation = operation
        self.text = text
        self.result = result


class OriginRefused(HostRefused):
    """The origin of this page is not accepted, or not for this operation (`accepted-web-content-origins`)."""


class InteractionNotFound(HostRefused):
    """The workspace knows no such interaction."""


class OperationMissing(HostRefused):
    """The workspace does not know the operation."""


class RateLimited(HostRefused):
    """Too many requests. Those of `limited_operation` are ignored for `retry_after` seconds; if None, for ever."""

    def __init__(self, operation: str, text: str, result: "dict[str, Any]") -> None:
        super().__init__(operation, text, result)
        limited_operation, seconds = refusals.read_rate_limit(text) or (operation, 0)
        self.limited_operation = limited_operation
        self.retry_after = seconds or None


class Unloaded(WorkspaceError):
    """The call was pending when the service was unloaded."""

    def __init__(self, operation: str) -> None:
        super().__init__(operation + ": the service has been unloaded.")
        self.operation = operation


class EventsLost(WorkspaceError):
    """`count` events were dropped, because the queue was full: before Python had started, or in a slow loop."""

    def __init__(self, count: int) -> None:
        super().__init__(str(count) + " events were dropped: they came faster than they were taken.")
        self.count = count


class FetchError(Exception):
    """`page.fetch` got no answer from `url`; `reason` says why."""

    def __init__(self, method: str, url: str, reason: str) -> None:
        super().__init__(method + " " + url + ": " + reason)
        self.method = method
        self.url = url
        self.reason = reason


class FetchTimeout(FetchError):
    """No complete answer within `seconds`."""

    def __init__(self, method: str, url: str, seconds: float) -> None:
        super().__init__(method, url, "no answer within " + str(seconds) + " s")
        self.seconds = seconds


class FetchStatusError(FetchError):
    """The status of the answer is not 200 to 299; `response` is the answer."""

    def __init__(self, response: "Any") -> None:
        reason = (str(response.status_code) + " " + response.reason_phrase).rstrip()
        super().__init__(response.method, response.url, "the server answered " + reason)
        self.response = response


def refused(operation: str, text: str, result: "dict[str, Any]") -> "HostRefused":
    """Return the error that says best why the workspace refused."""
    kind = HostRefused
    if refusals.read_rate_limit(text):
        kind = RateLimited
    elif text == refusals.INTERACTION_NOT_FOUND:
        kind = InteractionNotFound
    elif refusals.is_origin_refusal(text):
        kind = OriginRefused
    elif refusals.is_missing_operation(text):
        kind = OperationMissing
    return kind(operation, text, result)

"""What all namespaces share: asking, and finding out before it is sent that a call cannot be right."""

from genesys.wwe.client.namespaces.results import nothing
from wwe_protocol.errors import LocalMisuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol, TypeVar

    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout

    T = TypeVar("T")

    class Caller(Protocol):
        """The session, as far as a namespace needs it."""

        def call(
            self,
            operation: str,
            parameters: list[Any],
            view: Callable[[Any], T],
            succeeded: Succeeded = None,
            failed: Failed = None,
            timeout: Timeout = None,
        ) -> Call[T]:
            """Ask for an operation; `timeout` in seconds."""


class Namespace:
    """One namespace of the Service Client API.

    Every method sends at once and gives back a `Call`: await it, or give `succeeded` and `failed` callbacks.
    `timeout` is in seconds; the service's own setting holds where it is left out. Every method can raise LocalMisuse
    at once, and NoWorkspace, HostGone, HostTimeout, Unloaded or a HostRefused when it is awaited.
    """

    def __init__(self, session: "Caller") -> None:
        self._session = session

    def _ask(
        self,
        operation: str,
        parameters: "list[Any]",
        view: "Callable[[Any], T]",
        succeeded: "Succeeded",
        failed: "Failed",
        timeout: "Timeout",
    ) -> "Call[T]":
        return self._session.call(operation, parameters, view, succeeded, failed, timeout)

    def _about(
        self, operation: str, interaction_id: str, succeeded: "Succeeded", failed: "Failed", timeout: "Timeout"
    ) -> "Call[None]":
        """Ask for an operation whose one parameter is an interaction."""
        parameters = [checked_text(operation, "interaction_id", interaction_id)]
        return self._ask(operation, parameters, nothing, succeeded, failed, timeout)


_REQUIRE = ". The address of the page brings it: page.context.interaction_id says what is missing there"


def checked_text(operation: str, name: str, value: "Any") -> str:
    """Return a parameter that has to be text. Raises LocalMisuse for anything else."""
    if isinstance(value, str):
        return value
    hint = _REQUIRE if value is None and name == "interaction_id" else ""
    raise LocalMisuse(operation + ": " + name + " must be text, not " + _described(value) + hint)


def checked_record(operation: str, name: str, value: "Any") -> "dict[str, Any]":
    """Return a parameter that has to be a dictionary. Raises LocalMisuse for anything else."""
    if isinstance(value, dict):
        return value
    raise LocalMisuse(operation + ": " + name + " must be a dictionary, not " + _described(value))


def checked_json(operation: str, name: str, value: "Any") -> "dict[str, Any] | list[Any]":
    """Return a parameter that has to be a dictionary or a list. Raises LocalMisuse for anything else."""
    if isinstance(value, (dict, list)):
        return value
    raise LocalMisuse(operation + ": " + name + " must be a dictionary or a list, not " + _described(value))


def _described(value: "Any") -> str:
    # The type only: a value may be customer data, and an error's text ends up in logs.
    return "None" if value is None else type(value).__name__

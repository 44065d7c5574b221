"""The service's side of the wire: how tolerantly a client's message is read.

Clients in the field are old: they send neither `protocolVersion` nor `frameId`, and are answered all the same.
"""

from wwe_link.values import LARGEST_SAFE_INTEGER, UNDEFINED
from wwe_protocol.wire import SUBSCRIBE, UNSUBSCRIBE, USER_AGENT_MARK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


# Longer than any name or reference that a client ever had; what is cut is refused, so nothing is mistaken for another.
LONGEST_NAME = 200
LONGEST_REFERENCE = 100


class ClientMessage:
    """A message of a client: a request (`operation`), a subscription (`names`), or its end (`subscription_id`).

    `reference_id` is "" where the client gave none, or none that can be: it is served, but there is no way to answer
    it. `problem` says what is wrong with a message that is for this API and still makes no sense.
    """

    def __init__(self, reference_id: str = "", problem: str = "") -> None:
        self.reference_id = reference_id
        self.problem = problem
        self.operation = ""
        self.parameters: list[Any] = []
        self.names: list[str] = []
        self.subscription_id: Any = UNDEFINED

    @property
    def is_subscription(self) -> bool:
        """Return whether it asks for events."""
        return bool(self.names)

    @property
    def is_end(self) -> bool:
        """Return whether it ends a subscription."""
        return self.subscription_id is not UNDEFINED

    @property
    def name(self) -> str:
        """What it asks for, in a word."""
        return self.operation or (UNSUBSCRIBE if self.is_end else SUBSCRIBE)


def read_client_message(message: "Any") -> "ClientMessage | None":
    """Read what a client sent; None for what is not for this API, which passes silently."""
    if not isinstance(message, dict):
        return None
    user_agent = message.get("userAgent")
    if not (isinstance(user_agent, str) and USER_AGENT_MARK in user_agent):
        return None
    request = ClientMessage(_reference(message.get("referenceId")))
    operation, event = message.get("request"), message.get("event")
    if isinstance(operation, str) and operation:
        _read_request(request, operation, message.get("parameters"))
    elif event == SUBSCRIBE:
        _read_names(request, message.get("data"))
    elif event == UNSUBSCRIBE:
        request.subscription_id = message.get("data")
    else:
        request.problem = "it has neither `request` nor the event `subscribe` or `unsubscribe`"
    return request


def _read_request(request: ClientMessage, operation: str, parameters: "Any") -> None:
    request.operation = operation[:LONGEST_NAME]
    if len(operation) > LONGEST_NAME:
        request.problem = "the name of the operation is too long"
    elif isinstance(parameters, list):
        request.parameters = parameters
    elif parameters is not None and parameters is not UNDEFINED:
        request.problem = "`parameters` is not an array"


def _read_names(request: ClientMessage, data: "Any") -> None:
    names = data if isinstance(data, list) else [data]
    request.names = [name for name in names if isinstance(name, str) and name]
    if not request.names or len(request.names) != len(names):
        request.problem = "`data` of a subscription is an event name or an array of them"
    elif max([len(name) for name in request.names]) > LONGEST_NAME:
        request.problem = "the name of an event is too long"


def _reference(value: "Any") -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    if isinstance(value, int):
        return str(value) if -LARGEST_SAFE_INTEGER <= value <= LARGEST_SAFE_INTEGER else ""
    return value if len(value) <= LONGEST_REFERENCE else ""

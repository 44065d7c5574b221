"""The messages that cross the frame boundary, protocol version 2: how they are made, and how tolerantly they are read.

Every message is a structured-clone object, never text. Client to service: request, subscribe, unsubscribe.
Service to client: success, failure, subscribed, event, frame id, and raw strings that start with `wwe`.
"""

from wwe_link.values import UNDEFINED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Message = dict[str, Any]

PROTOCOL_VERSION = 2
CLIENT_USER_AGENT = "WWE Client"
SERVICE_USER_AGENT = "WWE Server"
USER_AGENT_MARK = "WWE"
RAW_STRING_PREFIX = "wwe"

SUBSCRIBE = "subscribe"
UNSUBSCRIBE = "unsubscribe"

# --- client -> service -----------------------------------------------------------------------------------------------


def request(operation: str, parameters: "list[Any]", reference_id: str) -> "Message":
    """Make a request. A method without parameters has no `parameters` key at all."""
    message: Message = {"request": operation}
    if parameters:
        message["parameters"] = parameters
    message["referenceId"] = reference_id
    return message


def subscribe(names: "str | list[str]", reference_id: str) -> "Message":
    """Make a subscription to one event name or to several."""
    return {"event": SUBSCRIBE, "data": names, "referenceId": reference_id}


def unsubscribe(subscription_id: int, reference_id: str) -> "Message":
    """Make the end of the subscription that the service answered `subscription_id` to."""
    return {"event": UNSUBSCRIBE, "data": subscription_id, "referenceId": reference_id}


def with_client_trailer(message: "Message", frame_id: "Any" = UNDEFINED) -> "Message":
    """Add what every message of a client ends with; `frame_id` only after the service sent one."""
    message["userAgent"] = CLIENT_USER_AGENT
    message["protocolVersion"] = PROTOCOL_VERSION
    if frame_id is not UNDEFINED:
        message["frameId"] = frame_id
    return message


# --- service -> client -----------------------------------------------------------------------------------------------


def success(operation: str, reference_id: str, data: "Any" = UNDEFINED) -> "Message":
    """Make the answer to a request that succeeded; `data` is absent for a call that returns nothing."""
    message: Message = {"request": operation, "referenceId": reference_id}
    if data is not UNDEFINED:
        message["data"] = data
    return _with_service_trailer(message)


def failure(operation: str, reference_id: str, error_message: str) -> "Message":
    """Make the answer to a request that failed."""
    return _with_service_trailer({"request": operation, "referenceId": reference_id, "errorMessage": error_message})


def subscribed(reference_id: str, subscription_id: int) -> "Message":
    """Make the answer to a subscription. No `event` key: the vendor's client would take it for an event."""
    return _with_service_trailer({"referenceId": reference_id, "subscriptionId": subscription_id})


def subscription_failed(reference_id: str, error_message: str) -> "Message":
    """Make the answer to a subscription that is refused."""
    return _with_service_trailer({"referenceId": reference_id, "errorMessage": error_message})


def event(name: str, data: "Any") -> "Message":
    """Make an event."""
    return _with_service_trailer({"event": name, "data": data})


def frame_id(value: "Any") -> "Message":
    """Make the message that tells a frame its id."""
    return _with_service_trailer({"frameId": value})


def _with_service_trailer(message: "Message") -> "Message":
    message["userAgent"] = SERVICE_USER_AGENT
    message["protocolVersion"] = PROTOCOL_VERSION
    return message


# --- reading, client's side ------------------------------------------------------------------------------------------


class Envelope:
    """The few fields of a service's message that decide what it is; the rest stays in `message` until it is read.

    `event` and `reference_id` are "" where absent or of a wrong type; `error` is None unless the message is a failure.
    `message` is anything with `get(key)`: a dictionary, or an object that is still in JavaScript.
    """

    def __init__(self, event: str, reference_id: str, error: "str | None", message: "Any") -> None:
        self.event = event
        self.reference_id = reference_id
        self.error = error
        self.message = message

    def data(self) -> "Any":
        """Return the payload: UNDEFINED where the message has none."""
        return self.message.get("data", UNDEFINED)


def read_service_message(message: "Any") -> "Envelope | None":
    """Read what a service sent; None for what is not for a client of this API.

    As in the published client: `userAgent` has to contain "WWE"; `event` is looked at first, then `referenceId`;
    a failure is known by the presence of `errorMessage`, not by its truth.
    """
    if not hasattr(message, "get"):
        return None
    user_agent = message.get("userAgent")
    if not (isinstance(user_agent, str) and USER_AGENT_MARK in user_agent):
        return None
    name = message.get("event")
    if name:
        return Envelope(name, "", None, message) if isinstance(name, str) else None
    return Envelope("", _reference(message.get("referenceId")), _error(message), message)


def _reference(value: "Any") -> str:
    """Read a number as well: the published client would find its own text with it."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    return str(value)


def _error(message: "Message") -> "str | None":
    error = message.get("errorMessage", UNDEFINED)
    if error is UNDEFINED:
        return None
    return error if isinstance(error, str) else ""

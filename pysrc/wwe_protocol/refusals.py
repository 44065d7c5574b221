"""The texts with which a workspace refuses, all in one place, so that they can be corrected in one place.

Two of them are the vendor's: the rate limit and the unknown interaction. The texts of the real workspace for the other
cases are unknown; ours follow one wording ("Error: ... .") and are guesses. The host writes them, the client knows a
refusal by its beginning.
"""

_RATE_LIMIT = "The rate limit for the request '"
_RATE_LIMIT_REACHED = "' has been reached.\nFurther requests of the same type will be ignored"

INTERACTION_NOT_FOUND = "Error: Interaction not found."  # reference: getContextualOption

_ORIGIN = "Error: Origin not accepted: "
_OPERATION = "Error: Operation not allowed: "
_UNKNOWN = "Error: Unknown operation: "


def rate_limit_reached(operation: str, quarantine_s: int) -> str:
    """The one answer before silence (reference: Rate Limit). A quarantine of 0 seconds is for ever."""
    ending = " for " + str(quarantine_s) + " seconds." if quarantine_s else "."
    return _RATE_LIMIT + operation + _RATE_LIMIT_REACHED + ending


def origin_not_accepted(origin: str) -> str:
    """The frame's origin is on no list."""
    return _ORIGIN + origin + " is not in service-client-api.accepted-web-content-origins."


def operation_not_allowed(operation: str, origin: str) -> str:
    """The frame's origin is accepted, but not for this operation."""
    return _OPERATION + operation + " is not allowed for " + origin + "."


def unknown_operation(operation: str) -> str:
    """No such operation in the reference."""
    return _UNKNOWN + operation + "."


def options_not_readable(origin: str) -> str:
    """The frame's origin may not read options."""
    return _ORIGIN + origin + " is not in service-client-api.option.read-allowed-web-content-origin."


def bad_wildcard(name: str) -> str:
    """The name of an option has an asterisk elsewhere than at the end of a word, or no word at all."""
    return "Error: Not an option's name: " + name + "; an asterisk may stand at the end of a section or an option only."


def bad_parameter(operation: str, parameter: str, expected: str) -> str:
    """A parameter is missing or of a wrong type."""
    return "Error: Parameter '" + parameter + "' of " + operation + " must be " + expected + "."


def wrong_state(operation: str, subject: str, state: str) -> str:
    """The state does not allow the operation."""
    return "Error: " + operation + " is not possible: " + subject + " is " + state + "."


def key_not_writable(keys: "list[str]") -> str:
    """`service-client-api.user-data.write-allowed` does not list the keys."""
    return "Error: User data not writable: " + ", ".join(keys) + "."


def no_such(kind: str, name: str) -> str:
    """A name that the workspace does not know: a state, a medium, a case."""
    return "Error: No such " + kind + ": " + name + "."


def taken(kind: str, name: str) -> str:
    """A name that something else has already."""
    return "Error: The " + kind + " is taken: " + name + "."


def dial_only(operation: str) -> str:
    """A page in a workspace tab asks for something else than the dial operation (see the option)."""
    return _OPERATION + operation + " is not allowed in a workspace tab, which may only dial."


def unsendable(problem: str) -> str:
    """The answer holds what JavaScript has no equal for."""
    return "Error: The answer cannot be sent: " + problem + "."


def bad_field(field: str, problem: str) -> str:
    """A field of an outbound record may not become what it was to be."""
    return "Error: Record field '" + field + "' is not updated: " + problem + "."


def no_more_records(campaign: str) -> str:
    """An outbound campaign has no record left."""
    return "Error: No more records in the campaign " + campaign + "."


def malformed(problem: str) -> str:
    """A message that is for this API and makes no sense."""
    return "Error: The message is malformed: " + problem + "."


def too_many_subscriptions(most: int, most_names: int) -> str:
    """A frame subscribes more often, or to more names, than is kept."""
    return "Error: Too many subscriptions: at most " + str(most) + ", to " + str(most_names) + " names, are kept."


def markdone_blocked(warning: str) -> str:
    """An extension keeps an interaction from being marked done; a warning is often a sentence with a dot already."""
    return "Error: Mark done is blocked: " + warning.rstrip(".") + "."


def host_broken(kind: str) -> str:
    """A defect of the host, with the name of the exception."""
    return "Error: Internal error (" + kind + ")."


def not_subscribed(operation: str, event: str) -> str:
    """An operation needs a subscription that nobody has made."""
    return "Error: " + operation + " needs a subscription to " + event + "."


# --- reading ---------------------------------------------------------------------------------------------------------


def is_origin_refusal(text: str) -> bool:
    """Whether the origin, or the operation for this origin, was refused."""
    return text.startswith(_ORIGIN) or text.startswith(_OPERATION)


def is_missing_operation(text: str) -> bool:
    """Whether the workspace does not know the operation."""
    return text.startswith(_UNKNOWN)


def read_rate_limit(text: str) -> "tuple[str, int] | None":
    """Give the limited operation and the quarantine in seconds (0: for ever) of a rate limit's text, else None."""
    if not (text.startswith(_RATE_LIMIT) and _RATE_LIMIT_REACHED in text):
        return None
    operation, ending = text[len(_RATE_LIMIT):].split(_RATE_LIMIT_REACHED, 1)
    digits = "".join(letter for letter in ending if letter.isdigit())
    return operation, int(digits or 0)

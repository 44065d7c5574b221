"""The texts with which a workspace refuses, all in one place, so that they can be corrected in one place.

Two of them are the vendor's, and are told as they are: the rate limit and the unknown interaction. The texts of the
real workspace for the other cases are unknown. Ours are guesses of one pattern, "Error: <request>: <problem>.", that
`answer` makes; the functions before it return problems. The client knows a refusal by its problem.
"""

_RATE_LIMIT = "The rate limit for the request '"
_RATE_LIMIT_REACHED = "' has been reached.\nFurther requests of the same type will be ignored"

INTERACTION_NOT_FOUND = "Error: Interaction not found."  # reference: getContextualOption

_ERROR = "Error: "
_ORIGIN = "origin not accepted: "
_OPERATION = "operation not allowed "
_UNKNOWN = "unknown operation"


def rate_limit_reached(operation: str, quarantine_s: int) -> str:
    """Return the one answer before silence (reference: Rate Limit). A quarantine of 0 seconds is for ever."""
    ending = " for " + str(quarantine_s) + " seconds." if quarantine_s else "."
    return _RATE_LIMIT + operation + _RATE_LIMIT_REACHED + ending


def origin_not_accepted(origin: str) -> str:
    """Say that the frame's origin is on no list."""
    return _ORIGIN + origin + " is not in service-client-api.accepted-web-content-origins"


def operation_not_allowed(origin: str) -> str:
    """Say that the frame's origin is accepted, but not for this operation."""
    return _OPERATION + "for " + origin


def unknown_operation() -> str:
    """Say that the reference has no such operation."""
    return _UNKNOWN


def options_not_readable(origin: str) -> str:
    """Say that the frame's origin may not read options."""
    return _ORIGIN + origin + " is not in service-client-api.option.read-allowed-web-content-origin"


def bad_wildcard(name: str) -> str:
    """Say that the name of an option has an asterisk elsewhere than at the end of a word, or no word at all."""
    return "not an option's name: " + name + "; an asterisk may stand at the end of a section or an option only"


def bad_parameter(parameter: str, expected: str) -> str:
    """Say that a parameter is missing or of a wrong type."""
    return "parameter '" + parameter + "' must be " + expected


def wrong_state(subject: str, state: str) -> str:
    """Say that the state does not allow the operation."""
    return subject + " is " + state


def key_not_writable(keys: "list[str]") -> str:
    """Say that `service-client-api.user-data.write-allowed` does not list the keys."""
    return "user data not writable: " + ", ".join(keys)


def no_such(kind: str, name: str) -> str:
    """Say that the workspace does not know a name: a state, a medium, a case."""
    return "no such " + kind + ": " + name


def taken(kind: str, name: str) -> str:
    """Say that something else has a name already."""
    return "the " + kind + " is taken: " + name


def dial_only() -> str:
    """Say that a page in a workspace tab asks for something else than the dial operation (see the option)."""
    return _OPERATION + "in a workspace tab, which may only dial"


def unsendable(problem: str) -> str:
    """Say that the answer holds what JavaScript has no equal for."""
    return "Error: The answer cannot be sent: " + problem + "."


def bad_field(field: str, problem: str) -> str:
    """Say that a field of an outbound record may not become what it was to be."""
    return "record field '" + field + "' is not updated: " + problem


def no_more_records(campaign: str) -> str:
    """Say that an outbound campaign has no record left."""
    return "no more records in the campaign " + campaign


def malformed(problem: str) -> str:
    """Say that a message is for this API and makes no sense."""
    return "the message is malformed: " + problem


def too_many_subscriptions(most: int, most_names: int) -> str:
    """Say that a frame subscribes more often, or to more names, than is kept."""
    return "too many subscriptions: at most " + str(most) + ", to " + str(most_names) + " names, are kept"


def too_many(kind: str, most: int, whose: str = "a frame") -> str:
    """Say that there are more than there may be at once, such as toasts of a frame."""
    return "too many " + kind + ": " + whose + " has at most " + str(most) + " at once"


def too_large(kind: str, most: int) -> str:
    """Say that there are more characters and values than are kept."""
    return kind + " too large: at most " + str(most) + " characters and values are kept"


def markdone_blocked(warning: str) -> str:
    """Say that an extension keeps an interaction from being marked done."""
    return "blocked: " + warning


def host_broken(kind: str) -> str:
    """Tell a defect of the host, with the name of the exception."""
    return "internal error (" + kind + ")"


def not_subscribed(event: str) -> str:
    """Say that an operation needs a subscription that nobody has made."""
    return "it needs a subscription to " + event


# --- telling ---------------------------------------------------------------------------------------------------------


def answer(request: str, problem: str) -> str:
    """Return the text that answers a request; `request` is an operation, "subscribe", or "" for neither."""
    if _is_vendors(problem):
        return problem
    return _ERROR + (request + ": " if request else "") + _ended(problem)


def sentence(problem: str) -> str:
    """Return a problem as a sentence, for an agent or a developer, who know what was asked for."""
    return problem if _is_vendors(problem) else problem[0].upper() + _ended(problem[1:])


def _is_vendors(problem: str) -> bool:
    return problem == INTERACTION_NOT_FOUND or problem.startswith(_RATE_LIMIT)


def _ended(text: str) -> str:
    """Return a text with a full stop, unless it ends a sentence already, as a warning may."""
    return text if text[-1:] in ".!?" else text + "."


# --- reading ---------------------------------------------------------------------------------------------------------


def is_origin_refusal(text: str) -> bool:
    """Return whether the origin, or the operation for this origin, was refused."""
    problem = _problem(text)
    return problem.startswith(_ORIGIN) or problem.startswith(_OPERATION)


def is_missing_operation(text: str) -> bool:
    """Return whether the workspace does not know the operation."""
    return _problem(text) == _UNKNOWN + "."


def read_rate_limit(text: str) -> "tuple[str, int] | None":
    """Return the limited operation and the quarantine in seconds (0: for ever) of a rate limit's text, else None."""
    if not (text.startswith(_RATE_LIMIT) and _RATE_LIMIT_REACHED in text):
        return None
    operation, ending = text[len(_RATE_LIMIT) :].split(_RATE_LIMIT_REACHED, 1)
    digits = "".join(letter for letter in ending if letter.isdigit())
    return operation, int(digits or 0)


def _problem(text: str) -> str:
    """Return what is wrong, of a text of this pattern; "" for any other."""
    parts = text.split(": ", 2)
    return parts[2] if len(parts) == 3 and parts[0] + ": " == _ERROR else ""

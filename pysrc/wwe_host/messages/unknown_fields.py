"""Fields of object parameters that the reference does not know.

They are ignored, since a newer workspace may know them, and named to the developer, since most are typing errors.
"""

import difflib

from wwe_protocol.serving import ClientMessage

_TOAST = (
    "title",
    "iconUrl",
    "subject",
    "message",
    "keyValues",
    "buttons",
    "buttonShowDismiss",
    "autoCloseTimeout",
    "sendToMyMessage",
    "width",
)
_TARGET = ("type", "target", "destination", "media")
# Operation -> which of its parameters is an object, and that object's fields.
FIELDS = {
    "system.popupToast": (0, _TOAST),
    "system.updateToast": (1, _TOAST),
    "system.openDialog": (1, ("label", "width", "height")),
    "system.updateViewInApplicationMenuBar": (
        0,
        ("name", "label", "iconUrl", "shortLabel", "tooltip", "labelColor", "backgroundColor"),
    ),
    "interaction.consult": (1, _TARGET),
    "interaction.singleStepTransfer": (1, _TARGET),
    "interaction.singleStepConference": (1, _TARGET),
}
_MOST = 3  # names that are told
_LONGEST = 40  # characters of a name


def unknown_fields(request: ClientMessage) -> str:
    """Return a sentence about the fields that a request gives and the reference does not know; "" for none."""
    index, known = FIELDS.get(request.operation, (0, ()))
    if not known or len(request.parameters) <= index or not isinstance(request.parameters[index], dict):
        return ""
    unknown = [str(name) for name in request.parameters[index] if name not in known]
    hints = [_hint(name[:_LONGEST], known) for name in unknown[:_MOST]]
    return "unknown and ignored: " + ", ".join(hints) if hints else ""


def _hint(name: str, known: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    return f'"{name}" (did you mean "{close[0]}"?)' if close else f'"{name}"'

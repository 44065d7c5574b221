"""The application menu bar: views that extensions have put there, each under a name of its own."""

import re

from wwe_host.model.frame import Frame
from wwe_host.model.overlays import MenuView
from wwe_host.model.tab import Tab
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.tabs.object_parameter import ObjectParameter
from wwe_protocol import refusals

NAME = rule(
    "menu-bar.name",
    reference("System namespace, updateViewInApplicationMenuBar"),
    "A view is created. If a view of this name exists already, it is updated.",
)
NO_NAME = rule(
    "menu-bar.no-name", guess("the reference does not say what becomes of it"), "A view without a name is refused."
)
ICON_OR_LABEL = rule(
    "menu-bar.icon-or-label",
    reference("System namespace, updateViewInApplicationMenuBar"),
    "iconUrl is mandatory without label, and label without iconUrl.",
)
IN_EACH_CALL = rule(
    "menu-bar.each-call",
    guess("the reference calls them mandatory, without a word on updates"),
    "An update needs iconUrl or label as well, although fields that it leaves out do not change.",
)
SHORT_LABEL = rule(
    "menu-bar.short-label",
    reference("System namespace, updateViewInApplicationMenuBar"),
    "If there is little room, a view shows its icon; without an icon, its short label.",
)
NO_SHORT_LABEL = rule(
    "menu-bar.no-short-label",
    guess("something has to be shown"),
    "If there is little room, a view without an icon and a short label shows its label.",
)
COLOUR = rule(
    "menu-bar.colour",
    reference("System namespace, updateViewInApplicationMenuBar"),
    "Colours are hex codes, in upper or lower case.",
)
OTHER_COLOUR = rule(
    "menu-bar.other-colour",
    guess("the reference does not say what becomes of any other text"),
    "A colour that is not a hex code is refused.",
)
STRANGE_COLOUR = rule(
    "menu-bar.strange-colour",
    guess("the reference's own sample has the five digits of #FFFFF, and succeeds"),
    "A hex code of three to eight digits is accepted. One of five or seven digits is not a colour, and is not shown.",
)

_COLOUR = re.compile(r"#[0-9a-f]{3,8}", re.IGNORECASE)
_COLOURS = {"label_color": "labelColor", "background_color": "backgroundColor"}
_TEXTS = {"icon_url": "iconUrl", "label": "label", "short_label": "shortLabel", "tooltip": "tooltip"}
_DIGITS_OF_COLOURS = (3, 4, 6, 8)


def update_view(tab: Tab, frame: Frame, given: ObjectParameter) -> str:
    """Create a view in a tab's menu bar for a frame's page, or change what is given of one. Return its name.

    Raises Refused if there is no name, or neither icon nor label.
    """
    name = given.text("name", "")
    if not name:
        raise Refused(NO_NAME, refusals.bad_parameter("name", "a string that is not empty"))
    texts = {field: given.text(wire, None) for field, wire in _TEXTS.items()}
    if not texts["icon_url"] and not texts["label"]:
        raise Refused(ICON_OR_LABEL, refusals.bad_parameter("label", "a string, where iconUrl is none"))
    texts |= {field: _colour(given, wire) for field, wire in _COLOURS.items()}
    if name not in tab.overlays.views:
        tab.overlays.check_room(frame, "menu bar views")
        tab.overlays.views[name] = MenuView(name, frame)
    view = tab.overlays.views[name]
    for field, text in texts.items():
        if text is not None:
            setattr(view, field, text)
    return name


def close_view(tab: Tab, name: str) -> bool:
    """Remove a view from a tab's menu bar. Return whether it was there."""
    return tab.overlays.views.pop(name, None) is not None


def shown_colour(code: str) -> str:
    """Return a hex code that is a colour; "" for one that is none."""
    return code if len(code) - 1 in _DIGITS_OF_COLOURS else ""


def _colour(given: ObjectParameter, name: str) -> str | None:
    code = given.text(name, None)
    if code and not _COLOUR.fullmatch(code):
        raise Refused(OTHER_COLOUR, refusals.bad_parameter(name, "a hex color code such as #FFFFFF"))
    return code

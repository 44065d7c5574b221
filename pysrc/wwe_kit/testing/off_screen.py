"""Why the page of an extension is not on the screen, and what a test does about it, in a sentence."""

from collections.abc import Mapping
from typing import Any

from wwe_host.model.frame import BACKGROUND, HIDDEN, POPUP


def why_off_screen(place: Mapping[str, Any]) -> str:
    """Return the sentence for the place of a frame, as `wwe_host.remote_screen` tells it; "" if it is on the screen."""
    if place["is_on_page"] or place["kind"] == POPUP:
        return ""
    label, interaction = place["label"], place["interaction"]
    page = f'The page of "{label}"' + (f" for interaction {interaction}" if interaction else "")
    bring = f'bring it to the front first: extension("{label}").bring_to_front().'
    if place["kind"] == HIDDEN:
        return f"{page} is never on the screen, for its kind is hidden: find by CSS, and expect texts or attributes."
    if not place["is_selected"]:
        return f"{page} is {_what_is_there(place)}: select its case first: {_select(place)}."
    if place["kind"] == BACKGROUND:
        return f"{page} is not on the screen, for its kind is background: {bring}"
    return f'{page} is behind the tab of "{place["in_front"]}": {bring}'


def _what_is_there(place: Mapping[str, Any]) -> str:
    if place["selected"]:
        return f"behind the case of interaction {place['selected']}"
    return f"not on the screen of {place['tab']}, where no case is selected"


def _select(place: Mapping[str, Any]) -> str:
    """Return the call that selects the case: without a tab it is selected in the first."""
    return "interaction.select()" if place["first_tab"] else f'interaction.select("{place["tab"]}")'

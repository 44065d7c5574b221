"""What axe finds in the page of an extension, in a browser."""

import importlib.util
from typing import TYPE_CHECKING, Any

from wwe_kit.errors import BadInput
from wwe_kit.resources import DISTRIBUTION

if TYPE_CHECKING:
    from playwright.sync_api import Frame

PACKAGE = "axe_playwright_python"
_MOST_ELEMENTS = 5
_LONGEST = 120


def check_axe() -> None:
    """Raise BadInput if axe is not installed."""
    if importlib.util.find_spec(PACKAGE) is None:
        raise BadInput(f"@pytest.mark.wwe_axe needs axe: pip install '{DISTRIBUTION}[axe]'.")


def violations(frame: "Frame", view: str) -> list[str]:
    """Return what axe finds in a frame, a sentence for each rule: the rule, the elements, and where help is."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # noqa: PLC0415 - optional

    found: list[dict[str, Any]] = Axe().run(frame).response["violations"]
    return [_sentence(each, view) for each in found]


def rule_of(sentence: str) -> str:
    """Return the name of the rule that a sentence is about."""
    return sentence.partition(" ")[0]


def _sentence(found: dict[str, Any], view: str) -> str:
    nodes = found["nodes"]
    elements = [f"    {_cut(node['html'])}" for node in nodes[:_MOST_ELEMENTS]]
    more = [f"    ... and {len(nodes) - _MOST_ELEMENTS} more"] if len(nodes) > _MOST_ELEMENTS else []
    said = f"{found['id']} in {view}: {found['help']} ({found['impact']}). See {found['helpUrl']}"
    return "\n".join([said, *elements, *more])


def _cut(html: str) -> str:
    line = " ".join(html.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]} ..."

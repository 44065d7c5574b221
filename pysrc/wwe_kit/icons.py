"""The pictures of the workspace's page: those that are used, put together from the npm package.

They stand in the page itself. A file of their own would be asked for again with each picture that comes.
"""

import re
from functools import cache

from wwe_kit.runtimes.runtimes import package_folder

PACKAGE = "heroicons"
ICONS = (
    "adjustments-horizontal",
    "arrow-down-tray",
    "arrow-path",
    "arrow-top-right-on-square",
    "arrow-uturn-left",
    "arrow-uturn-right",
    "arrows-right-left",
    "bell",
    "bell-slash",
    "bolt",
    "bookmark",
    "chat-bubble-left-right",
    "check",
    "chevron-double-right",
    "clipboard-document",
    "clipboard-document-list",
    "clock",
    "code-bracket",
    "document-check",
    "envelope",
    "exclamation-triangle",
    "forward",
    "funnel",
    "hand-thumb-down",
    "inbox",
    "inbox-arrow-down",
    "magnifying-glass",
    "megaphone",
    "microphone",
    "no-symbol",
    "paper-airplane",
    "pause",
    "pencil-square",
    "phone",
    "phone-arrow-down-left",
    "phone-arrow-up-right",
    "phone-x-mark",
    "play",
    "plus",
    "power",
    "queue-list",
    "signal",
    "signal-slash",
    "squares-2x2",
    "stop",
    "trash",
    "user",
    "user-group",
    "user-minus",
    "user-plus",
    "users",
    "window",
    "wrench-screwdriver",
    "x-circle",
    "x-mark",
)
_DRAWING = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


@cache
def sprite() -> str:
    """Return an SVG with a symbol for each picture, by its name after `icon-`."""
    return f'<svg class="icons" aria-hidden="true">{"".join(map(_symbol, ICONS))}</svg>'


def _symbol(name: str) -> str:
    file = package_folder(PACKAGE) / "20" / "solid" / f"{name}.svg"
    drawing = _DRAWING.search(file.read_text(encoding="utf-8"))
    if drawing is None:
        raise ValueError(f"{file} is not the SVG it was when the package was pinned.")
    return f'<symbol id="icon-{name}" viewBox="0 0 20 20">{drawing[1].strip()}</symbol>'

"""How a page's start script calls Python: `begin` before the author's entry runs, `finish` after it."""

from genesys.wwe.frame import current
from genesys.wwe.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def begin(bridge: "Any") -> None:
    """Make the page. What arrived before Python was there is handed over one turn later."""
    current.add(Page(bridge))


def finish() -> None:
    """Note that the entry has run to its end."""
    current.current_page().started()

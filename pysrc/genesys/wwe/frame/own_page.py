"""How a page of an author's own, in which PyScript runs, gives itself to Python: `begin` before its code, then `ended`.

`web/pyscript/own-page.js` calls both. Pages that the kit builds have `start.py` instead.
"""

from genesys.wwe.client.runner import report_lost
from genesys.wwe.frame import current
from genesys.wwe.frame.start import stand_in
from genesys.wwe.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def begin(bridge: "Any") -> None:
    """Make the page, so that `from genesys.wwe import page, service` speaks for it."""
    stand_in()
    page = Page(bridge)
    current.add(page)
    report_lost(page.report)


def ended() -> None:
    """Note that the code of the page's first tag has run to its end: functions of `page.on_ready` are called."""
    for page in current.pages:
        page.started()

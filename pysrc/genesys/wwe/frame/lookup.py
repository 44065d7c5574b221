"""What `from genesys.wwe import page, service` speaks for at the moment."""

from genesys.wwe.frame.current import current_page, has_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def page_or_waiting() -> "Any":
    """Return the page that Python speaks for or, where there is none at all, what stands for the next one.

    Raises LocalMisuse where there are several, and no telling which.
    """
    if has_page():
        return current_page()
    from genesys.wwe.frame.waiting import WAITING  # only modules that are imported without a page need it

    return WAITING

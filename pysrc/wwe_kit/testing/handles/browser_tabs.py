"""The workspace's browser tabs that a test opens and closes in a browser."""

from typing import TYPE_CHECKING

from wwe_kit.testing.firefox import new_page
from wwe_kit.testing.handles.host import Driven
from wwe_kit.testing.page_states import attribute, let_come

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

_GONE_S = 10.0


class BrowserTabs:
    """The pages of a browser's context that show the workspace, each as a tab of the session."""

    def __init__(self, context: "BrowserContext", workspace: Driven) -> None:
        self._context = context
        self._workspace = workspace

    def open_tab(self) -> str:
        """Open the workspace in another page, and wait until it is drawn. Return the tab's id."""
        page = new_page(self._context)
        page.goto(self._workspace.host_origin + "/")
        let_come(page.get_by_role("combobox", name="State"))  # it is drawn when the host has answered
        return str(tab_in(page))

    def close_tab(self, tab_id: str) -> None:
        """Close the page of a tab, and wait until the host knows. Raises ValueError for a tab that is in none."""
        page = page_of_tab(self._context, tab_id)
        if page is None:
            raise ValueError(f"no page of the browser shows the tab {tab_id}")
        page.close()
        self._workspace.wait_until(lambda: tab_id not in self._ids(), _GONE_S)

    def _ids(self) -> list[str]:
        return [row["id"] for row in self._workspace.ask("tabs", {})]


def page_of_tab(context: "BrowserContext", tab_id: str) -> "Page | None":
    """Return the page that shows a tab of the workspace, or None."""
    return next((page for page in context.pages if tab_in(page) == tab_id), None)


def tab_in(page: "Page") -> str | None:
    """Return the id of the tab that a page is, as the workspace's page names it; None for any other page."""
    return attribute(page, "data-tab")

"""What the page shows of the browser tab that it is in."""

from typing import Any

from wwe_host.model.tab import Tab
from wwe_host.workspace import Workspace

_WORDS = {"NEGOTIATING": "an election is under way", "LEADING": "it leads", "FOLLOWING": "it follows"}


def tab_values(workspace: Workspace, tab: Tab) -> dict[str, Any]:
    """Return the tab's place among the tabs of the session."""
    return {
        "number": tab.tab_id.removeprefix("tab"),
        "count": len(workspace.session.tabs),
        "state": _WORDS[tab.state],
        "is_last_active": tab is workspace.session.last_active.tab,
        "is_embedded": tab.is_embedded,
    }

"""The list of cases: a row for each interaction, those of one case together, in the order that the agent likes.

Below it the workbin: what the agent has put aside.
"""

from collections.abc import Callable, Iterable
from typing import Any

from wwe_host.actions.fields import BadField, Fields
from wwe_host.lifecycles import voice
from wwe_host.model.interactions import Case, Interaction
from wwe_host.model.tab import Tab
from wwe_host.page.controls import controls, shown_controls
from wwe_host.page.parts import Handlers, Region, Row, Rows
from wwe_host.page.words import state_words, tone, who
from wwe_host.session import AgentSession
from wwe_host.workspace import Workspace

_NONE = [Row("none", {"uuid": ""})]
_OLDEST, _NEWEST, _NAME, _MEDIUM, _STATE = "oldest", "newest", "name", "medium", "state"
_ORDERS = (
    (_OLDEST, "Oldest first"),
    (_NEWEST, "Newest first"),
    (_NAME, "By name"),
    (_MEDIUM, "By medium"),
    (_STATE, "By state"),
)


class CaseList:
    """The list in one tab's page."""

    def __init__(self, workspace: Workspace, tab: Tab) -> None:
        self._session: AgentSession = workspace.session
        self._workbin = workspace.open_media.workbin
        self._tab = tab
        self._order = _OLDEST
        self.handlers: Handlers = {"sort": self._sort}

    def content(self) -> list[Region | Rows]:
        """Return its rows, and what stands over them."""
        rows = [Row(each.uuid, self._row(each)) for case in self._cases() for each in _main_first(case)]
        head = {"count": len(rows), "order": self._order, "orders": _ORDERS}
        workbin = [
            {"uuid": each.uuid, "title": who(each), "media": each.media, "subject": each.subject}
            for each in self._workbin.values()
        ]
        return [
            Region("interactions-head", head),
            Rows("interactions", rows or _NONE, "interaction"),
            Region("workbin", {"rows": workbin}),
        ]

    def _sort(self, fields: Fields) -> None:
        order = fields.get("order")
        if order not in dict(_ORDERS):
            raise BadField(f"sort: order must be one of {', '.join(dict(_ORDERS))}, not {order!r}.")
        self._order = str(order)

    def _cases(self) -> Iterable[Case]:
        keys: dict[str, Callable[[Case], str]] = {
            _NAME: lambda case: who(case.main).casefold(),
            _MEDIUM: lambda case: case.main.media,
            _STATE: lambda case: str(case.main.state),
        }
        cases = self._session.cases
        if self._order in keys:
            return sorted(cases, key=keys[self._order])
        return reversed(cases) if self._order == _NEWEST else cases

    def _row(self, interaction: Interaction) -> dict[str, Any]:
        times = self._session.state_times
        has_place = interaction.is_opened or interaction.is_consultation
        return {
            "uuid": interaction.uuid,
            "title": who(interaction),
            "media": interaction.media,
            "state": state_words(interaction.state),
            "before": state_words(interaction.previous_state),
            "tone": tone(interaction),
            "since": int(times.since(interaction)),
            "begun": int(times.begun(interaction)),
            "is_ringing": interaction.state is voice.State.RINGING,
            "is_selected": interaction.case is self._tab.selected,
            "is_main": interaction.case.is_main(interaction),
            # What is offered has no place of its own yet, so its controls are here.
            "controls": [] if has_place else shown_controls(controls(interaction)),
        }


def _main_first(case: Case) -> list[Interaction]:
    return sorted(case.interactions, key=lambda each: not case.is_main(each))

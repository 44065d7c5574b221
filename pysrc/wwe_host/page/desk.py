"""What can be done with the page's controls: the agent's own doings, and what is simulated around the agent."""

from collections.abc import Callable, Mapping
from typing import Any

from wwe_host.call import Call
from wwe_host.calls import call_of
from wwe_host.interactions import Interaction
from wwe_host.lifecycles import recording
from wwe_host.samples import contact_for
from wwe_host.tab import Tab
from wwe_host.workspace import Workspace

Fields = Mapping[str, Any]


class BadField(ValueError):
    """A field of the page's form makes no sense; the text says which one, and what would be right."""


class Desk:
    """The controls of a workspace. `do` raises BadField, or what the workspace refuses with."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        calls, workspace_calls = self._on_call, workspace.calls
        self._actions: dict[str, Callable[[Tab, Fields], object]] = {
            "state": self._choose_state,
            "select": self._select,
            "mark-done": lambda _tab, fields: workspace.mark_done.begin(self._interaction(fields)),
            "unblock": lambda _tab, fields: workspace.mark_done.unblock(self._interaction(fields)),
            "answer": calls(workspace_calls.answer),
            "reject": calls(workspace_calls.reject),
            "hang-up": calls(workspace_calls.hang_up),
            "hold": calls(workspace_calls.hold),
            "resume": calls(workspace_calls.resume),
            "far-end-answers": calls(workspace_calls.far_end_answers),
            "far-end-leaves": calls(workspace_calls.far_end_leaves),
            "nobody-answers": calls(workspace_calls.nobody_answers),
            "record": self._record,
            "dial": self._dial,
            "ring": self._ring,
        }

    def do(self, tab: Tab, action: str, fields: Fields) -> None:
        """Do what a control of this tab stands for."""
        if action not in self._actions:
            raise BadField(f"There is no control named {action}.")
        self._actions[action](tab, fields)

    def _on_call(self, method: Callable[[Call], object]) -> Callable[[Tab, Fields], object]:
        return lambda _tab, fields: method(call_of(self._interaction(fields)))

    def _interaction(self, fields: Fields) -> Interaction:
        found = self._workspace.session.interactions.get(_text(fields, "interaction"))
        if found is None:
            raise BadField("That interaction is not there any more.")
        return found

    def _choose_state(self, _tab: Tab, fields: Fields) -> None:
        self._workspace.session.readiness.choose(_text(fields, "operation"))

    def _select(self, tab: Tab, fields: Fields) -> None:
        self._workspace.cases.select_by_id(tab, _text(fields, "case"))

    def _record(self, _tab: Tab, fields: Fields) -> None:
        trigger = recording.Trigger(_text(fields, "trigger"))
        self._workspace.calls.record(call_of(self._interaction(fields)), trigger)

    def _dial(self, _tab: Tab, fields: Fields) -> None:
        destination = _text(fields, "destination").strip()
        if not destination:
            raise BadField("Give a number to call.")
        self._workspace.calls.dial(destination, _user_data(_text(fields, "userdata")))

    def _ring(self, _tab: Tab, fields: Fields) -> None:
        ani = _text(fields, "ani").strip()
        if not ani:
            raise BadField("Give the number that calls (ANI).")
        contact = contact_for(ani)
        self._workspace.calls.ring(ani, user_data=_user_data(_text(fields, "userdata")), contact=contact)


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name, "")
    return value if isinstance(value, str) else ""


def _user_data(text: str) -> dict[str, str]:
    """Read attached data as a person types it: one `Key=Value` a line."""
    data = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        key, sign, value = line.partition("=")
        if not sign or not key.strip():
            raise BadField(f'Attached data is one "Key=Value" a line, and "{line}" is not.')
        data[key.strip()] = value.strip()
    return data

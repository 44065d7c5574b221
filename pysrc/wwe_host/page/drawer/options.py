"""Options: what the workspace is set up with, what each option means, and how it is changed while it runs."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import tomli_w

from wwe_host.actions.fields import Fields
from wwe_host.page.drawer.option_rows import Problem, option_groups, transaction_tables
from wwe_host.page.drawer.regions import panel_region
from wwe_host.page.parts import Handlers, Region
from wwe_host.settings.definitions import FAMILIES, RATE_LIMIT_PREFIX, OptionKey
from wwe_host.settings.option_checks import OptionError
from wwe_host.workspace import Workspace
from wwe_protocol.operations import OPERATIONS

_NEW = OptionKey("", "")
# What an option that is not on the page yet may be called: limits of single requests, and beginnings of names.
_SUGGESTED = (*(RATE_LIMIT_PREFIX + operation for operation in OPERATIONS), *(f"{family}." for family in FAMILIES))


class OptionsPanel:
    """The options in one tab's page. What cannot be stays in its field, beside what would be right."""

    def __init__(self, workspace: Workspace) -> None:
        self._options = workspace.session.options
        self._live = workspace.session.live_options
        self._problems: dict[OptionKey, Problem] = {}
        self._new = {"section": "", "name": ""}
        self.handlers: Handlers = {
            "set-option": lambda fields: self._set(_key(fields), fields, _text(fields, "value")),
            "reset-option": lambda fields: self._set(_key(fields), fields, None),
            "reset-options": lambda _fields: self._reset_all(),
            "add-option": self._add,
        }

    def close(self) -> None:
        """Nothing is followed."""

    def content(self) -> Sequence[Region]:
        """Return every option, what of them was changed, and the form for one more."""
        changes = self._live.changes()
        problem = self._problems.get(_NEW, Problem("", ""))
        return [
            panel_region("options-changed", {"count": sum(map(len, changes.values())), "text": tomli_w.dumps(changes)}),
            panel_region(
                "options",
                {
                    "groups": option_groups(self._options, self._live, self._problems),
                    "transactions": transaction_tables(self._options),
                },
            ),
            panel_region(
                "options-add",
                {
                    **self._new,
                    "value": problem.typed,
                    "problem": problem.sentence,
                    "sections": list(self._options.sections),
                    "names": _SUGGESTED,
                },
            ),
        ]

    def _set(self, shown_at: OptionKey, fields: Fields, value: str | None) -> None:
        self._problems.pop(shown_at, None)
        section, name = _key(fields)
        try:
            self._live.set(section, name, value)
        except OptionError as error:
            typed = self._options.sections.get(section, {}).get(name, "") if value is None else value
            self._problems[shown_at] = Problem(typed, _sentence(error, section, name))

    def _add(self, fields: Fields) -> None:
        self._set(_NEW, fields, _text(fields, "value"))
        section, name = _key(fields) if _NEW in self._problems else _NEW
        self._new = {"section": section, "name": name}

    def _reset_all(self) -> None:
        self._problems.clear()
        self._live.reset_all()


def _key(fields: Fields) -> OptionKey:
    return OptionKey(_text(fields, "section").strip(), _text(fields, "name").strip())


def _text(fields: Fields, name: str) -> str:
    value: Any = fields.get(name, "")
    return value if isinstance(value, str) else ""


def _sentence(error: OptionError, section: str, name: str) -> str:
    """Return what is wrong; with its place, where that is not the one that was changed."""
    problem = error.problem if (error.section, error.option) == (section, name) else str(error)
    close = get_close_matches(error.option, error.valid, n=1)
    return f"{problem[:1].upper()}{problem[1:].rstrip('.')}." + (f" Did you mean {close[0]}?" if close else "")

"""The page "Scenarios": all that can be made to happen, by the page, a scenario file or a test."""

from collections.abc import Iterator
from typing import Any

from wwe_host.actions.action import Action, Field
from wwe_host.model.call import Call
from wwe_host.model.interactions import Interaction
from wwe_host.settings.options import Options
from wwe_host.workspace import Workspace
from wwe_kit.docs.markdown import code, head, table
from wwe_kit.docs.typed_actions import typed_actions
from wwe_link.clock import Clock

PAGE = "docs/scenarios.md"

_INTRODUCTION = (
    head("Scenarios: what can happen", "pysrc/wwe_host/actions")
    + """
A scenario is a TOML file with people, campaigns, and a script: what happens, and when on the workspace's own clock.

```
wwe dev path/to/extension --scenario my-morning.toml
wwe dev path/to/extension --scenario inbound-call       # one that comes with the host
```

```toml
title = "A caller who gives up"
says = "Rings for five seconds, then the caller hangs up."

[options.wwe-host]                 # options of the workspace; a file with --options overrides them
voice.no-answer-timeout = 60

[[contact]]                        # somebody the contact centre knows
first-name = "Ada"
last-name = "Byron"
number = "+33298001843"
address = "ada.byron@example.com"
user-data = { CustomerId = "1843" }    # attached to their calls

[[campaign]]                       # somebody to be called, or several
name = "Spring Offer"
mode = "Preview"                   # or PushPreview, DirectPushPreview

[[campaign.record]]
phone = "+33298001843"
chain = 1                          # records with one number belong to one customer
fields = { OFFER = "Fibre", CUSTOMER_ID = 1843 }

[[step]]
do = "ring"                        # one of the actions below, with its fields
as = "call"                        # later steps call the new interaction "@call"
ani = "+33298001843"

[[step]]
after = 5                          # seconds after the step before; or `at`, seconds after the start
do = "far-end-leaves"
interaction = "@call"
```

The scenario begins when the workspace's page is opened, or when you choose it under *Simulate*. A mistake in the file
is reported before the scenario begins, with the number of the step and what would be right. A step may be impossible
when its time comes, for example because the call has ended. This ends the scenario; the terminal and the page say which
step it was and why. In a test, `workspace.play("my-morning.toml")` plays a scenario.

## What can happen

The page's controls, scenario files and tests use the same actions.

Every field also takes text, because a form has nothing else. A table is then one `Key=Value` on each line, and a list
is separated by commas. An interaction is named by its `interactionUUID`. An action that says *in a tab* happens in one
browser tab: the tab where you asked for it, otherwise the first.

Each action says how a [test](testing.md) writes it. `workspace.do("ring", ani="+33298001007")` does any of them by its
name.
"""
)
_TYPES: dict[Any, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    dict[str, Any]: "table",
    list[str]: "list of texts",
    Interaction: "interaction",
    Call: "interaction that is a call",
}
_COLUMNS = ("Field", "Type", "Left out")


def page() -> str:
    """Return the page."""
    actions = Workspace(Options(), Clock()).actions.by_name
    typed = typed_actions()
    return "\n".join([_INTRODUCTION, *(_section(actions[name], typed[name]) for name in sorted(actions))])


def _section(action: Action, typed: str) -> str:
    where = " (in a tab)" if action.takes_tab else ""
    fields = "\n" + table(_COLUMNS, map(_row, action.fields)) if action.fields else ""
    return f"### `{action.name}`\n\n{action.tells}{where} In a test: {code(typed)}\n{fields}"


def _row(field: Field) -> Iterator[str]:
    yield code(field.name)
    yield type_name(field)
    yield "must be there" if field.is_required else _default(field.default)


def type_name(field: Field) -> str:
    """Return what a user calls the type of a field."""
    return _TYPES.get(field.type) or str(getattr(field.type, "__name__", field.type))


def _default(value: Any) -> str:
    if value in (None, ""):
        return "nothing"
    return code(str(value).lower() if isinstance(value, bool) else str(value))

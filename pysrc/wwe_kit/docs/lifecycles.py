"""The page "Lifecycles": every table of the host as a diagram and as rows."""

import re
from collections.abc import Iterator
from typing import Any

from wwe_host.lifecycles.table import Lifecycle
from wwe_kit.docs.fidelity import host_modules
from wwe_kit.docs.markdown import code, head, table

PAGE = "docs/lifecycles.md"

_INTRODUCTION = (
    head("Lifecycles", "pysrc/wwe_host/lifecycles")
    + """
These are all states of the host, and all transitions between them. Each table decides what is offered (`capabilities`,
the buttons of the page) and what is refused. Triggers in CAPITALS are what the agent can do; if the wire has a word for
one, this is it. The other triggers happen. The top of each module names the source of its table. The guesses are among
[the rules](fidelity.md).
"""
)
_COLUMNS = ("State", "Trigger", "Who", "Next state", "Event")


def page() -> str:
    """Return the page."""
    parts = [_INTRODUCTION]
    for place, lifecycle in lifecycles():
        parts += [f"## {lifecycle.name}\n", f"From `{place}`.\n", diagram(lifecycle), table(_COLUMNS, _rows(lifecycle))]
    return "\n".join(parts)


def lifecycles() -> list[tuple[str, Lifecycle[Any, Any]]]:
    """Return every lifecycle of the host with the file it stands in, in the order of their names."""
    found: dict[str, tuple[str, Lifecycle[Any, Any]]] = {}
    for module in host_modules():
        if module.__name__.startswith("wwe_host.lifecycles."):
            for value in vars(module).values():
                if isinstance(value, Lifecycle):
                    found.setdefault(value.name, (module.__name__.replace(".", "/") + ".py", value))
    return [found[name] for name in sorted(found)]


def diagram(lifecycle: Lifecycle[Any, Any]) -> str:
    """Return a lifecycle as a Mermaid diagram."""
    states = list(lifecycle.transitions)
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f'    state "{state}" as {_id(state)}' for state in states if _id(state) != state]
    lines.append(f"    [*] --> {_id(states[0])}")
    for state, row in lifecycle.transitions.items():
        lines += [f"    {_id(state)} --> {_id(target)}: {label}" for target, label in _arrows(row)]
        lines += [] if row else [f"    {_id(state)} --> [*]"]
    return "\n".join([*lines, "```", ""])


def _arrows(row: Any) -> Iterator[tuple[str, str]]:
    """Each next state once, with all that leads there."""
    for target in dict.fromkeys(row.values()):
        yield target, ", ".join(str(trigger) for trigger, to in row.items() if to == target)


def _id(state: str) -> str:
    return re.sub(r"\W", "_", str(state))


def _rows(lifecycle: Lifecycle[Any, Any]) -> Iterator[tuple[str, ...]]:
    for state, row in lifecycle.transitions.items():
        offered = lifecycle.offers(state)
        for trigger, target in row.items():
            who = "agent" if trigger in offered else "happens"
            yield code(state), code(trigger), who, code(target), code(lifecycle.events.get(target, ""))

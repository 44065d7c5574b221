"""The page "Settings of an extension": every key of `[tool.wwe]`."""

from collections.abc import Iterator, Mapping

from wwe_kit.docs.markdown import code, head, table
from wwe_kit.project.keys import BUDGET, TOOL, VIEW, Key

PAGE = "docs/reference/settings.md"

# Read by a test as a whole file.
EXAMPLE = """\
[project]
name = "desk"                      # part of the addresses of its pages

[tool.wwe]
label = "Desk"
runtime = "micropython"
workspace-origins = ["https://workspace.example.com"]
subscribe = ["interaction"]

[tool.wwe.budget]
transfer-kb = 240

[tool.wwe.views.customer]          # the page customer.html
level = "interaction"
entry = "main.py"
"""
_INTRODUCTION = (
    head("Settings of an extension", "pysrc/wwe_kit/project/keys.py")
    + f"""
An extension is a folder with a `pyproject.toml` that has the table `[tool.wwe]`:

```toml
{EXAMPLE}```

A key that is unknown, or a value that cannot be, is refused with one sentence, which names the nearest valid one.
[`wwe check`](checks.md) says on which line it is.

**An editor can know the settings.** `wwe check --print-schema settings` prints a JSON Schema of this table, made from
the same source as this page. `wwe new --vscode` writes it into `.vscode/`, and names it at the top of
`pyproject.toml`: taplo, which is Even Better TOML in VS Code, reads that line. For a file of
[options](../options.md) or a [scenario](../scenarios.md) do it yourself:

```
wwe check --print-schema options > options.schema.json
wwe check --print-schema scenario > scenario.schema.json
```

```toml
#:schema ./options.schema.json
```

Only `wwe check` can say whether a file is there, and whether a view has the name that `keeper` gives.
"""
)
_COLUMNS = ("Key", "What it is", "Default", "What it is for")


def page() -> str:
    """Return the page."""
    tables = (("[tool.wwe]", TOOL), ("[tool.wwe.budget]", BUDGET), ("[tool.wwe.views.<name>]", VIEW))
    parts = [f"## `{name}`\n\n{table(_COLUMNS, _rows(keys))}" for name, keys in tables]
    names = (
        "The name of a view has lower-case letters, digits, `-`, `_` and `.` only: it is part of the page's address.\n"
    )
    return "\n".join([_INTRODUCTION, *parts, names])


def _rows(keys: Mapping[str, Key]) -> Iterator[tuple[str, ...]]:
    for name, key in keys.items():
        kind = ", ".join(code(choice) for choice in key.choices) or str(key.kind)
        is_value = key.default in key.choices or key.default.endswith(".py")
        yield code(name), kind, code(key.default) if is_value else key.default or "none", key.means

"""The page "Options": what a workspace can be set up with."""

from collections.abc import Iterator

from wwe_host.settings.definitions import (
    DEFINITIONS,
    FAMILIES,
    HOST,
    RATE_LIMIT_PREFIX,
    SECTION_KEYS,
    WORKSPACE,
    Definition,
)
from wwe_host.settings.options import TRANSACTION
from wwe_kit.docs.markdown import code, head, table

PAGE = "docs/options.md"

# Read by a test as a whole file.
EXAMPLE = f'''\
[{WORKSPACE}]
interaction.web-content = ["crm"]
service-client-api.accepted-web-content-origins = "https://crm.example.com (agent.*, interaction.*, voice.dial)"
service-client-api.rate-limit = 100
"service-client-api.rate-limit.voice.dial" = 4    # in quotes, since another option's name is its beginning
service-client-api.user-data.read-allowed = ["CustomerId", "Segment"]
privilege.voice.can-use = true
interaction.override-option-key = "IW_OverrideOptions"

[crm]
label = "Customer"
url = "https://crm.example.com/customer.html?id=$Interaction.Id$"
kind = "tab"

[CustomSection]
option.custom.customer.code = "7"

# What a routing strategy sets by attaching IW_OverrideOptions = "CaseDataColor".
[{TRANSACTION}.CaseDataColor.{WORKSPACE}]
interaction.case-data.frame-color = "#FF000088"

[{HOST}]
agent.first-name = "Kate"
voice.wrap-up-time = 0
'''

_INTRODUCTION = head("Options of the workspace", "pysrc/wwe_host/settings/definitions.py") + f"""
`wwe serve --options workspace.toml` sets the workspace up as an administrator would: real options by their real names,
in the section `{WORKSPACE}`, and a section for each extension's view. Names with dots may be written with or
without quotes. Every value is text in the end: numbers, `true` and `false`, and lists of texts become what an
administrator types.

```toml
{EXAMPLE}```

An option that cannot be as it is ends the start with a sentence that names it. `service-client-api.*` in another
section, or with a hyphen after `service-client-api` (as one page of the reference prints it), does nothing: a warning
says where it belongs.

While the workspace is served, the panel Options of its page changes any of them, with the same checks and at once;
what was changed can be copied from there as such a file.
"""
_LIMITS = f"""\
`{RATE_LIMIT_PREFIX}<operation>` limits one operation by its name in [the contract](calls.md); 0 for no limit.

Any other option of these families is kept, has no effect here, and can be read with `configuration.getOption`:
"""
_CUSTOM = """\
Every other section is a custom one: `configuration.getOption("CustomSection/option")` reads it.
"""
_TRANSACTIONS = f"""\
## `[{TRANSACTION}.<name>.<section>]`

Transaction objects, for `configuration.getContextualOption`: the option `interaction.override-option-key` names a key
of attached data, and where its value is the name of one of these objects, or several names separated by commas, the
objects' options of `interaction-workspace` stand before the workspace's. In the real configuration they are objects of
their own; a table in this file is this host's form.
"""
_HOST = f"""\
## `[{HOST}]`

What only this host has: the agent, and what would happen in the world around a real workspace.
"""
_COLUMNS = ("Option", "Default", "What it means", "Source")


def page() -> str:
    """Give the page."""
    families = ", ".join(code(f"{family}.*") for family in FAMILIES)
    keys = table(("Key", "What it means"), ((code(key), means) for key, means in SECTION_KEYS.items()))
    return "\n".join([
        _INTRODUCTION, f"## `[{WORKSPACE}]`\n", table(_COLUMNS, _rows(WORKSPACE)), f"{_LIMITS}{families}.\n",
        "## A section that is web content\n", keys, _CUSTOM, _TRANSACTIONS, _HOST, table(_COLUMNS, _rows(HOST)),
    ])


def _rows(in_section: str) -> Iterator[tuple[str, ...]]:
    return (_row(definition) for (section, _), definition in sorted(DEFINITIONS.items()) if section == in_section)


def _row(definition: Definition) -> tuple[str, ...]:
    return code(definition.name), code(definition.default) or "empty", definition.means, definition.source

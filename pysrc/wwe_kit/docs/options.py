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
EXAMPLE = f"""\
[{WORKSPACE}]
interaction.web-content = ["crm"]
service-client-api.accepted-web-content-origins = "https://crm.example.com (agent.*, interaction.*, voice.dial)"
service-client-api.rate-limit = 100
"service-client-api.rate-limit.voice.dial" = 4    # in quotes, because its name begins with another option's name
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
"""

_INTRODUCTION = (
    head("Options of the workspace", "pysrc/wwe_host/settings/definitions.py")
    + f"""
`wwe dev --options workspace.toml` configures the workspace as an administrator would: real options by their real
names, in the section `{WORKSPACE}`, and a section for each extension's view. You may write names with dots with or
without quotes. Every value becomes text: numbers, `true` and `false`, and lists of texts are converted to what an
administrator would type.

```toml
{EXAMPLE}```

If an option is invalid, `wwe dev` does not start, and a sentence names the option. `service-client-api.*` has no
effect in another section, or with a hyphen after `service-client-api` (as one page of the reference prints it). A
warning says where it belongs.

While the workspace runs, the panel Options of its page changes any option at once, with the same checks. You can copy
your changes from there as such a file.
"""
)
_LIMITS = f"""\
`{RATE_LIMIT_PREFIX}<operation>` limits one operation by its name in [the contract](calls.md); 0 for no limit.

Any other option of these families has no effect here, but `configuration.getOption` returns it:
"""
_CUSTOM = """\
Every other section is a custom section: `configuration.getOption("CustomSection/option")` reads it.
"""
_TRANSACTIONS = f"""\
## `[{TRANSACTION}.<name>.<section>]`

Transaction objects, for `configuration.getContextualOption`. The option `interaction.override-option-key` names a key
of attached data. Its value names one of these objects, or several, separated by commas. The `interaction-workspace`
options of these objects then override the workspace's. In the real configuration they are separate objects; only this
host writes them as tables in a file.
"""
_HOST = f"""\
## `[{HOST}]`

Options that only this host has: the agent, and what happens around a real workspace, such as how fast a customer
answers.
"""
_COLUMNS = ("Option", "Default", "What it means", "Source")


def page() -> str:
    """Return the page."""
    families = ", ".join(code(f"{family}.*") for family in FAMILIES)
    keys = table(("Key", "What it means"), ((code(key), means) for key, means in SECTION_KEYS.items()))
    return "\n".join(
        [
            _INTRODUCTION,
            f"## `[{WORKSPACE}]`\n",
            table(_COLUMNS, _rows(WORKSPACE)),
            f"{_LIMITS}{families}.\n",
            "## A section that is web content\n",
            keys,
            _CUSTOM,
            _TRANSACTIONS,
            _HOST,
            table(_COLUMNS, _rows(HOST)),
        ]
    )


def _rows(in_section: str) -> Iterator[tuple[str, ...]]:
    return (_row(definition) for (section, _), definition in sorted(DEFINITIONS.items()) if section == in_section)


def _row(definition: Definition) -> tuple[str, ...]:
    return code(definition.name), code(definition.default) or "empty", definition.means, definition.source

"""Every key of `[tool.wwe]`: what it is for and what it may be. Reader, schema and documentation use this."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wwe_kit.runtimes.runtimes import MICROPYTHON, PYODIDE, RUNTIMES
from wwe_protocol.events import EVENT_NAMES, MESSENGER_PREFIX

WORKSPACE = "workspace"
INTERACTION = "interaction"
LEVELS = (INTERACTION, WORKSPACE)
HIDDEN = "hidden"
KINDS = ("tab", "popup", "background", HIDDEN)
STYLES = ("auto", "base", "classless", "none")

# As Python and JavaScript both read them, for the whole of a text.
VIEW_NAME = r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?"
NOT_BLANK = r"[\s\S]*\S[\s\S]*"
_BELOW = r"(?!/)(?!([^/]*/)*\.\.(/|$))[^\\]*[^\\\s][^\\]*"
_PYTHON = rf"{_BELOW}\.py"
_ORIGIN = r"(?!http://[^/]*:80$)(?!https://[^/]*:443$)https?://([a-z0-9._-]+|\[[0-9a-f:.]+\])(:[1-9][0-9]{0,4})?"
_EVENT = rf"({'|'.join(map(re.escape, EVENT_NAMES))}|{re.escape(MESSENGER_PREFIX)}[^\s,]+)"
_LANGUAGE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"


class Kind(StrEnum):
    """What a value is."""

    TEXT = "text"
    FLAG = "true or false"
    NUMBER = "number above 0"
    TEXTS = "list of texts"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Key:
    """One key. `pattern` is for each text as a whole; `default` is how the documentation shows it."""

    kind: Kind
    default: str
    means: str
    choices: tuple[str, ...] = ()
    pattern: str = NOT_BLANK


# fmt: off
TOOL: Mapping[str, Key] = {
    "label": Key(Kind.TEXT, "the name in `[project]`", "What agents read."),
    "runtime": Key(Kind.TEXT, PYODIDE, "Python in the page. [What differs](../differences.md).", RUNTIMES),
    "interpreter": Key(Kind.TEXT, MICROPYTHON, "What runs below PyScript.", (MICROPYTHON, PYODIDE)),
    "workspace-origins": Key(
        Kind.TEXTS, "", "Origins of the workspaces that pages talk to. `wwe build` needs one. "
        "`[\"*\"]` is any, which is not safe.", pattern=rf"({_ORIGIN}|\*)"),
    "subscribe": Key(
        Kind.TEXTS, "`[]`", "Events that are kept while Python is still loading: `interaction`, `agent`, `media`, "
        "`outbound`, `system`, `markdone`, `messenger:<channel>`.", pattern=_EVENT),
    "connect": Key(
        Kind.TEXTS, "`[]`", "Origins of other servers that `page.fetch` may ask.", pattern=_ORIGIN),
    "keeper": Key(
        Kind.TEXT, "", "The view at workspace level whose page [keeps one interpreter](../keeper.md) for all pages."),
    "snapshot": Key(Kind.FLAG, "`true`", "Whether pages start from an image of Python's memory."),
    "style": Key(
        Kind.TEXT, "auto", "The style sheet of all pages; with `auto` each [template](../pages/templates.md) chooses.",
        STYLES),
    "files": Key(
        Kind.TEXTS, "`[]`", "[Files that Python reads](../pages/files.md), by path or pattern: `locale/*.json`.",
        pattern=_BELOW),
    "exclude": Key(
        Kind.TEXTS, "`[]`", "Files of [packages](../packages.md) that do not ship: `babel/locale-data/[!dr]*`.",
        pattern=_BELOW),
    "languages": Key(
        Kind.TEXTS, "`[]`", "[Languages of the pages](../pages/languages.md); the first is that of the sources.",
        pattern=_LANGUAGE),
    "fallback-language": Key(
        Kind.TEXT, "the first of `languages`", "What agents read who read none of them.", pattern=_LANGUAGE),
    "budget": Key(Kind.TABLE, "", "Limits; the build warns of what exceeds them."),
    "views": Key(Kind.TABLE, "one view, `index`", "The pages, each in a table with its name."),
}
BUDGET: Mapping[str, Key] = {
    "transfer-kb": Key(Kind.NUMBER, "no limit", "kB that a first visit may fetch, compressed with brotli."),
    "ready-ms": Key(Kind.NUMBER, "no limit", "Milliseconds until a page is ready on a later visit, on this machine."),
}
VIEW: Mapping[str, Key] = {
    "level": Key(Kind.TEXT, INTERACTION, "A page for each interaction, or one for the workspace.", LEVELS),
    "kind": Key(Kind.TEXT, KINDS[0], "Where the page is shown.", KINDS),
    "entry": Key(Kind.TEXT, "main.py", "The module that the page begins with.", pattern=_PYTHON),
    "template": Key(Kind.TEXT, "a page of the kit's", "The [template](../pages/templates.md) of the page.",
                    pattern=_BELOW),
    "title": Key(Kind.TEXT, "the label", "What the tab of the view says."),
}
# fmt: on

"""The JSON Schema of `[tool.wwe]`, made from the keys that the reader takes."""

import re
from collections.abc import Mapping
from typing import Any

from wwe_kit.project.keys import BUDGET, TOOL, VIEW, VIEW_NAME, Key, Kind

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")  # of Markdown


def project_schema() -> Schema:
    """Return the schema of a `pyproject.toml` with the table `[tool.wwe]`; what others have there is left open."""
    wwe = _table(TOOL)
    wwe["properties"]["budget"] = {**_table(BUDGET), "description": TOOL["budget"].means}
    wwe["properties"]["views"] = {
        "type": "object",
        "description": TOOL["views"].means,
        "propertyNames": {"pattern": f"^{VIEW_NAME}$"},
        "additionalProperties": _table(VIEW),
    }
    wwe["properties"]["languages"]["uniqueItems"] = True
    # Every origin, or some by their names.
    wwe["properties"]["workspace-origins"]["if"] = {"contains": {"const": "*"}}
    wwe["properties"]["workspace-origins"]["then"] = {"maxItems": 1}
    wwe["dependentRequired"] = {"fallback-language": ["languages"]}
    return {
        "$schema": DRAFT,
        "title": "An extension for Genesys Agent Workspace",
        "type": "object",
        "properties": {"tool": {"type": "object", "properties": {"wwe": wwe}, "required": ["wwe"]}},
        "required": ["tool"],
    }


def _table(keys: Mapping[str, Key]) -> Schema:
    return {
        "type": "object",
        "properties": {name: _value(key) for name, key in keys.items()},
        "additionalProperties": False,
    }


def _value(key: Key) -> Schema:
    return {"description": plain(key.means), **_type(key)}


def _type(key: Key) -> Schema:
    if key.choices:
        return {"enum": list(key.choices)}
    if key.kind is Kind.FLAG:
        return {"type": "boolean"}
    if key.kind is Kind.NUMBER:
        return {"type": "number", "exclusiveMinimum": 0}
    text = {"type": "string", "pattern": f"^(?:{key.pattern})$"}
    return {"type": "array", "items": text} if key.kind is Kind.TEXTS else text


def plain(text: str) -> str:
    """Return a text of the documentation without its marks, as an editor shows it."""
    return _LINK.sub(r"\1", text).replace("`", "")

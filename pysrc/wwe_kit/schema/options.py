"""The JSON Schema of options files, made from the definitions that the host checks them with."""

import re
from collections.abc import Mapping

from wwe_host.settings import definitions
from wwe_host.settings.definitions import DEFINITIONS, FAMILIES, HOST, RATE_LIMIT_PREFIX, SECTION_KEYS, WORKSPACE, Check
from wwe_host.settings.options import TRANSACTION
from wwe_kit.schema.project import DRAFT, Schema, plain
from wwe_protocol.operations import OPERATIONS

_LARGEST = 10**15 - 1
_DIGITS: Schema = {"type": "string", "pattern": "^[0-9]{1,15}$"}
_SOME_DIGITS: Schema = {**_DIGITS, "not": {"pattern": "^0+$"}}
_ANY: Schema = {"$ref": "#/$defs/option"}
_TEXTS: Schema = {"type": "array", "items": {"type": "string"}}
_TYPED: Schema = {"anyOf": [{"type": ["string", "integer", "boolean"]}, _TEXTS]}
_IN_LIST = {"contains": {"pattern": r"\S"}}


def _or_alone(text: Schema, *others: Schema) -> Schema:
    """Return the schema of a value that may be a text, a list with this text alone, or something else."""
    return {"anyOf": [text, {"type": "array", "items": text, "minItems": 1, "maxItems": 1}, *others]}


# The other checks look into lists. A schema says of them no more than that a value is one.
_BY_CHECK: Mapping[Check, Schema] = {
    definitions.any_text: _TYPED,
    definitions.text: {
        "anyOf": [
            {"type": ["integer", "boolean"]},
            {"type": "string", "pattern": r"\S"},
            {**_TEXTS, "anyOf": [_IN_LIST, {"minItems": 2}]},
        ]
    },
    definitions.whole_number: _or_alone(_DIGITS, {"type": "integer", "minimum": 0, "maximum": _LARGEST}),
    definitions.positive_number: _or_alone(_SOME_DIGITS, {"type": "integer", "minimum": 1, "maximum": _LARGEST}),
    definitions.flag: _or_alone({"enum": ["true", "false"]}, {"type": "boolean"}),
    definitions.display_name: _or_alone({"enum": list(definitions.DISPLAY_NAMES)}),
}


def options_schema() -> Schema:
    """Return the schema of a file for `--options`."""
    section: Schema = {"type": "object", "additionalProperties": _ANY}
    transactions = "Transaction objects: [transaction.<name>.<section>]."
    return {
        "$schema": DRAFT,
        "title": "Options of the workspace",
        "type": "object",
        "properties": {
            WORKSPACE: _workspace(),
            HOST: _table(_options_of(HOST)),
            TRANSACTION: {
                "type": "object",
                "description": transactions,
                "additionalProperties": {"type": "object", "additionalProperties": section},
            },
        },
        "additionalProperties": _web_content(),
        "$defs": {"option": {"anyOf": [*_TYPED["anyOf"], {"type": "object", "additionalProperties": _ANY}]}},
    }


def _workspace() -> Schema:
    options = _options_of(WORKSPACE)
    limit = _BY_CHECK[definitions.whole_number]
    for operation in OPERATIONS:
        means = f"Requests of {operation} that an extension may send a minute; 0 for no limit."
        options[RATE_LIMIT_PREFIX + operation] = {"description": means, **limit}
    section = _table(options, FAMILIES)
    # What the host does nothing with is kept for whoever asks for it.
    families = "|".join(map(re.escape, FAMILIES))
    section["patternProperties"] = {rf"^({families})(\.|$)": _ANY}
    return section


def _options_of(section: str) -> dict[str, Schema]:
    return {
        each.name: {"description": plain(each.means), "default": each.default, **_BY_CHECK.get(each.check, _TYPED)}
        for each in DEFINITIONS.values()
        if each.section == section
    }


def _table(options: Mapping[str, Schema], families: tuple[str, ...] = (), *, is_open: bool = False) -> Schema:
    """Return the schema of a table with options. A name with dots is a key in quotes, or one table in the other.

    Below the `families` other names may stand too.
    """
    properties = dict(options)
    below: dict[str, dict[str, Schema]] = {}
    for name, value in options.items():
        parts = name.split(".")
        for count in range(1, len(parts)):
            below.setdefault(".".join(parts[:count]), {})[".".join(parts[count:])] = value
    for name, inner in below.items():
        table = _table(inner, is_open=is_open or name.partition(".")[0] in families)
        properties[name] = {"anyOf": [properties[name], table]} if name in properties else table
    return {"type": "object", "properties": properties, "additionalProperties": _ANY if is_open else False}


def _web_content() -> Schema:
    """Return any other section: web content, if one of the lists names it, or a custom one."""
    keys = {name: {**_ANY, "description": plain(means)} for name, means in SECTION_KEYS.items()}
    return {"type": "object", "properties": keys, "additionalProperties": _ANY}

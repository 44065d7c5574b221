"""The JSON Schema of scenario files, made from the actions and their fields."""

from typing import Any

from wwe_host.actions.action import Action, Field
from wwe_host.model.call import Call
from wwe_host.model.campaign import Mode
from wwe_host.model.interactions import Interaction
from wwe_host.scenarios.scenario import REFERENCE
from wwe_host.settings.options import Options
from wwe_host.workspace import Workspace
from wwe_kit.schema.options import options_schema
from wwe_kit.schema.project import DRAFT, Schema
from wwe_link.clock import Clock

_LONGEST_S = 366 * 24 * 3600
_EXACT = 2**53  # beyond it only some integers are exact
_TEXT: Schema = {"type": "string", "pattern": r"\S"}
_ANY_TEXT: Schema = {"type": "string"}
_BLANK: Schema = {"type": "string", "pattern": r"^\s*$"}
_REFERENCE: Schema = {"type": "string", "pattern": f"^{REFERENCE}", "description": "What came of a step above."}
_SECONDS: Schema = {"type": "number", "minimum": 0, "maximum": _LONGEST_S}
_BY_TYPE: dict[Any, list[Schema]] = {
    str: [_TEXT],
    int: [
        {"type": "integer", "minimum": -_EXACT, "maximum": _EXACT},
        {"type": "string", "pattern": r"^\s*-?[0-9]{1,15}(\.0*)?\s*$"},
    ],
    float: [{"type": "number"}, {"type": "string", "pattern": r"^\s*-?[0-9]{1,300}(\.[0-9]*)?\s*$"}],
    bool: [{"type": "boolean"}, {"enum": ["true", "on", "false", ""]}],
    dict[str, Any]: [{"type": "object"}, {"type": "string", "pattern": r"^(\s*[^\s=][^=\n]*=.*(\n|$))*\s*$"}],
    list[str]: [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
}


def scenario_schema() -> Schema:
    """Return the schema of a scenario file."""
    options = options_schema()
    definitions = options.pop("$defs")
    options.pop("$schema")
    properties: Schema = {
        "title": {**_TEXT, "description": "What the scenario is called."},
        "says": {**_ANY_TEXT, "description": "What happens, in a sentence."},
        "contact": _list_of(_contact()),
        "campaign": _list_of(_campaign()),
        "step": _list_of(_step()),
        "options": options,
    }
    return {"$schema": DRAFT, "title": "A scenario", **_object(properties, "title"), "$defs": definitions}


def _contact() -> Schema:
    return _object(
        {
            "first-name": _TEXT,
            "last-name": _TEXT,
            "number": _ANY_TEXT,
            "address": _ANY_TEXT,
            "user-data": {"type": "object", "description": "Attached to their calls."},
        },
        "first-name",
        "last-name",
    )


def _campaign() -> Schema:
    values: Schema = {
        "anyOf": [{"type": ["string", "boolean"]}, {"type": "integer", "minimum": -_EXACT, "maximum": _EXACT}]
    }
    fields: Schema = {"type": "object", "additionalProperties": values}
    record = _object({"phone": _TEXT, "chain": {"type": "integer"}, "fields": fields}, "phone")
    return _object({"name": _TEXT, "mode": {"enum": [str(mode) for mode in Mode]}, "record": _list_of(record)}, "name")


def _step() -> Schema:
    actions = Workspace(Options(), Clock()).actions.by_name
    return {
        "type": "object",
        "properties": {"do": {"enum": sorted(actions)}},
        "required": ["do"],
        "not": {"required": ["at", "after"]},
        "allOf": [
            {"if": {"properties": {"do": {"const": name}}}, "then": _fields(action)}
            for name, action in sorted(actions.items())
        ],
    }


def _fields(action: Action) -> Schema:
    properties: Schema = {
        "do": {"description": " ".join(action.tells.split())},
        "as": {**_ANY_TEXT, "description": f'"{REFERENCE}" and this name stands for what came of the step.'},
        "at": {**_SECONDS, "description": "Seconds after the start."},
        "after": {**_SECONDS, "description": "Seconds after the step before."},
    }
    needed = []
    for field in action.fields:
        spellings = sorted({field.name, field.name.replace("_", "-")})
        properties |= dict.fromkeys(spellings, _value(field))
        if field.is_required:
            needed.append({"anyOf": [{"required": [spelling]} for spelling in spellings]})
    return {"properties": properties, "additionalProperties": False, **({"allOf": needed} if needed else {})}


def _value(field: Field) -> Schema:
    if field.type in (Interaction, Call):
        return _REFERENCE if field.is_required else {"anyOf": [_REFERENCE, _BLANK]}
    left_out = [] if field.is_required else [_BLANK]
    return {"anyOf": [*_BY_TYPE[field.type], _REFERENCE, *left_out]}


def _list_of(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _object(properties: Schema, *required: str) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}

"""The schemas by name, as files have them."""

import json
from collections.abc import Callable, Mapping

from wwe_kit.schema.options import options_schema
from wwe_kit.schema.project import Schema, project_schema
from wwe_kit.schema.scenario import scenario_schema

SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "settings": project_schema,
    "options": options_schema,
    "scenario": scenario_schema,
}


def schema_text(name: str) -> str:
    """Return a schema as a file has it."""
    return json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"

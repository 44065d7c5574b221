import json

import jsonschema
import pytest

from wwe_kit.cli.check import SCHEMAS as OFFERED
from wwe_kit.schema.schemas import SCHEMAS, schema_text


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_json_and_valid(name):
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text(name)))


def test_the_command_offers_all_of_them():
    assert set(OFFERED) == set(SCHEMAS)

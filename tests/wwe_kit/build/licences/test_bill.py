import json
from dataclasses import replace

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from wwe_kit.build.licences.bill import bill
from wwe_kit.build.licences.part import Part

DESK = Part("desk", "", "", "", (("LICENSE", "Mine."),))
SIX = Part(
    "six",
    "1.0",
    "MIT",
    "https://six.example/a b",
    (("LICENSE", "Free."),),
    "pkg:pypi/six@1.0",
    (("sha256", "ab" * 32),),
)
ODD = Part("odd", "2", "BSD License", "", (), "pkg:pypi/odd@2")
TWO = Part("two", "2", "MIT OR Apache-2.0", "", (), "pkg:pypi/two@2")


@pytest.fixture
def made():
    return json.loads(bill(DESK, [SIX, ODD, TWO]))


def test_it_is_what_the_standard_says(made):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(made)) is None
    assert (made["bomFormat"], made["specVersion"]) == ("CycloneDX", "1.6")


def test_the_parts_have_licences_hashes_and_texts(made):
    components = {each["name"]: each for each in made["components"]}
    assert list(components) == ["odd", "six", "two"]
    assert components["six"]["licenses"] == [{"license": {"id": "MIT"}}]
    assert components["odd"]["licenses"] == [{"license": {"name": "BSD License"}}]
    assert components["two"]["licenses"] == [{"expression": "MIT OR Apache-2.0"}]
    assert components["six"]["hashes"] == [{"alg": "SHA-256", "content": "ab" * 32}]
    [text] = components["six"]["evidence"]["licenses"]
    assert text["license"]["text"]["content"] == "Free."
    assert made["metadata"]["component"]["name"] == "desk"


@pytest.mark.parametrize("source", ["https://six.example/100%", "https://six.example/#a#b"])
def test_what_is_no_address_of_a_source_is_left_out(source):
    made = json.loads(bill(DESK, [replace(SIX, source=source)]))
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(made)) is None
    assert "externalReferences" not in made["components"][0]


def test_the_same_parts_give_the_same_bytes_and_another_part_another_number(made):
    assert bill(DESK, [SIX, ODD, TWO]) == bill(DESK, [SIX, ODD, TWO])
    assert "timestamp" not in made["metadata"]
    assert json.loads(bill(DESK, [SIX]))["serialNumber"] != made["serialNumber"]

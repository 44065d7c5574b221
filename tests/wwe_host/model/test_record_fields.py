import pytest

from wwe_host.model.record_fields import RecordField, checked_update
from wwe_host.rules import Refused

OPTIONS = {"1": "Home Phone", "9": "Pin Pager"}


def custom(kind, **more):
    return RecordField("F", kind, is_custom=True, options=OPTIONS if kind == "enum" else {}, **more)


@pytest.mark.parametrize(
    ("kind", "stored", "shown", "value_type"),
    [
        ("int", 5, 5, "number"),
        ("float", "16.64", 16.64, "number"),
        ("char", "c", "c", "string"),
        ("var-char", "Hi there!", "Hi there!", "string"),
        ("date", "2021-03-17 14:42:00", "03/17/2021 14:42", "string"),
        ("time", 36900, "10:15", "string"),
        ("time", 0, "00:00", "string"),
        ("bool", 1, True, "boolean"),
        ("enum", 9, 9, "number"),
    ],
)
def test_each_type_is_shown_as_its_value_type_says_and_can_be_written_back(kind, stored, shown, value_type):
    field = custom(kind)
    payload = field.payload({"F": stored})
    assert (payload["value"], payload["fieldType"], payload["valueType"]) == (shown, kind, value_type)
    assert type(payload["value"]) is type(shown)
    assert field.stored(shown) == stored


@pytest.mark.parametrize(
    ("kind", "given", "stored"),
    [
        ("int", 5.0, 5),
        ("float", 5, "5"),
        ("bool", False, 0),
        ("time", "10.15", 36900),
        ("time", "9:05", 32700),
        ("time", "23:59", 86340),
        ("date", "3/7/2021 9:05", "2021-03-07 09:05:00"),
        ("enum", 1.0, 1),
    ],
)
def test_these_are_taken_as_well(kind, given, stored):
    assert custom(kind).stored(given) == stored


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("int", "5"),
        ("int", 5.5),
        ("int", True),
        ("int", float("inf")),
        ("float", "16.64"),
        ("float", False),
        ("char", "cc"),
        ("char", 5),
        ("var-char", 5),
        ("var-char", ["a"]),
        ("date", "2021-03-17"),
        ("date", 5),
        ("date", "13/01/2021 10:00"),
        ("time", "24:00"),
        ("time", "10:60"),
        ("time", "1015"),
        ("time", 36900),
        ("bool", 1),
        ("bool", "true"),
        ("enum", 2),
        ("enum", "9"),
        ("enum", {}),
    ],
)
def test_a_wrong_type_is_refused_with_what_it_must_be(kind, given):
    with pytest.raises(Refused, match="Record field 'F' is not updated: it must be") as refusal:
        custom(kind).stored(given)
    assert refusal.value.rule.name == "record-field.type"


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_mandatory_field_cannot_be_emptied_and_another_can(nothing):
    with pytest.raises(Refused, match="it is mandatory") as refusal:
        custom("var-char", is_mandatory=True).stored(nothing)
    assert refusal.value.rule.name == "record-field.mandatory"
    assert custom("var-char").stored(nothing) == ""
    assert custom("int").stored(nothing) is None
    assert custom("int").shown({"F": None}) is None
    assert custom("int").shown({}) is None


@pytest.mark.parametrize(
    ("field", "is_editable"),
    [
        (RecordField("GSW_FROM", "time"), True),
        (RecordField("GSW_UNTIL", "time"), True),
        (RecordField("GSW_PHONE", "var-char"), True),
        (RecordField("GSW_PHONE_TYPE", "int"), True),
        (RecordField("GSW_ATTEMPTS", "int"), False),
        (RecordField("Mine", "int", is_custom=True), True),
        (RecordField("Mine", "int", is_custom=True, is_open=False), False),
        (RecordField("GSW_FROM", "time", is_open=False), False),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_only_custom_fields_and_four_others_can_be_updated_and_only_if_they_are_open(field, is_editable):
    assert field.payload({})["isEditable"] is is_editable
    if not is_editable:
        with pytest.raises(Refused, match="cannot be updated") as refusal:
            field.stored("10:15")
        assert refusal.value.rule.name == "record-field.editable"


def test_a_field_says_only_what_it_has():
    assert custom("int").payload({"F": 1}) == {
        "name": "F",
        "value": 1,
        "isMandatory": False,
        "isEditable": True,
        "fieldType": "int",
        "valueType": "number",
    }
    enum = RecordField("GSW_PHONE_TYPE", "enum", "Phone Type", options=OPTIONS).payload({"GSW_PHONE_TYPE": 1})
    assert (enum["displayName"], enum["options"]) == ("Phone Type", OPTIONS)


def test_an_update_is_good_as_a_whole_or_not_at_all():
    fields = (RecordField("A", "int", is_custom=True), RecordField("B", "time", is_custom=True))
    assert checked_update(fields, {"A": 1, "B": "00:01"}) == {"A": 1, "B": 60}
    with pytest.raises(Refused, match="No such record field: C") as refusal:
        checked_update(fields, {"A": 1, "C": 2})
    assert refusal.value.rule.name == "record-field.unknown"
    with pytest.raises(Refused, match="'B'"):
        checked_update(fields, {"A": 1, "B": 2})

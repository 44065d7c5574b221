import pytest

from tests.wwe_host.conversation import Stage
from wwe_host.journal.entry import Kind


@pytest.fixture
def stage():
    return Stage()


def note_of(stage, operation, *parameters):
    """What the journal says beside a request."""
    stage.page.request(operation, *parameters)
    [entry] = stage.workspace.journal.find(Kind.REQUEST, operation)
    return entry.note


@pytest.mark.parametrize(
    ("operation", "parameters", "note"),
    [
        ("system.popupToast", [{"buttns": []}], 'unknown and ignored: "buttns" (did you mean "buttons"?)'),
        ("system.updateToast", ["1", {"titel": "x"}], 'unknown and ignored: "titel" (did you mean "title"?)'),
        ("system.openDialog", ["a.html", {"Label": "x"}], 'unknown and ignored: "Label" (did you mean "label"?)'),
        (
            "system.updateViewInApplicationMenuBar",
            [{"name": "a", "label": "b", "zzz": 1}],
            'unknown and ignored: "zzz"',
        ),
        (
            "interaction.consult",
            ["1", {"destinaton": ""}],
            'unknown and ignored: "destinaton" (did you mean "destination"?)',
        ),
        ("system.popupToast", [{"title": "x", "buttons": ["a"]}], ""),
        ("system.popupToast", ["text"], ""),
        ("system.popupToast", [], ""),
    ],
)
def test_a_field_that_the_reference_does_not_know_is_named_with_the_nearest_one(stage, operation, parameters, note):
    assert note_of(stage, operation, *parameters) == note


def test_a_toast_with_an_unknown_field_is_shown_all_the_same(stage):
    assert stage.page.request("system.popupToast", {"title": "x", "buttns": ["One"]}).data


def test_however_many_unknown_fields_there_are_the_note_is_short(stage):
    note = note_of(stage, "system.popupToast", {f"{number}{'x' * 1000}": 1 for number in range(100)})
    assert len(note) < 200

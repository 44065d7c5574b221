import pytest

from wwe_kit.docs.calls import page, python_call
from wwe_protocol.events import EVENT_NAMES, EVENT_TYPES
from wwe_protocol.operations import OPERATIONS


@pytest.fixture(scope="module")
def rows():
    """The rows of all tables, by their first cell."""
    lines = [line for line in page().splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return {first.strip("`"): rest for first, *rest in cells}


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("agent.get", "service.agent.get()"),
        ("voice.dial", "service.voice.dial(destination, user_data=None)"),
        ("system.amIVisible", "service.system.am_i_visible()"),
        ("sipEndpoint.muteMicrophone", "service.sip_endpoint.mute_microphone()"),
        ("interaction.getByInteractionId", "service.interaction.get_by_interaction_id(interaction_id)"),
        ("outbound.rejectPreviewRecord", "service.outbound.reject_preview_record(interaction_id=None)"),
    ],
)
def test_a_call_is_shown_as_it_is_written_in_python(name, call):
    assert python_call(OPERATIONS[name]) == call


def test_every_operation_has_a_row(rows):
    shown = {call.partition("(")[0] for call in rows if call.startswith("service.")}
    assert shown == {f"service.{name}" for name in OPERATIONS}


def test_a_row_says_how_it_is_spelt_in_both_languages_what_it_gives_and_who_says_so(rows):
    assert rows["service.voice.dial(destination, userData?)"][:3] == [
        "`service.voice.dial(destination, user_data=None)`",
        "None",
        "reference: Voice namespace",
    ]
    assert rows["service.sipEndpoint.isSpeakerMute()"][1:] == [
        "bool",
        "observed: published client, namespace sipEndpoint",
        "the reference lists it as voice.isSpeakerMute",
    ]


def test_results_are_named_as_python_names_them(rows):
    assert rows["service.interaction.getInteractions()"][1] == "list of Interaction"
    assert rows["service.interaction.getByInteractionId(interactionId)"][1] == "Interaction or None"
    assert rows["service.system.getAllowedServices()"][1] == "list of str"
    results = {row[1] for call, row in rows.items() if call.startswith("service.")}
    words = {word for result in results for word in result.split()}
    assert not words & {"nothing", "null", "boolean", "string", "array"}


def test_every_event_has_its_name_and_its_types(rows):
    assert set(EVENT_NAMES) | {"messenger:<channel>"} <= set(rows)
    text = page()
    assert all(f"`{event_type}`" in text for types in EVENT_TYPES.values() for event_type in types)


def test_no_row_breaks_the_table():
    widths = {"| JavaScript": 6, "| Name | Source": 3, "| Name | Event types": 4}
    columns = 0
    for line in page().splitlines():
        columns = next((width for start, width in widths.items() if line.startswith(start)), columns)
        if line.startswith("| "):
            assert line.count("|") == columns, line

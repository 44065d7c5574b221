"""A record of an outbound campaign makes its own form, and sends what was changed in it."""

import asyncio

from conversation import Conversation, a_few_turns
from made_up_form import MadeUpPage

from genesys.wwe.forms.records import RecordForm
from genesys.wwe.frame import current
from wwe_protocol.payloads.outbound import Field

RECORD = [
    {"name": "GSW_PHONE", "displayName": "Phone", "value": "5551", "isMandatory": True, "isEditable": True,
     "fieldType": "var-char", "valueType": "string"},
    {"name": "GSW_FROM", "displayName": "Call from", "value": "10.15", "isMandatory": False, "isEditable": True,
     "fieldType": "time", "valueType": "string"},
    {"name": "AGE", "value": 42, "isMandatory": False, "isEditable": True, "fieldType": "int", "valueType": "number"},
    {"name": "VIP", "value": True, "isMandatory": True, "isEditable": True, "fieldType": "bool",
     "valueType": "boolean"},
    {"name": "DUE", "value": "11/28/2026 14:30", "isMandatory": False, "isEditable": True, "fieldType": "date",
     "valueType": "string"},
    {"name": "PLAN", "value": 2, "isMandatory": False, "isEditable": True, "fieldType": "enum",
     "options": {"1": "Fibre", "2": "Mobile"}, "valueType": "number"},
    {"name": "RESULT", "displayName": "Result", "value": 1, "isMandatory": False, "isEditable": False,
     "fieldType": "enum", "options": {"1": "Answered"}, "valueType": "number"},
]  # fmt: skip
ASKED = "Error: outbound.updateRecordFields: "


def shown():
    """Return a conversation, a page that shows the record, and its form."""
    talk = Conversation()
    page = MadeUpPage(service=talk.service)
    with current.Entered(page):
        form = RecordForm("#note")
    form.show_fields([Field(field) for field in RECORD], "7")
    return talk, page, form


def test_each_field_is_of_its_type_and_mandatory_or_read_only_as_it_is():
    _talk, page, _form = shown()
    made = {each.name: each for each in page.form.below() if each.name}
    assert {name: made[name].type for name in made} == {
        "GSW_PHONE": "text",
        "GSW_FROM": "time",
        "AGE": "number",
        "VIP": "checkbox",
        "DUE": "datetime-local",
        "PLAN": "select-one",
        "RESULT": "text",
    }
    assert made["GSW_PHONE"].hasAttribute("required")
    assert not made["VIP"].hasAttribute("required")  # a browser would ask for the tick
    assert (made["RESULT"].value, made["RESULT"].hasAttribute("readonly")) == ("Answered", True)
    assert (made["GSW_FROM"].value, made["DUE"].value) == ("10:15", "2026-11-28T14:30")
    assert [option.textContent for option in made["PLAN"].children] == ["", "Fibre", "Mobile"]
    labels = [each.textContent for each in page.form.below() if each.tagName == "LABEL"]
    assert labels == ["Phone", "Call from", "AGE", "VIP", "DUE", "PLAN", "Result"]


async def test_what_was_changed_is_sent_in_the_types_that_the_workspace_takes():
    talk, page, form = shown()
    page.submit()
    await page.running.pop()
    assert (page.message, talk.requests) == (("status", "Nothing has changed."), [])
    for name, text in (("AGE", "43"), ("DUE", "2027-01-02T08:00"), ("PLAN", "1"), ("GSW_FROM", "")):
        page.field(name).value = text
    page.field("VIP").checked = False
    changed = {"AGE": 43, "DUE": "01/02/2027 08:00", "PLAN": 1, "GSW_FROM": "", "VIP": False}
    assert form.changes() == changed
    page.submit()
    running = asyncio.create_task(page.running.pop())
    await a_few_turns()
    assert talk.last["request"] == "outbound.updateRecordFields"
    assert list(talk.last["parameters"]) == ["7", changed]
    talk.answer()
    await running
    assert (page.message, form.changes()) == (("status", "Saved."), {})


async def test_a_refusal_stands_beside_the_field_that_it_names():
    talk, page, _form = shown()
    for text, place in (
        (ASKED + "record field 'AGE' is not updated: it is mandatory.", "AGE"),
        (ASKED + "too many requests.", None),
    ):
        page.field("AGE").value = "44"
        page.submit()
        running = asyncio.create_task(page.running.pop())
        await a_few_turns()
        talk.refuse(text)
        await running
        assert page.error("AGE") == (text if place else "")
        assert page.message == (None if place else ("alert", text))


def test_a_handler_of_ones_own_is_called_instead():
    _talk, page, form = shown()
    seen = []
    form.on_submit(seen.append)
    page.field("AGE").value = "7"
    page.submit()
    assert seen[0]["AGE"] == 7
    assert "RESULT" not in seen[0]  # it is read-only

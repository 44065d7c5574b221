"""Forms: what they take, what they give, and the handlers of their values."""

from typing import TypedDict

from genesys.wwe.forms import Form, FormError
from genesys.wwe.forms.records import RecordForm

note = Form("#note")
record = RecordForm("#record", save="Speichern")
other = RecordForm("#record", saev="Speichern")  # expect an error here


class Note(TypedDict):
    text: str
    urgent: bool


@note.on_submit
async def save(values: Note) -> None:
    if not values["text"]:
        raise FormError("Write something.", field="text")
    print(values["txet"])  # expect an error here


@note.on_submit  # expect an error here
def nothing() -> None:
    note.reset()


async def main() -> None:
    note.fill({"text": "Ann", "urgent": None})
    note.fill("Ann")  # expect an error here
    note.say(5)  # expect an error here
    note.show_error("No.", feild="text")  # expect an error here
    print(note.values()["text"], note.is_busy, note.element.id)
    print(note.value())  # expect an error here
    await record.show("1")
    await record.show(1)  # expect an error here
    print(record.changes(), FormError(5))  # expect an error here

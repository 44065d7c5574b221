"""The record of an outbound preview: the agent corrects it, or has the customer called again."""

from typing import Any

from genesys.wwe import HostRefused, page, service
from genesys.wwe.forms import Form, FormError
from genesys.wwe.forms.records import RecordForm

record = RecordForm("#record")
reschedule = Form("#reschedule")


@reschedule.on_submit
async def call_again(values: dict[str, Any]) -> None:
    interaction_id = page.context.interaction_id
    preview = await service.interaction.get_by_interaction_id(interaction_id)
    handle = preview.user_data.get("GSW_RECORD_HANDLE") if preview is not None else None
    if handle is None:
        raise FormError("This record cannot be called again.")
    when = values["when"].strftime("%m/%d/%Y %H:%M")
    try:
        await service.outbound.reschedule_record(interaction_id, int(handle), when, values["by"])
    except HostRefused as refusal:
        raise FormError(refusal.text, field="when") from refusal
    reschedule.say("Called again on " + when + ".")


async def main() -> None:
    try:
        await record.show(page.context.interaction_id)
    except HostRefused:
        page.fill("#trouble", "This interaction has no outbound record.")
    page.fill("#waiting")

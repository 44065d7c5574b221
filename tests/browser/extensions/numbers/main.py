"""Reads a large number of the attached data, and attaches others."""

from genesys.wwe import page, service
from wwe_protocol.errors import LocalMisuse


@service.on("interaction", "RINGING")
async def ringing(event):
    call = await service.interaction.get_by_interaction_id(event.interaction.interaction_id)
    number = call.user_data["mediaId"]
    await service.interaction.set_user_data(call.interaction_id, {"next": number + 2, "power": 2**60})
    try:
        await service.interaction.set_user_data(call.interaction_id, {"mediaId": number + 1})
    except LocalMisuse as error:
        page.fill("#app", page.element("p", number, id="number"), page.element("p", str(error), id="refused"))

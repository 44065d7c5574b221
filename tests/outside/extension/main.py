"""The orders of whoever calls."""

from genesys.wwe import page, service
from stock import orders_of


@service.on("interaction", "ESTABLISHED", "HELD", "RELEASED")
def follow(event):
    page.fill("#state", event.interaction.state)


@page.on_ready
async def show():
    call = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    customer = call.user_data.get("CustomerId")
    page.fill("#customer", "Customer ", customer)
    page.fill("#orders", [page.element("li", order) for order in orders_of(customer)])
    page.fill("#state", call.state)
    await service.interaction.set_user_data(call.interaction_id, {"Orders": str(len(orders_of(customer)))})

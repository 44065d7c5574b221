"""Pops the caller's record: reads the interaction this page was opened for, and follows its call."""

from customers import find_customer

from genesys.wwe import Interaction, InteractionEvent, page, service
from genesys.wwe.dom import SubmitEvent


def show_customer(interaction: Interaction) -> None:
    customer = find_customer(interaction)
    page.fill("#name", customer.name)
    page.fill("#details", [[page.element("dt", label), page.element("dd", value)] for label, value in customer.details])


def show_state(interaction: Interaction) -> None:
    page.fill("#state", (interaction.media or "voice") + " · " + (interaction.state or "unknown"))


@service.on("interaction")
def follow(event: InteractionEvent) -> None:
    interaction = event.interaction  # None where the event is about a case
    if interaction is None or interaction.interaction_id != page.context.interaction_id:
        return
    page.find("#events").append(page.element("li", event.event_type))
    show_state(interaction)


@page.when("submit", "#note-form")
def save(event: SubmitEvent) -> None:
    event.preventDefault()
    note = page.find("#note").value
    service.interaction.set_user_data(
        page.context.interaction_id,
        {"Note": note},
        lambda _result: page.fill("#saved", "Attached to the call."),
        lambda refused: page.fill("#saved", "Not attached: " + str(refused)),
    )


async def main() -> None:
    interaction = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    if interaction is None:
        page.fill("#name", "This interaction is over.")
        return
    show_customer(interaction)
    show_state(interaction)
    if interaction.state != "IDLE":  # a call that has ended takes no more data
        await service.interaction.set_user_data(interaction.interaction_id, {"ScreenPop": "shown"})

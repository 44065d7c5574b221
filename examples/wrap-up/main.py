"""The page of a call: how long each of its states took, and the agent's notes, which are attached to it."""

from datetime import UTC, datetime
from typing import Any

from handling import TALKING, Handling, clock

from genesys.wwe import Interaction, InteractionEvent, page, service

call = Handling("")


def take(interaction: Interaction) -> None:
    call.caller = interaction.ani or interaction.dnis or "unknown"
    if interaction.state:
        call.enter(interaction.state, datetime.now(UTC))
    show()


def show() -> None:
    durations = call.durations(datetime.now(UTC))
    page.fill("#caller", call.caller)
    page.fill("#steps", [page.element("li", state.capitalize(), " ", clock(spent)) for state, spent in durations])


@service.on("interaction")
def follow(event: InteractionEvent) -> None:
    interaction = event.interaction  # None where the event is about a case
    if interaction is not None and interaction.interaction_id == page.context.interaction_id:
        take(interaction)


@page.when("submit", "#notes")
async def save(_event: Any) -> None:
    data = {
        "WrapUpReason": page.document.querySelector("#reason").value,
        "WrapUpNote": page.document.querySelector("#note").value,
        "TalkTime": clock(call.spent(TALKING, datetime.now(UTC))),
    }
    await service.interaction.set_user_data(page.context.require("interaction_id"), data)
    page.fill("#saved", "Attached to the call.")


@page.when("submit", "#notes")
def stay(event: Any) -> None:
    event.preventDefault()  # at once, which an async handler is not


async def main() -> None:
    interaction = await service.interaction.get_by_interaction_id(page.context.require("interaction_id"))
    if interaction is None:
        page.fill("#caller", "This interaction is over.")
        return
    take(interaction)

"""The page of a call: how long each of its states took, and the agent's notes, which are attached to it."""

from datetime import UTC, datetime

from handling import TALKING, Handling, clock

from genesys.wwe import HostRefused, Interaction, InteractionEvent, page, service
from genesys.wwe.forms import Form

call = Handling("")
notes = Form("#notes")


def take(interaction: Interaction) -> None:
    call.caller = interaction.ani or interaction.dnis or "unknown"
    if interaction.state:
        call.enter(interaction.state, datetime.now(UTC))
    show()


def show() -> None:
    durations = call.durations(datetime.now(UTC))
    page.fill("#heading", call.caller)
    page.fill("#steps", [page.element("li", state.capitalize(), " ", clock(spent)) for state, spent in durations])


@service.on("interaction")
def follow(event: InteractionEvent) -> None:
    interaction = event.interaction  # None where the event is about a case
    if interaction is not None and interaction.interaction_id == page.context.interaction_id:
        take(interaction)


@notes.on_submit
async def save(values: dict[str, str]) -> None:
    data = {
        "WrapUpReason": values["reason"],
        "WrapUpNote": values["note"],
        "TalkTime": clock(call.spent(TALKING, datetime.now(UTC))),
    }
    try:
        await service.interaction.set_user_data(page.context.interaction_id, data)
    except HostRefused:
        notes.say("The call has ended and takes no more data.")
    else:
        notes.say("Attached to the call.")


async def main() -> None:
    interaction = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    if interaction is None:
        page.fill("#heading", "This interaction is over.")
        return
    take(interaction)

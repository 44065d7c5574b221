"""The agent's desk: who and in which state, all interactions, a number to dial, a reminder."""

from genesys.wwe import AgentEvent, HostGone, HostRefused, Interaction, InteractionEvent, SystemEvent, page, service
from genesys.wwe.dom import MouseEvent

BUTTONS = ["Call now", "Later"]
interactions: dict[str, Interaction] = {}
toasts: list[str] = []


def show_interactions() -> None:
    known = sorted(interactions.values(), key=lambda each: each.interaction_id)
    page.fill("#interactions", [page.element("li", other_side(each), ": ", each.state or "unknown") for each in known])


def other_side(interaction: Interaction) -> str:
    number = interaction.dnis if interaction.direction == "OUT" else interaction.ani
    return number or interaction.media or "unknown"  # only calls have numbers


@service.on("agent", "STATE_CHANGED")
async def state_changed(_event: AgentEvent) -> None:
    await show_state()


async def show_state() -> None:
    state = await service.agent.get_state()
    page.fill("#state", state.display_name or state.type)


@page.on_ready
async def follow_interactions() -> None:
    while True:
        try:
            async with service.follow() as following:
                interactions.clear()
                for each in following.snapshot:
                    interactions[each.interaction_id] = each
                show_interactions()
                async for event in following:
                    take(event)
            return  # the page goes away
        except HostGone:
            pass  # the workspace was loaded anew: read its interactions once more


def take(event: InteractionEvent) -> None:
    if event.interaction is None:
        return  # it is about a case
    interactions[event.interaction.interaction_id] = event.interaction
    if event.event_type == "REMOVED":
        del interactions[event.interaction.interaction_id]
    show_interactions()


@page.when("click", "#dial")
async def dial(_event: MouseEvent) -> None:
    try:
        await service.voice.dial(page.find("#number").value, {"DialledFrom": "desk"})
    except HostRefused as refusal:
        page.fill("#answer", "Not dialled: ", refusal.text)


@page.when("click", "#remind")
async def remind(_event: MouseEvent) -> None:
    toasts.append(
        await service.system.popup_toast(
            {"title": "Reminder", "message": "Call back", "buttons": BUTTONS, "autoCloseTimeout": 60000}
        )
    )


@service.on("system", "CUSTOM_TOAST_BUTTON_CLICK")
def clicked(event: SystemEvent) -> None:
    if event.custom_toast_id in toasts and event.button_index is not None:
        page.fill("#answer", "You chose: ", BUTTONS[event.button_index])


async def main() -> None:
    agent = await service.agent.get()
    page.fill("#agent", "Desk of ", agent.firstname, " ", agent.lastname)
    await show_state()

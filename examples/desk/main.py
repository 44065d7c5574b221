"""The agent's desk: who and in which state, all interactions, a number to dial, a reminder."""

from genesys.wwe import page, service
from wwe_protocol.errors import HostGone, HostRefused

BUTTONS = ["Call now", "Later"]
interactions = {}
toasts = []


def show_interactions():
    known = sorted(interactions.values(), key=lambda each: each.interaction_id)
    page.fill("#interactions", [page.element("li", other_side(each), ": ", each.state or "unknown") for each in known])


def other_side(interaction):
    number = interaction.dnis if interaction.direction == "OUT" else interaction.ani
    return number or interaction.media or "unknown"  # only calls have numbers


@service.on("agent", "STATE_CHANGED")
async def show_state(_event):
    state = await service.agent.get_state()
    page.fill("#state", state.display_name or state.type)


@page.on_ready
async def follow_interactions():
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


def take(event):
    interactions[event.interaction.interaction_id] = event.interaction
    if event.event_type == "REMOVED":
        del interactions[event.interaction.interaction_id]
    show_interactions()


@page.when("click", "#dial")
async def dial(_event):
    try:
        await service.voice.dial(page.document.querySelector("#number").value, {"DialledFrom": "desk"})
    except HostRefused as refusal:
        page.fill("#answer", "Not dialled: ", refusal.text)


@page.when("click", "#remind")
async def remind(_event):
    toasts.append(await service.system.popup_toast({
        "title": "Reminder", "message": "Call back", "buttons": BUTTONS, "autoCloseTimeout": 60000,
    }))


@service.on("system", "CUSTOM_TOAST_BUTTON_CLICK")
def clicked(event):
    if event.custom_toast_id in toasts:
        page.fill("#answer", "You chose: ", BUTTONS[event.button_index])


agent = await service.agent.get()  # noqa: F704, PLE1142
page.fill("#agent", "Desk of ", agent.firstname, " ", agent.lastname)
await show_state(None)  # noqa: F704, PLE1142

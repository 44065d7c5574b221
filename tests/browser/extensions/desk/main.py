"""Writes down what it is told of the browser tab it is in and of interactions, and asks when it is clicked."""

from genesys.wwe import page, service

page.fill(
    "#app",
    page.element("p", id="states"),
    page.element("p", id="interaction"),
    page.element("button", "Ask", id="ask"),
    page.element("p", id="answers"),
)


def note(selector, text):
    place = page.document.querySelector(selector)
    place.append(text + " ")


@service.on("system")
def tab_changed(event):
    note("#states", event.frame_state)


@service.on("interaction", "RINGING", "ESTABLISHED")
def interaction_changed(event):
    note("#interaction", event.event_type + "=" + event.interaction.interaction_id)


@page.when("click", "#ask")
async def ask(_event):
    system = service.system
    answers = [
        await system.is_frame_leading(),
        await system.is_frame_following(),
        await system.is_frame_negotiating(),
        await system.is_frame_leading_or_negotiating(),
        await system.is_last_active_frame(),
    ]
    page.fill("#answers", " ".join("yes" if answer else "no" for answer in answers))

"""Pops the caller's record: reads the interaction this page was opened for, and follows its call."""

from customers import find_customer

from genesys.wwe import page, service

CASE_EVENTS = ("CASE_SELECTED", "CASE_EXPANDED", "CASE_COLLAPSED", "CASE_ID_CHANGED")


def show_customer(interaction):
    customer = find_customer(interaction)
    page.fill("#name", customer.name)
    page.fill("#details", [[page.element("dt", label), page.element("dd", value)] for label, value in customer.details])


def show_state(interaction):
    page.fill("#state", (interaction.media or "voice") + " · " + (interaction.state or "unknown"))


@service.on("interaction")
def follow(event):
    if event.event_type in CASE_EVENTS or event.interaction.interaction_id != page.context.interaction_id:
        return
    page.document.querySelector("#events").append(page.element("li", event.event_type))
    show_state(event.interaction)


@page.when("submit", "#note-form")
def save(event):
    event.preventDefault()
    note = page.document.querySelector("#note").value
    service.interaction.set_user_data(
        page.context.interaction_id, {"Note": note}, lambda _result: page.fill("#saved", "Attached to the call.")
    )


interaction = await service.interaction.get_by_interaction_id(page.context.interaction_id)  # noqa: F704, PLE1142
if interaction is None:
    page.fill("#name", "This interaction is over.")
else:
    show_customer(interaction)
    show_state(interaction)
    await service.interaction.set_user_data(interaction.interaction_id, {"ScreenPop": "shown"})  # noqa: F704, PLE1142

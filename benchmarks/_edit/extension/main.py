"""Shows who is logged in. The number is edited, again and again."""

from wording import sentence

from genesys.wwe import page, service

NUMBER = 0


@service.on("agent")
def follow(event):
    page.fill("#app", sentence(event.event_type))


page.document.documentElement.setAttribute("data-edit", str(NUMBER))

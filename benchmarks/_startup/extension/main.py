"""Notes when its first line runs, and when the workspace's first answer has been handled, from the navigation on."""

from greeting import greeting

from genesys.wwe import page, service


def note(name):
    page.document.documentElement.setAttribute(f"data-{name}", str(page.window.performance.now()))


note("first-line")


async def main():
    call = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    page.fill("#app", greeting(call.ani))
    note("answered")

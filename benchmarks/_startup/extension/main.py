"""Notes when its first line runs, and when the workspace's first answer has been handled, from the navigation on."""

from genesys.wwe import page, service


def note(name):
    page.document.documentElement.setAttribute(f"data-{name}", str(page.window.performance.now()))


note("first-line")

from greeting import greeting  # noqa: E402

call = await service.interaction.get_by_interaction_id(page.context.interaction_id)  # noqa: F704, PLE1142
page.fill("#app", greeting(call.ani))
note("answered")

"""Prints, and then does whatever a test tells it in its place."""

from genesys.wwe import page, service

print("started, with ünïcödé")


def fail(event):
    return event.no_such_attribute + 1


@page.when("click", "#app")
def clicked(_event):
    raise ValueError("a handler of the page failed")


@service.on("agent")
def changed(event):
    fail(event)


page.fill("#app", "Click here")

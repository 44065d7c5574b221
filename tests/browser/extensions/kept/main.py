import asyncio
import sys

import state

from genesys.wwe import page, service
from wwe_protocol.errors import WorkspaceError

tasks = []  # nobody awaits them
# What only pages of one interpreter share.
sys.kept_pages = [*getattr(sys, "kept_pages", []), page.context.interaction_id]

page.fill(
    "#app",
    page.element("p", "interaction ", page.context.interaction_id, id="interaction"),
    page.element("p", id="shared"),
    page.element("p", id="state"),
    page.element("p", "0", id="clicks"),
    page.element("p", id="answer"),
    *[page.element("button", name, id=name.lower()) for name in ("Count", "Break", "Ask", "Say", "Look", "Lose")],
)


@service.on("interaction")
def follow(event):
    if event.interaction and event.interaction.interaction_id == page.context.interaction_id:
        page.fill("#state", event.interaction.state)


@page.when("click", "#count")
def count(event):
    page.fill("#clicks", state.click())


@page.when("click", "#break")
def fail(event):
    raise ValueError("broken in " + page.context.interaction_id)


@page.when("click", "#lose")
def lose(event):
    async def wander():
        await asyncio.sleep(0)
        raise ValueError("lost in " + page.context.interaction_id)

    tasks.append(asyncio.create_task(wander()))


@page.when("click", "#say")
async def say(event):
    await asyncio.sleep(0)
    print("said by", page.context.interaction_id)


@page.when("click", "#look")
def look(event):
    page.fill("#shared", "pages: ", " ".join(sys.kept_pages), ", ticks: ", sys.ticks)


@page.when("click", "#ask")
async def ask(event):
    page.fill("#answer", "asking")
    try:
        await service.agent.get(timeout=60)
        page.fill("#answer", "answered")
    except WorkspaceError as error:
        print("the call ended with", type(error).__name__)


@page.on_ready
async def tick():
    while True:
        sys.ticks = getattr(sys, "ticks", 0) + 1
        await asyncio.sleep(0.05)


async def main():
    call = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    page.fill("#state", call.state)

"""Events: names, types, and what their handlers get."""

from typing import Any

from genesys.wwe import AgentEvent, ChannelEvent, InteractionEvent, service
from genesys.wwe.channels import channel
from genesys.wwe.types import EventName


@service.on("interacton", "ESTABLISHED")  # expect an error here
def misspelt_name(_event: InteractionEvent) -> None: ...


@service.on("interaction", "ESTABLISHD")  # expect an error here
def misspelt_type(_event: InteractionEvent) -> None: ...


@service.on("agent", "ESTABLISHED")  # expect an error here
def type_of_another_name(_event: AgentEvent) -> None: ...


@service.on("agent")  # expect an error here
def event_of_another_name(_event: InteractionEvent) -> None: ...


@service.on("interaction", "ESTABLISHED", "RELEASED")
async def right(event: InteractionEvent) -> None:
    if event.event_type == "RELEASED" and event.interaction is not None:
        print(event.interaction.state)
    if event.event_type == "RELASED":  # expect an error here
        print("over")


@service.on(channel("prices"))
def prices(event: ChannelEvent) -> None:
    print(event.channel, event.message)


async def streams() -> None:
    async for event in service.events("interaction", "ADDED"):
        print(event.interaction)
        print(event.interacton)  # expect an error here
    async with service.events("system") as happened:
        async for click in happened:
            print(click.button_index, click.buttn_index)  # expect an error here
    async for message in service.events(channel("prices")):
        print(message.message)
    service.events("agents")  # expect an error here
    service.events("media", "READY")  # expect an error here
    async with service.follow() as following:
        print([each.state for each in following.snapshot])
        async for event in following:
            print(event.interaction, event.intraction)  # expect an error here


def take(_message: dict[str, Any]) -> None: ...


names: list[EventName] = ["agent", "interaction"]
service.subscribe("agent", take)
service.subscribe(names, take)
service.subscribe(["agent", channel("prices")], take)
service.subscribe("agnt", take)  # expect an error here
service.subscribe(["agent", "interacton"], take)  # expect an error here
service.on("system", handler=lambda event: print(event.frame_state))
service.on("system", handler=lambda event: print(event.frame_stat))  # expect an error here
service.on("system", "CLICK", handler=lambda event: print(event.frame_state))  # expect an error here

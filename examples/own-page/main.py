"""A page of its own, in which PyScript runs: who the agent is, in which state, and a button that changes it."""

from genesys.wwe import AgentEvent, page, service
from genesys.wwe.dom import MouseEvent


async def show_state() -> None:
    state = await service.agent.get_state()
    page.fill("#state", state.display_name or state.type)


@service.on("agent", "STATE_CHANGED")
async def follow(_event: AgentEvent) -> None:
    await show_state()


@page.when("click", "#pause")
async def pause(_event: MouseEvent) -> None:
    await service.agent.set_state("NotReady")


@page.on_ready
async def show_agent() -> None:
    agent = await service.agent.get()
    page.fill("#agent", agent.firstname, " ", agent.lastname)
    await show_state()

"""A page that embeds the workspace: the inverse layout. Its address says where the workspace is."""

from genesys.wwe import page, service

iframe = page.document.querySelector("#workspace")
iframe.src = page.context.get("workspace")
service.target_wwe_window(iframe.contentWindow)


@service.on("interaction")
def changed(event):
    page.document.querySelector("#calls").append((event.event_type or "") + " ")


@page.on_ready
async def greet():
    await service.ready(30)
    agent = await service.agent.get()
    page.fill("#agent", agent.firstname)

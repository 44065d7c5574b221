"""Asks servers, and shows what came of it."""

from genesys.wwe import page, service
from wwe_protocol.errors import FetchError

CRM = "https://crm.example.com/customers"


def show(name, *values):
    page.fill("#app", page.element("p", *values, id=name))


@page.on_ready
async def ask():
    answer = await page.fetch(
        CRM, method="POST", headers={"X-Key": "Zoe"}, params={"page": 2}, json={"name": "Zoë", "id": 17915077519067811}
    )
    data = answer.raise_for_status().json()
    large = await page.fetch(CRM + "/large")
    await service.agent.get()  # the page is still the page
    kind = answer.headers["content-type"]
    show("answered", answer.status_code, f" {kind} {data['said']} {data['id']} {len(large.text)}")


async def failing(url, **how):
    try:
        await page.fetch(url, **how)
    except FetchError as error:
        return type(error).__name__ + ": " + str(error)
    return "nothing"


async def missing():
    try:
        (await page.fetch(CRM + "/missing")).raise_for_status()
    except FetchError as error:
        return page.element("b", str(error), id="status")


@service.on("agent", "STATE_CHANGED")
async def fail(_event):
    failures = []
    for url, how in (
        ("https://elsewhere.example.com/x", {}),
        (CRM + "/gone", {}),
        (CRM + "/slow", {"timeout": 0.3}),
        ("http://[", {}),
    ):
        failures.append(page.element("pre", await failing(url, **how)))
    show("failed", failures, await missing())

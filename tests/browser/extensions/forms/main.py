"""A form with every kind of field, and one that an outbound record makes."""

import asyncio
from datetime import date

from genesys.wwe import page, service
from genesys.wwe.forms import Form, FormError
from genesys.wwe.forms.records import RecordForm

everything = Form("#everything")
record = RecordForm("#record")
going_on = asyncio.Event()
sent = []


@everything.on_submit
async def save(values):
    sent.append(values["name"])
    await going_on.wait()
    if values["name"] == "nobody":
        raise FormError("Nobody has this name.", field="name")
    values["moment"] = values["moment"] and values["moment"].isoformat()[:16]
    values["sent"] = sent
    page.fill("#sent", "\n".join(sorted(name + "=" + str(values[name]) for name in values)))
    everything.say("Saved.")


@page.when("click", "#go-on")
def go_on(_event):
    going_on.set()


@page.when("click", "#fill")
def fill(_event):
    everything.fill(
        {"name": "Zoë", "count": 2.5, "day": date(2027, 1, 2), "urgent": True, "plan": "fibre", "tags": ["new", "due"]}
    )


@service.on("interaction", "PREVIEWING")
async def show(event):
    await record.show(event.interaction.interaction_id)

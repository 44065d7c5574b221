"""Shows what Python knows of the agent's time zone and language, and when the interaction began."""

import sys
import time
from datetime import datetime

from genesys.wwe import page, service

SUMMER = 1750000000


def row(name, *values):
    return page.element("p", *values, id=name)


def show():
    local = datetime.fromtimestamp(SUMMER)
    zoned = datetime.fromisoformat("2025-06-15T15:06:40.000Z").astimezone()
    rows = [
        row("local", local.isoformat()),
        row("zoned", zoned.isoformat()),
        row("clock", "{}:{}".format(*time.localtime(SUMMER)[3:5])),
    ]
    if sys.implementation.name == "cpython":
        import os  # noqa: PLC0415 - MicroPython has no environment

        standard, summer = time.tzname
        names = f"{standard} {summer} {zoned.tzname()} {time.strftime('%Z', time.localtime(SUMMER))}"
        rows.append(row("names", names))
        rows.append(row("language", os.environ["LANG"]))
        rows.append(row("seconds", time.timezone, " ", time.altzone, " ", time.daylight))
    page.fill("#app", rows)


show()


@service.on("interaction", "RINGING")
def ringing(event):
    start = event.interaction.start_date
    page.fill("#app", row("rang", start.astimezone().isoformat()), row("text", event.interaction.start_date_text))

"""Python that makes as many calls as a click asks for, shows how much it has done, and can be measured."""

import gc

from genesys.wwe import page, service

done = {"calls": 0, "clicks": 0, "events": 0}
cached = []


def count(what):
    done[what] += 1
    page.document.body.setAttribute("data-" + what, str(done[what]))


@service.on("interaction")
def hear(event):
    assert event.interaction.state == "TALKING"
    if page.document.body.hasAttribute("data-keeping"):
        cached.append(event)
    count("events")


@page.when("click", "button")
async def call(event):
    for number in range(int(event.currentTarget.value)):
        found = await service.interaction.get_by_interaction_id(str(number))
        assert found.user_data["Number"] == number
        count("calls")
    count("clicks")


def collect():
    gc.collect()


page.window.collect = collect
page.fill("main", page.element("button", "Call"))
try:
    import pyodide_js
except ImportError:
    pass  # MicroPython's tables are globals of JavaScript
else:
    pyodide_js._module.enable_pyproxy_allocation_tracing()
    page.window.pyodideModule = pyodide_js._module

"""What the macros make, with a form behind it."""

from genesys.wwe import page
from genesys.wwe.forms import Form, FormError

callback = Form("#callback")


@callback.on_submit
def save(values):
    if not values["urgent"]:
        raise FormError("Say that it is urgent.", field="urgent")
    page.fill("#said", [page.element("li", str(sorted(values.items())))])


@page.when("reset", "#callback")
def ask(_event):
    page.document.querySelector("#sure").showModal()


async def main():
    callback.fill({"text": "As agreed"})

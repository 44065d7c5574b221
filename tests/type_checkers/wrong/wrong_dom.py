"""The page: elements, events, JavaScript's own names, and what goes into an element."""

import js

from genesys.wwe import page, service
from genesys.wwe.dom import AnyElement, Event, KeyboardEvent, MouseEvent, SubmitEvent


@page.when("submit", "#note-form")
def save(event: SubmitEvent) -> None:
    event.preventDefault()
    event.preventDefaul()  # expect an error here
    print(event.currentTarget.closest("form"), page.find("#note").value)


@page.when("click", "#dial")
async def click(event: MouseEvent) -> None:
    print(event.clientX, event.target.id)
    print(event.cleintX)  # expect an error here


@page.when("keydown", "#number")
def key(event: KeyboardEvent) -> None:
    print(event.key == "Enter")


@page.when("keydown", "#number")  # expect an error here
def other_event(_event: MouseEvent) -> None: ...


@page.when("change", "#number")
def changed(event: Event) -> None:
    print(event.currentTarget.value, event.currentTarget.checked)
    print(event.currentTarget.valu)  # expect an error here


@page.when("my-own-event", "my-element")
def custom(_event: Event) -> None: ...


def row(name: str, since: str | None) -> AnyElement:
    return page.element("li", name, [page.element("b", since)], None, class_="field", hidden=True, data_number=5)


async def fill() -> None:
    agent = await service.agent.get()
    page.fill("#name", agent.firstname, " ", 5, [row("a", None), row("b", "2019")])
    page.fill("#name", service.agent.get())  # expect an error here
    page.fill("#name", {"a": 1})  # expect an error here
    page.fill("#name").classList.add("shown")
    page.fill("#name").clasList.add("shown")  # expect an error here
    page.find("#name").value = "Ann"
    page.find("#name").value = None  # expect an error here
    page.find("#dialog").showModal()
    page.document.querySelector("#name").value = "Ann"  # expect an error here
    page.document.body.append(row("a", None), "text")
    page.documnt.body.append("text")  # expect an error here
    page.document.createElement("canvas").getContext("2d")
    page.document.createElement("canvas").getContxt("2d")  # expect an error here
    print([each.textContent for each in page.document.querySelectorAll("li")])


def windows() -> None:
    page.window.localStorage.setItem("name", "Ann")
    page.window.localStorage.setIem("name", "Ann")  # expect an error here
    print(page.window.location.origin, page.window.innerWidth, page.window.performance.now())
    print(page.window.inner_width)  # expect an error here
    page.window.addEventListener("resize", page.callback(windows))
    print(page.window.FormData.new().get("name"), page.window.JSON.stringify("name"))
    print(page.context.interaction_id.upper(), page.context.get("customer"))
    page.context.get("customer").upper()  # expect an error here
    print(js.document.title, js.console.log("a"), js.FormData.new().get("name"), js.JSON.parse("1"))
    print(js.documnt.title)  # expect an error here
    js.setTimeout(page.callback(windows), 100)
    js.setTimeot(page.callback(windows), 100)  # expect an error here

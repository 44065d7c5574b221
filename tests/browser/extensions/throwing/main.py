"""Lets the browser throw, so many times of each kind and eleven calls deep, while a task ticks."""

import asyncio

from genesys.wwe import JsException, page
from wwe_protocol.errors import LocalMisuse

DEPTH = 11
counted = {}
ticks = []


def times():
    return int(page.document.body.dataset.times)


def setting():
    page.document.body.contentEditable = "perhaps"


KINDS = {
    "a method": lambda: page.document.querySelector("[[["),
    "a function": lambda: page.window.atob("%"),
    "a getter": lambda: page.window.top.location.href,
    "a setter": setting,
    "a class": lambda: page.window.URL.new("nowhere"),
    "JSON": lambda: page.window.JSON.parse("{"),
}


def deep(depth, function):
    return deep(depth - 1, function) if depth else function()


async def deep_later(depth, function):
    return await deep_later(depth - 1, function) if depth else function()


def count(kind, error):
    names = counted.setdefault(kind, {})
    names[error.name] = names.get(error.name, 0) + 1


def show():
    lines = [kind + ": " + str(n) + " " + name for kind, names in counted.items() for name, n in names.items()]
    page.fill("#app", [page.element("p", line) for line in sorted(lines)])


@page.when("throw", "#app")
def throw_plainly(_event):
    for kind, function in KINDS.items():
        for _ in range(times()):
            try:
                deep(DEPTH, function)
            except JsException as error:
                count(kind, error)
    show()


@page.when("throw", "#app")
async def throw_later(_event):
    for kind, function in KINDS.items():
        for _ in range(times()):
            try:
                await deep_later(DEPTH, function)
            except JsException as error:
                count(kind + ", async", error)
        await asyncio.sleep(0)
    for _ in range(times()):
        try:
            await page.window.fetch("http://[")
        except JsException as error:
            count("a promise, async", error)
    show()
    before = len(ticks)
    while len(ticks) < before + 3:  # noqa: ASYNC110 - that time goes on is what is to be seen
        await asyncio.sleep(0.01)
    page.document.querySelector("#app").append(page.element("p", "ticking"))


@page.when("fail", "#app")
def fail(_event):
    page.window.JSON.parse("{")


@page.when("odd", "#app")
def throw_what_throws(_event):
    try:
        page.window.odd()
    except JsException as error:
        page.fill("#app", "odd: " + str(error))


@page.on_ready
async def tick():
    while True:
        ticks.append(True)
        await asyncio.sleep(0.005)


async def main():
    try:
        page.when("click", "[[[")(fail)
    except LocalMisuse as error:
        page.fill("#app", str(error))

"""Asks a workspace what is not known for sure, and shows what it answers."""

from typing import Any

from asking import Workspace
from checks import CHECKS
from report import Result, report
from watching import NAMES, Watch

from genesys.wwe import page, service
from genesys.wwe.dom import AnyElement, MouseEvent

results: list[Result] = []
notes: list[Watch] = []


def show() -> None:
    origin = page.window.location.origin
    about = "Asked from " + str(origin) + " with " + str(page.window.navigator.userAgent) + "."
    page.find("#report").value = report(results, notes[0] if notes else None, about)


def row(result: Result) -> AnyElement:
    here = result.check.here or "nothing is known of it"
    cells = [page.element("td", text) for text in (result.check.question, here, result.seen, result.verdict)]
    return page.element("tr", cells, data_verdict=result.verdict)


@page.when("click", "#run")
async def run(_event: MouseEvent) -> None:
    results.clear()
    page.fill("#results")
    workspace = Workspace(service, str(page.window.location.origin))
    for number, check in enumerate(CHECKS):
        page.fill("#progress", "Check " + str(number + 1) + " of " + str(len(CHECKS)) + " ...")
        result = Result(check, await check.run(workspace))
        results.append(result)
        page.find("#results").append(row(result))
    page.fill("#progress", "All " + str(len(CHECKS)) + " checks have been made. Copy the report below.")
    show()


def take(message: dict[str, Any]) -> None:
    notes[0].take(message)
    show()


@page.when("click", "#watch")
async def watch(_event: MouseEvent) -> None:
    if not notes:
        notes.append(Watch(page.window.performance.now))
        await service.subscribe(NAMES, take).ready()
        page.fill("#progress", "Watching. Work as usual, then copy the report below.")

"""Runs test modules with the tiny runner and gives what came of each, as JSON. Portable, as the tests are."""

import asyncio
import json

import runner

from genesys.wwe.frame.start import stand_in

tasks = []  # an event loop keeps none


def start(names, done):
    """Report in a task, as a page runs an entry, and call `done` with the JSON: MicroPython's top level is no task."""

    stand_in()

    async def run():
        done(await report(names))

    tasks.append(asyncio.create_task(run()))


async def report(names):
    """Return, for each of these modules, how many tests there were, which failed, and what was said about them."""
    results = {}
    for name in names.split():
        print(name)  # the last one, where there is no report
        said = []
        count, failures = await runner.run((name,), said.append)
        results[name] = {"count": count, "failures": failures, "said": "\n".join(said)}
    return json.dumps(results)

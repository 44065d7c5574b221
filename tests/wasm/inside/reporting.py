"""Runs test modules with the tiny runner and gives what came of each, as JSON. Portable, as the tests are."""

import json

import runner


async def report(names):
    """Give, for each of these modules, how many tests there were, which failed, and what was said about them."""
    results = {}
    for name in names.split():
        print(name)  # the last one, where there is no report
        said = []
        count, failures = await runner.run((name,), said.append)
        results[name] = {"count": count, "failures": failures, "said": "\n".join(said)}
    return json.dumps(results)

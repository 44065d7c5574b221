"""The steps as a scenario file."""

from collections.abc import Mapping
from typing import Any

import tomli_w

from wwe_host.actions.fields import BadField
from wwe_host.recorder.names import names
from wwe_host.recorder.recorder import Recorder, Step
from wwe_host.scenarios.scenario import REFERENCE

TITLE = "Done by hand"


def write_scenario(recorder: Recorder, options: Mapping[str, Any]) -> str:
    """Return the file's text. Raises BadField where a step is about what no step has made."""
    if recorder.made_by_extensions:
        raise BadField(
            "A step is about an interaction that an extension made. A scenario has no name for it. "
            "Copy the steps as a test."
        )
    named = names(recorder)
    used = {step.fields[field] for step in recorder.steps for field in step.about}
    steps = [_step(step, named, used) for step in recorder.steps]
    content = {"title": TITLE, **({"options": options} if options else {}), "step": steps}
    return tomli_w.dumps(content)


def _step(step: Step, named: Mapping[str, str], used: set[str]) -> dict[str, Any]:
    wait = round(step.wait_s, 1)
    fields = {
        key.replace("_", "-"): REFERENCE + named[value] if key in step.about else value
        for key, value in step.fields.items()
    }
    return {
        **({"after": wait} if wait else {}),
        "do": step.do,
        **({"as": named[step.made]} if step.made in used else {}),
        **fields,
    }

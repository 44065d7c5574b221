"""What the interactions of steps are called in a test or a scenario: `call`, `chat`, `call2`."""

from collections import Counter

from wwe_host.actions.fields import BadField
from wwe_host.recorder.recorder import Recorder

_NAMES = {
    "ring": "call",
    "dial": "call",
    "call-record": "call",
    "chat-arrives": "chat",
    "email-arrives": "email",
    "compose": "email",
    "work-item-arrives": "work_item",
    "get-record": "preview",
    "push-record": "preview",
    "start-campaign": "preview",
    "start-direct-push": "preview",
    "consult": "consultation",
}


def names(recorder: Recorder) -> dict[str, str]:
    """Return the names by interactionUUID. Raises BadField for a step about what was there before the first."""
    named: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for step in recorder.steps:
        if step.made and step.made not in named:
            named[step.made] = _next(taken, _NAMES.get(step.do, "interaction"))
    for uuid in recorder.made_by_extensions:
        named.setdefault(uuid, _next(taken, "interaction"))
    for number, step in enumerate(recorder.steps, 1):
        if any(step.fields[field] not in named for field in step.about):
            raise BadField(
                f"Step {number} ({step.do}) is about an interaction that existed before the first step. "
                "End all interactions, press Start over, and repeat the steps."
            )
    return named


def _next(taken: Counter[str], name: str) -> str:
    taken[name] += 1
    return name if taken[name] == 1 else f"{name}{taken[name]}"

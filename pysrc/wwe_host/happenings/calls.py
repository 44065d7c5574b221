"""Calls: what the agent does with them, and what the other side does."""

from typing import Any

from wwe_host.call import Call
from wwe_host.calls import Calls
from wwe_host.happenings.happening import BadField, happening
from wwe_host.lifecycles.recording import Trigger
from wwe_host.samples import contact_for


class CallHappenings:
    """Around `Calls`."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    @happening("ring")
    def ring(self, ani: str, user_data: dict[str, Any] | None = None, dnis: str = "") -> Call:
        """Somebody calls: `ani` is their number, `dnis` the one that they dialled."""
        return self._calls.ring(ani, dnis, user_data, contact_for(ani))

    @happening("dial")
    def dial(self, destination: str, user_data: dict[str, Any] | None = None) -> Call:
        """The agent calls somebody."""
        return self._calls.dial(destination, user_data)

    @happening("answer")
    def answer(self, interaction: Call) -> None:
        """The agent answers."""
        self._calls.answer(interaction)

    @happening("reject")
    def reject(self, interaction: Call) -> None:
        """The agent rejects what rings."""
        self._calls.reject(interaction)

    @happening("hang-up")
    def hang_up(self, interaction: Call) -> None:
        """The agent hangs up."""
        self._calls.hang_up(interaction)

    @happening("hold")
    def hold(self, interaction: Call) -> None:
        """The agent puts the call on hold."""
        self._calls.hold(interaction)

    @happening("resume")
    def resume(self, interaction: Call) -> None:
        """The agent takes the call back from hold."""
        self._calls.resume(interaction)

    @happening("record")
    def record(self, interaction: Call, trigger: str) -> None:
        """The agent starts, pauses, resumes or stops the recording."""
        if trigger not in list(Trigger):
            raise BadField(f'record: trigger must be one of {", ".join(Trigger)}, and "{trigger}" is not.')
        self._calls.record(interaction, Trigger(trigger))

    @happening("far-end-answers")
    def far_end_answers(self, interaction: Call) -> None:
        """The other side answers."""
        self._calls.far_end_answers(interaction)

    @happening("far-end-leaves")
    def far_end_leaves(self, interaction: Call) -> None:
        """The other side hangs up."""
        self._calls.far_end_leaves(interaction)

    @happening("nobody-answers")
    def nobody_answers(self, interaction: Call) -> None:
        """The agent lets it ring until it goes elsewhere."""
        self._calls.nobody_answers(interaction)

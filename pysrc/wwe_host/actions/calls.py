"""Calls: what the agent does with them, and what the other side does."""

from typing import Any

from wwe_host.actions.action import action
from wwe_host.actions.fields import check_one_of
from wwe_host.lifecycles.recording import RecordingTrigger
from wwe_host.model.call import Call
from wwe_host.session import AgentSession
from wwe_host.work.calls import Calls
from wwe_host.work.recordings import Recordings


class CallActions:
    """Around `Calls`."""

    def __init__(self, session: AgentSession, calls: Calls, recordings: Recordings) -> None:
        self._contacts = session.contacts
        self._calls = calls
        self._recordings = recordings

    @action("ring")
    def ring(self, ani: str, user_data: dict[str, Any] | None = None, dnis: str = "") -> Call:
        """Somebody calls: `ani` is their number, `dnis` the dialled number. Known callers bring their data."""
        attached = self._contacts.user_data(ani) if user_data is None else user_data
        return self._calls.ring(ani, dnis, attached, self._contacts.with_number(ani))

    @action("dial")
    def dial(self, destination: str, user_data: dict[str, Any] | None = None) -> Call:
        """The agent calls somebody."""
        return self._calls.dial(destination, user_data)

    @action("answer")
    def answer(self, interaction: Call) -> None:
        """The agent answers."""
        self._calls.answer(interaction)

    @action("hang-up")
    def hang_up(self, interaction: Call) -> None:
        """The agent hangs up."""
        self._calls.hang_up(interaction)

    @action("hold")
    def hold(self, interaction: Call) -> None:
        """The agent puts the call on hold."""
        self._calls.hold(interaction)

    @action("resume")
    def resume(self, interaction: Call) -> None:
        """The agent takes the call back from hold."""
        self._calls.resume(interaction)

    @action("record")
    def record(self, interaction: Call, trigger: str) -> None:
        """The agent starts, pauses, resumes or stops the recording.

        Raises BadField if the trigger is unknown.
        """
        check_one_of("record: trigger", trigger, RecordingTrigger)
        self._recordings.change(interaction, RecordingTrigger(trigger))

    @action("far-end-answers")
    def far_end_answers(self, interaction: Call) -> None:
        """The other side answers."""
        self._calls.far_end_answers(interaction)

    @action("far-end-leaves")
    def far_end_leaves(self, interaction: Call) -> None:
        """The other side hangs up."""
        self._calls.far_end_leaves(interaction)

    @action("nobody-answers")
    def nobody_answers(self, interaction: Call) -> None:
        """The agent does not answer, and the call goes to somebody else."""
        self._calls.nobody_answers(interaction)

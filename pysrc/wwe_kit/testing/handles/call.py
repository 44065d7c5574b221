"""A call in a test's hand."""

from wwe_kit.testing.handles.interaction import Interaction


class OfRecord(Interaction):
    """What comes of an outbound record: its preview, and its call."""

    def call_result(self, result: str) -> None:
        """Let the agent set the call result of its record by its name, such as "ANSWER" or "BUSY"."""
        self._do("call-result", result=result)

    def do_not_call(self, on: bool = True) -> None:
        """Let the agent set Do Not Call for its record, or remove it."""
        self._do("do-not-call", on=on)


class Call(OfRecord, medium="voice"):
    """A call: what the agent does with it, and what the other side does."""

    # --- what the agent does -----------------------------------------------------------------------------------------

    def answer(self) -> None:
        """Let the agent answer."""
        self._do("answer")

    def hold(self) -> None:
        """Let the agent put it on hold."""
        self._do("hold")

    def resume(self) -> None:
        """Let the agent take it back from hold."""
        self._do("resume")

    def hang_up(self) -> None:
        """Let the agent hang up."""
        self._do("hang-up")

    def record(self, trigger: str = "start") -> None:
        """Let the agent "start", "pause", "resume" or "stop" the recording."""
        self._do("record", trigger=trigger)

    # --- what the other side does ------------------------------------------------------------------------------------

    def far_end_answers(self) -> None:
        """Let the other side answer."""
        self._do("far-end-answers")

    def far_end_leaves(self) -> None:
        """Let the other side hang up."""
        self._do("far-end-leaves")

    def nobody_answers(self) -> None:
        """Let the agent not answer, so that the call goes to somebody else."""
        self._do("nobody-answers")

    def party_joins(self, name: str) -> None:
        """Let somebody join."""
        self._do("party-joins", name=name)

    def party_leaves(self, name: str) -> None:
        """Let somebody leave, while the others stay."""
        self._do("party-leaves", name=name)

"""The recording of a call (reference: Interaction, recordingState)."""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class State(StrEnum):
    """A state of the recording, as on the wire."""

    STOPPED = "STOPPED"
    RECORDING = "RECORDING"
    PAUSED = "PAUSED"


class Trigger(StrEnum):
    """What changes it."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


RECORDING = Lifecycle("recording", {
    State.STOPPED: {Trigger.START: State.RECORDING},
    State.RECORDING: {Trigger.PAUSE: State.PAUSED, Trigger.STOP: State.STOPPED},
    State.PAUSED: {Trigger.RESUME: State.RECORDING, Trigger.STOP: State.STOPPED},
}, frozenset(Trigger))

"""The recording of a call (reference: Interaction, recordingState)."""

from enum import StrEnum

from wwe_host.lifecycles.table import Lifecycle


class RecordingState(StrEnum):
    """A state of the recording, as on the wire."""

    STOPPED = "STOPPED"
    RECORDING = "RECORDING"
    PAUSED = "PAUSED"


class RecordingTrigger(StrEnum):
    """What changes it."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


# Short in the tables of this file; everybody else says whose.
State, Trigger = RecordingState, RecordingTrigger

# fmt: off
RECORDING = Lifecycle("recording", {
    State.STOPPED: {Trigger.START: State.RECORDING},
    State.RECORDING: {Trigger.PAUSE: State.PAUSED, Trigger.STOP: State.STOPPED},
    State.PAUSED: {Trigger.RESUME: State.RECORDING, Trigger.STOP: State.STOPPED},
}, frozenset(Trigger))

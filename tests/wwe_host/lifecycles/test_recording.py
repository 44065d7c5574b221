import pytest

from wwe_host.lifecycles.recording import RECORDING, RecordingState, RecordingTrigger
from wwe_host.lifecycles.table import NotPossible

CELLS = {
    ("STOPPED", "start"): "RECORDING",
    ("RECORDING", "pause"): "PAUSED",
    ("RECORDING", "stop"): "STOPPED",
    ("PAUSED", "resume"): "RECORDING",
    ("PAUSED", "stop"): "STOPPED",
}


@pytest.mark.parametrize("trigger", RecordingTrigger)
@pytest.mark.parametrize("state", RecordingState)
def test_each_cell(state, trigger):
    if (state, trigger) in CELLS:
        assert RECORDING.next(state, trigger) == CELLS[state, trigger]
    else:
        with pytest.raises(NotPossible):
            RECORDING.next(state, trigger)

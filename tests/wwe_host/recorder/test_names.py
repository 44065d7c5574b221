import pytest

from wwe_host.actions.fields import BadField
from wwe_host.recorder.names import names


def test_interactions_are_called_by_what_they_are_and_counted(stage):
    recorder = stage.workspace.recorder
    for name, fields in (("ring", {"ani": "+1"}), ("chat-arrives", {"sender": "a"}), ("ring", {"ani": "+2"})):
        recorder.do(stage.tab, name, fields)
    assert [names(recorder)[step.made] for step in recorder.steps] == ["call", "chat", "call2"]


def test_what_an_extension_has_made_has_a_name_as_well(stage):
    recorder = stage.workspace.recorder
    stage.page.ask("voice.dial", "+33298001008")
    [made] = stage.workspace.session.interactions
    recorder.do(stage.tab, "hang-up", {"interaction": made})
    assert names(recorder) == {made: "interaction"}


def test_a_step_about_what_was_there_before_cannot_be_written_down(stage):
    recorder = stage.workspace.recorder
    call = stage.ring()
    recorder.begin()
    recorder.do(stage.tab, "answer", {"interaction": call.uuid})
    with pytest.raises(BadField, match=r"Step 1 \(answer\) is about an interaction that existed before"):
        names(recorder)

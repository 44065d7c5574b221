import pytest

from wwe_host.actions.fields import BadField
from wwe_host.recorder.names import names


def test_interactions_are_called_by_what_they_are_and_counted(stage):
    by_hand = stage.workspace.by_hand
    for name, fields in (("ring", {"ani": "+1"}), ("chat-arrives", {"sender": "a"}), ("ring", {"ani": "+2"})):
        by_hand.do(stage.tab, name, fields)
    assert [names(by_hand)[step.made] for step in by_hand.steps] == ["call", "chat", "call2"]


def test_what_an_extension_has_made_has_a_name_as_well(stage):
    by_hand = stage.workspace.by_hand
    stage.page.ask("voice.dial", "+33298001008")
    [made] = stage.workspace.session.interactions
    by_hand.do(stage.tab, "hang-up", {"interaction": made})
    assert names(by_hand) == {made: "interaction"}


def test_a_step_about_what_was_there_before_cannot_be_written_down(stage):
    by_hand = stage.workspace.by_hand
    call = stage.ring()
    by_hand.begin()
    by_hand.do(stage.tab, "answer", {"interaction": call.uuid})
    with pytest.raises(BadField, match=r"Step 1 \(answer\) is about an interaction that was there before"):
        names(by_hand)

import pytest

from tests.wwe_host.campaigns.outbound_conversation import PULL, PUSH
from wwe_host.lifecycles.preview import PreviewState
from wwe_host.model.preview import preview_of
from wwe_host.rules import Refused


def test_a_preview_has_a_call_type_and_nothing_else_of_a_call(stage):
    shown = stage.workspace.previews.push(PUSH)
    assert shown.own_fields() == {"callType": "OUTBOUND_PUSH_PREVIEW"}
    payload = stage.workspace.session.payload(shown, stage.tab)
    assert payload["media"] == "outboundpreview"
    assert not {"direction", "ani", "dnis", "recordingState", "callUuid"} & set(payload)


def test_it_carries_its_chain_as_soon_as_it_has_it(stage):
    shown = stage.workspace.previews.pull(PULL)
    assert [record["GSW_RECORD_HANDLE"] for record in shown.own_fields()["chainedRecords"]] == [283, 284]


def test_it_is_live_while_the_agent_has_to_decide(stage):
    shown = stage.workspace.previews.push(PUSH)
    live = []
    for state in PreviewState:
        shown.state = state
        live += [str(state)] if shown.is_live else []
    assert live == ["INVITED", "PREVIEWING"]


def test_only_a_push_preview_that_was_called_offers_anything_when_it_is_removed(stage):
    for shown in (stage.workspace.previews.push(PUSH), stage.workspace.previews.pull(PULL)):
        shown.is_removed = True
        offered = []
        for state in shown.lifecycle.transitions:
            shown.state = state
            offered += [(str(state), shown.capabilities)] if shown.capabilities else []
        assert offered == ([("IDLE", ["MARK_DONE"])] if shown.call_type == "OUTBOUND_PUSH_PREVIEW" else [])


def test_another_interaction_is_no_preview(stage):
    shown = stage.workspace.previews.pull(PULL)
    assert preview_of(shown) is shown
    with pytest.raises(Refused, match="The interaction is of the medium voice") as refusal:
        preview_of(stage.ring())
    assert refusal.value.rule.name == "preview.medium"

"""The reference's table of outbound preview events, row by row."""

import pytest

from tests.wwe_host.campaigns.outbound_conversation import PULL, PUSH, come, handle_of, newest_call, previews, show

RECORD = ["CALL", "REJECT_RECORD", "CANCEL_RECORD"]
INVITATION = ["ACCEPT", "REJECT"]
# Told of in the reference elsewhere than in the table.
BESIDE_THE_TABLE = ("ATTACHED_DATA_CHANGED", "RECORDS_RETRIEVED")


@pytest.fixture
def page(stage):
    stage.page.subscribe("interaction", "markdone", "outbound")
    return stage.page


def rows(page):
    """What the page heard since it was last asked: event type, state, call type, capabilities."""
    events = [event for event in page.events() if "interaction" in event]
    page.said.clear()
    return [
        (event["eventType"], *(event["interaction"][key] for key in ("state", "callType", "capabilities")))
        for event in events
        if event["eventType"] not in BESIDE_THE_TABLE
    ]


def test_pull_preview(stage, page):
    page.ask("outbound.getPreviewRecord", PULL)
    assert rows(page) == [
        ("ADDED", "PREVIEWING", "OUTBOUND_PREVIEW", RECORD),
        ("PREVIEWING", "PREVIEWING", "OUTBOUND_PREVIEW", RECORD),
    ]
    page.ask("outbound.callPreviewRecord", "1", 283)
    assert rows(page) == [
        ("ADDED", "DIALING", "OUTBOUND", ["HANGUP"]),
        ("DIALING", "DIALING", "OUTBOUND", ["HANGUP"]),
        ("REMOVED", "IDLE", "OUTBOUND_PREVIEW", []),
    ]
    page.ask("voice.hangUp", "2")
    page.request("interaction.markdone", "2")
    stage.pass_seconds(1)
    assert rows(page) == [
        ("RELEASED", "IDLE", "OUTBOUND", ["MARK_DONE"]),
        ("MARKDONE_APPLY", "IDLE", "OUTBOUND", ["MARK_DONE"]),
        ("REMOVED", "IDLE", "OUTBOUND", []),
    ]


def test_push_preview(stage, page):
    stage.workspace.previews.push(PUSH)
    page.ask("interaction.accept", "1")
    assert rows(page) == [
        ("ADDED", "INVITED", "OUTBOUND_PUSH_PREVIEW", INVITATION),
        ("INVITED", "INVITED", "OUTBOUND_PUSH_PREVIEW", INVITATION),
        ("PREVIEWING", "PREVIEWING", "OUTBOUND_PUSH_PREVIEW", RECORD),
    ]
    page.ask("outbound.callPreviewRecord", "1", handle_of(page, "1"))
    stage.calls.far_end_answers(newest_call(stage))
    assert rows(page) == [
        ("ADDED", "DIALING", "OUTBOUND", ["HANGUP"]),
        ("DIALING", "DIALING", "OUTBOUND", ["HANGUP"]),
        ("ESTABLISHED", "TALKING", "OUTBOUND", ["HANGUP", "HOLD"]),
    ]
    page.ask("voice.hangUp", "2")
    page.request("interaction.markdone", "2")
    stage.pass_seconds(1)
    assert rows(page) == [
        ("RELEASED", "IDLE", "OUTBOUND", ["MARK_DONE"]),
        ("MARKDONE_APPLY", "IDLE", "OUTBOUND", ["MARK_DONE"]),
        ("REMOVED", "IDLE", "OUTBOUND_PUSH_PREVIEW", ["MARK_DONE"]),
        ("REMOVED", "IDLE", "OUTBOUND", []),
    ]


def test_direct_push_preview(stage, page):
    page.ask("outbound.startDirectPushPreview")
    page.ask("interaction.accept", "1")
    assert rows(page) == [
        ("ADDED", "INVITED", "OUTBOUND_PREVIEW", INVITATION),
        ("INVITED", "INVITED", "OUTBOUND_PREVIEW", INVITATION),
        ("PREVIEWING", "PREVIEWING", "OUTBOUND_PREVIEW", RECORD),
    ]
    page.ask("outbound.callPreviewRecord", "1", handle_of(page, "1"))
    stage.calls.far_end_answers(newest_call(stage))
    assert rows(page) == [
        ("ADDED", "DIALING", "OUTBOUND", ["HANGUP"]),
        ("DIALING", "DIALING", "OUTBOUND", ["HANGUP"]),
        ("ESTABLISHED", "TALKING", "OUTBOUND", ["HANGUP"]),
        ("REMOVED", "IDLE", "OUTBOUND_PREVIEW", []),
    ]
    page.ask("voice.hangUp", "2")
    page.request("interaction.markdone", "2")
    stage.pass_seconds(1)
    assert rows(page) == [
        ("RELEASED", "IDLE", "OUTBOUND", ["MARK_DONE"]),
        ("MARKDONE_APPLY", "IDLE", "OUTBOUND", ["MARK_DONE"]),
        ("REMOVED", "IDLE", "OUTBOUND", []),
    ]


@pytest.mark.parametrize(("mode", "call_type"), [("push", "OUTBOUND_PUSH_PREVIEW"), ("direct", "OUTBOUND_PREVIEW")])
def test_an_invitation_that_is_rejected_is_removed_in_the_state_rejected(stage, page, mode, call_type):
    identifier = come(stage, page, mode)
    stage.workspace.previews.stop_direct_push()
    page.said.clear()
    page.ask("interaction.reject", identifier)
    assert rows(page) == [("REMOVED", "REJECTED", call_type, [])]
    assert previews(stage) == []


@pytest.mark.parametrize(
    ("operation", "state"), [("outbound.rejectPreviewRecord", "REJECTED"), ("outbound.cancelPreviewRecord", "CANCELED")]
)
@pytest.mark.parametrize(
    ("mode", "call_type"),
    [("pull", "OUTBOUND_PREVIEW"), ("push", "OUTBOUND_PUSH_PREVIEW"), ("direct", "OUTBOUND_PREVIEW")],
)
def test_a_rejected_or_canceled_record_is_left_to_be_marked_done(stage, page, mode, call_type, operation, state):
    identifier = show(stage, page, mode)
    page.ask(operation, identifier)
    assert rows(page) == [("STATE_CHANGE", state, call_type, ["MARK_DONE"])]
    page.request("interaction.markdone", identifier)
    stage.pass_seconds(1)
    assert rows(page) == [("MARKDONE_APPLY", state, call_type, ["MARK_DONE"]), ("REMOVED", state, call_type, [])]

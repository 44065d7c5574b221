"""Every operation in every state: answered as the reference says, or by a rule that is marked as a guess."""

import pytest

from tests.wwe_host.reference.commands import parameters_of
from tests.wwe_host.reference.states import STATES, workspace
from wwe_host.rules import RULES
from wwe_protocol.operations import OPERATIONS

EVERYTHING = set(STATES)
INTERACTIONS = EVERYTHING - {"nothing"}
DIALING = {"dialing", "consultation dialing", "record dialing"}
RECORDED = {"recorded", "recording paused"}
TALKING = {"talking", "consultation talking", "record talking"} | RECORDED
HELD = {"held", "consulted about"}
UP = TALKING | HELD
OFFERED = {"ringing", "email invited", "chat invited", "chat invited to conference", "pushed invited"}
OVER = {"ended", "chat ended", "record rejected", "record canceled", "record ended"}
IN_HAND = {"email accepted", "email pulled", "chat accepted", "work item accepted"}
SHOWN = {"pulled previewing", "pushed previewing"}
CALLED = {"record dialing", "record talking", "record ended"}
ABOUT_RECORDS = SHOWN | CALLED | {"pushed invited", "record rejected", "record canceled"}

# Where an operation succeeds. One that is not here is about no interaction, and succeeds in every state.
SUCCEEDS = {
    "configuration.getContextualOption": INTERACTIONS,
    "interaction.completeConference": {"consultation dialing", "consultation talking"},
    "interaction.completeTransfer": {"consultation dialing", "consultation talking"},
    "interaction.consult": UP | {"chat accepted"},
    "interaction.deleteUserData": INTERACTIONS,
    "interaction.selectCaseByCaseId": INTERACTIONS,
    "interaction.setUserData": INTERACTIONS - OVER,
    "interaction.markdone": OVER | IN_HAND - {"chat accepted"},
    "interaction.blockMarkdone": INTERACTIONS,
    "interaction.unblockMarkdone": INTERACTIONS,
    "interaction.singleStepConference": UP | IN_HAND,
    "interaction.singleStepTransfer": UP | IN_HAND,
    "interaction.accept": OFFERED,
    "interaction.reject": OFFERED,
    "voice.answer": {"ringing"},
    "voice.hangUp": {"ringing"} | DIALING | UP,
    "voice.hold": TALKING,
    "voice.resume": HELD,
    "voice.startCallRecording": UP - RECORDED,
    "voice.stopCallRecording": RECORDED,
    "voice.pauseCallRecording": {"recorded"},
    "voice.resumeCallRecording": {"recording paused"},
    "outbound.callPreviewRecord": SHOWN,
    "outbound.rejectPreviewRecord": SHOWN,
    "outbound.cancelPreviewRecord": SHOWN,
    "outbound.setCallResult": CALLED,
    "outbound.getCallResult": ABOUT_RECORDS,
    "outbound.setDoNotCall": CALLED,
    "outbound.removeDoNotCall": CALLED,
    "outbound.rescheduleRecord": SHOWN | CALLED,
    "outbound.cancelReschedule": SHOWN | CALLED,
    "outbound.getChainedRecords": ABOUT_RECORDS,
    "outbound.getRecordFields": ABOUT_RECORDS,
    "outbound.updateRecordFields": SHOWN | CALLED,
}
# What the reference itself says is not possible. Every other refusal is by a rule that is marked as a guess.
STATED = {
    "configuration.getContextualOption": "configuration.interaction",
    "interaction.setUserData": "user-data.live",
    "outbound.setCallResult": "outbound.needs-call",
    "outbound.setDoNotCall": "outbound.needs-call",
    "outbound.removeDoNotCall": "outbound.needs-call",
}


def shown(stage, interaction_id):
    return stage.page.ask("interaction.getByInteractionId", interaction_id)


def seen(stage):
    """What there is, as the page sees it."""
    return stage.page.ask("interaction.getInteractions"), stage.page.ask("agent.getState")


def check_success(operation, answer):
    has_data = OPERATIONS[operation].result != "nothing"
    keys = ["request", "referenceId", *(["data"] if has_data else []), "userAgent", "protocolVersion"]
    assert list(answer) == keys


def check_refusal(operation, answer, stage):
    refusal = stage.journal.find(name=operation)[-1]
    is_stated = refusal.rule == STATED.get(operation)
    assert is_stated or RULES[refusal.rule].source.startswith("guess"), refusal.rule
    assert answer["errorMessage"].startswith((f"Error: {operation}: ", "Error: Interaction not found."))


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_in_every_state(operation):
    succeeded = set()
    for name, bring in STATES.items():
        stage = workspace()
        interaction_id = bring(stage)
        parameters = parameters_of(operation, interaction_id, shown(stage, interaction_id))
        before = seen(stage)
        request = stage.page.request(operation, *parameters)
        stage.pass_seconds(1.1)  # as long as mark done may take
        assert len(request.answers) == 1, name
        if "errorMessage" in request.answers[0]:
            check_refusal(operation, request.answers[0], stage)
            assert seen(stage) == before, f"refused in the state {name}, and something has changed"
        else:
            check_success(operation, request.answers[0])
            succeeded.add(name)
    assert succeeded == SUCCEEDS.get(operation, EVERYTHING)


def test_what_is_not_about_an_interaction_is_not_in_the_table():
    about = {"interactionId", "consultInteractionId", "caseId"}
    expected = {name for name, operation in OPERATIONS.items() if about & {each.name for each in operation.parameters}}
    assert set(SUCCEEDS) == expected - {"interaction.getByInteractionId"}  # which gives null

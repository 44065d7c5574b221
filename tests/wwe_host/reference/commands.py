"""What a page sends for each operation: the parameters of every slot that the reference prints."""

from tests.wwe_host.conversation import ORIGIN
from tests.wwe_host.reference.states import PULLED
from wwe_protocol.operations import OPERATIONS

TARGET = {"type": "AGENT", "destination": "5002"}
VIEW = {"name": "view", "label": "View"}
# Of each operation that takes more than an interaction's id; the names in braces stand for what is known then only.
PARAMETERS = {
    "agent.setState": ["NotReady"],
    "configuration.getOption": ["voice.*"],
    "configuration.getContextualOption": ["voice.auto-answer", "{id}"],
    "email.create": ["ann@example.com", None],
    "interaction.consult": ["{id}", TARGET, None, None],
    "interaction.deleteUserData": ["{id}", "Key"],
    "interaction.selectCaseByCaseId": ["{case}"],
    "interaction.setUserData": ["{id}", {"Key": "value"}],
    "interaction.blockMarkdone": ["{id}", "Wait"],
    "interaction.singleStepConference": ["{id}", TARGET, None, None],
    "interaction.singleStepTransfer": ["{id}", TARGET, None, None],
    "media.getMediaByName": ["voice"],
    "media.setState": ["voice", "NotReady"],
    "system.closeDialog": ["wweCustomDialog1"],
    "system.closeToast": ["wweCustomToast0"],
    "system.closeViewInApplicationMenuBar": ["view"],
    "system.openDialog": [f"{ORIGIN}/form.html", {"label": "Form"}],
    "system.popupToast": [{"title": "Toast"}],
    "system.updateViewInApplicationMenuBar": [VIEW],
    "system.updateToast": ["wweCustomToast0", {"title": "Toast"}],
    "voice.dial": ["+33298000001", None],
    "voice.dialEx": ["+33298000001", None, None],
    "outbound.getPreviewRecord": [PULLED],
    "outbound.callPreviewRecord": ["{id}", "{handle}"],
    "outbound.setCallResult": ["{id}", 6],
    "outbound.rescheduleRecord": ["{id}", "{handle}", "05/27/2027 10:55", "CAMPAIGN"],
    "outbound.updateRecordFields": ["{id}", {"GSW_FROM": "10:10"}],
    "messenger.broadcastMessage": ["channel", {"key": "value"}],
}


def parameters_of(operation, interaction_id, shown):
    """Return the parameters for an operation, about an interaction that `shown` is the payload of, or None."""
    known = {
        "{id}": interaction_id,
        "{case}": shown["caseId"] if shown else "nowhere",
        "{handle}": int(shown["userData"].get("GSW_RECORD_HANDLE", 1)) if shown else 1,
    }
    ids = ["{id}"] * len(OPERATIONS[operation].parameters)
    return [known.get(each, each) if isinstance(each, str) else each for each in PARAMETERS.get(operation, ids)]

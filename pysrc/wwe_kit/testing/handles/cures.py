"""What a test does about a refusal of the workspace: the step that has to come before, by the names that tests have."""

import re

from wwe_host.rules import Refused

_CURES = {
    r"The campaign .* is Loaded\.": "Start it first: campaign.start().",
    r"The campaign .* is Unloaded\.": "Load and start it first: campaign.load(), then campaign.start().",
    r"The campaign .* is in the mode Preview\.": "There the agent asks for a record: campaign.get_record().",
    r"The campaign .* is in the mode PushPreview\.": "There it sends its records: campaign.push_record().",
    r"The campaign .* is in the mode DirectPushPreview\.": "There the agent begins: workspace.start_direct_push().",
    r"Direct push preview is not started by the agent\.": "Start it first: workspace.start_direct_push().",
    r"The (call|interaction) is RINGING\.": "Answer it first: call.answer().",
    r"The interaction is INVITED\.": "Accept it first: accept().",
    r"The interaction is TALKING\.": "End it first: call.hang_up().",  # of mark done: others speak of the call
    r"The (call|interaction) is HELD\.": "Take it back first: call.resume().",
}


def cure_of(error: BaseException) -> str:
    """Return the sentence for what to do first, after what the workspace has refused; "" where none is known."""
    if not isinstance(error, Refused):
        return ""
    return next((cure for problem, cure in _CURES.items() if re.fullmatch(problem, str(error))), "")

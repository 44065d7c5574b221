"""The reference's sentence about pages in a workspace tab, as a permission that can be switched on."""

from wwe_host.model.frame import Frame
from wwe_host.rules import Refused, guess, reference, rule
from wwe_host.settings.definitions import HOST
from wwe_host.settings.options import Options
from wwe_protocol import refusals
from wwe_protocol.serving import ClientMessage

DIAL_ONLY = rule(
    "web-content.dial-only",
    reference("Enabling click-to-dial from a third-party application"),
    "With the option, a page in a new tab of the workspace gets the dial operation only.",
    "web-content.tab-dial-only",
)
ONLY_IF_SET = rule(
    "web-content.dial-only-if-set",
    guess("the rest of the reference knows no such limit"),
    "Without the option there is no such limit.",
    "web-content.tab-dial-only",
)
WHAT_IT_COVERS = rule(
    "web-content.dial-only-covers",
    guess("the reference names neither the operation nor the tab more closely"),
    "The dial operation is voice.dial, and subscriptions are refused too. The rule covers sections of "
    "workspace.web-content that are shown as a tab.",
    "web-content.tab-dial-only",
)

_DIAL = "voice.dial"


def check_dial_only(frame: Frame, request: ClientMessage, options: Options) -> None:
    """Raise Refused where the rule is on and keeps a page from what it asks for."""
    if options.flag("web-content.tab-dial-only", HOST) and frame.is_workspace_tab and request.operation != _DIAL:
        raise Refused(DIAL_ONLY, refusals.dial_only())

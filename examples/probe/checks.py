"""The questions. Each is about a rule of the toolkit's workspace (docs/fidelity.md); `here` is what that one does.

No question changes anything: where one could, it is asked of something that is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asking import Workspace

NOBODY = "wwe-probe"
STATE = "{displayName: text, operationName: text, type: text}"
NO_NAME = "refuses: \"Error: configuration.getOption: not an option's name: "
AT_THE_END = 'an asterisk may stand at the end of a section or an option only."'
NOT_FOUND = 'refuses: "Error: Interaction not found."'


class Question:
    """One question. With `here` None there is nothing to compare: the answer is for the report only."""

    question = ""
    rule = ""
    here: str | None = None

    async def run(self, workspace: Workspace) -> str:
        """Ask; return what the workspace does, in words."""
        raise NotImplementedError


class Check(Question):
    """A question that is one request."""

    def __init__(self, question: str, rule: str, here: str | None, request: str, *parameters: Any) -> None:
        self.question = question
        self.rule = rule
        self.here = here
        self._request = request
        self._parameters = list(parameters)

    async def run(self, workspace: Workspace) -> str:
        """Ask; return what the workspace does, in words."""
        message: dict[str, Any] = {"request": self._request}
        if self._parameters:
            message["parameters"] = self._parameters
        return await workspace.ask(message)


class Echo(Question):
    """Whether a page that broadcasts hears itself, and whether the answer or the event comes first."""

    question = "What does a page get that broadcasts to a channel it listens to?"
    rule = "messenger.echo"
    here = "gets the answer, then hears itself"

    async def run(self, workspace: Workspace) -> str:
        """Broadcast to a channel that nobody else knows."""
        return await workspace.broadcast(NOBODY, {"probe": True})


class Malformed(Question):
    """What becomes of a message that makes no sense."""

    question = "What becomes of a message that is neither a request nor a subscription?"
    rule = "message.malformed"
    here = (
        'refuses: "Error: the message is malformed: it has neither `request` nor the event `subscribe` or '
        '`unsubscribe`."'
    )

    async def run(self, workspace: Workspace) -> str:
        """Send one."""
        return await workspace.ask({"event": NOBODY})


def nested(depth: int) -> dict[str, Any]:
    """Return an object in an object in an object ..."""
    value: dict[str, Any] = {}
    for _ in range(depth):
        value = {"a": value}
    return value


CHECKS: list[Question] = [
    Check(
        "What is an agent?",
        "",
        "gives {employeeId: text, firstname: text, lastname: text, username: text}",
        "agent.get",
    ),
    Check("What is the agent's state?", "", None, "agent.getState"),
    Check(
        "What is in the menu of states?",
        "agent-state.action-code-name",
        "gives list of {displayName: text, operationName: text, reason: text, reasonCode: text, type: text}",
        "agent.getStateList",
    ),
    Check(
        "What is a medium?",
        "",
        "gives list of {devices: list of {number: text}, media: text, name: text, state: " + STATE + "}",
        "media.getMediaList",
    ),
    Check(
        "A medium that is not there?",
        "media.unknown",
        'refuses: "Error: media.getMediaByName: no such medium: wwe-probe."',
        "media.getMediaByName",
        NOBODY,
    ),
    Check(
        "A state that is not in the menu?",
        "agent-state.menu",
        'refuses: "Error: agent.setState: no such state: wwe-probe."',
        "agent.setState",
        NOBODY,
    ),
    Check("The services that are allowed?", "", "gives list of text", "system.getAllowedServices"),
    Check(
        "An operation that does not exist?",
        "operation.unknown",
        'refuses: "Error: voice.wweProbe: unknown operation."',
        "voice.wweProbe",
    ),
    Check(
        "A parameter that is missing?",
        "parameters.shape",
        "refuses: \"Error: voice.hold: parameter 'interactionId' must be string.\"",
        "voice.hold",
    ),
    Check("An interaction that is not there, read?", "", "gives null", "interaction.getByInteractionId", NOBODY),
    Check(
        "An interaction that is not there, read by a number?",
        "parameters.numeric-id",
        "gives null",
        "interaction.getByInteractionId",
        987654321,
    ),
    Check("An interaction that is not there, put on hold?", "interaction.unknown", NOT_FOUND, "voice.hold", NOBODY),
    Check(
        "An interaction that is not there, written to?",
        "interaction.unknown",
        NOT_FOUND,
        "interaction.setUserData",
        NOBODY,
        {"WweProbe": "1"},
    ),
    Check(
        "A case that is not there, selected?",
        "case.unknown",
        'refuses: "Error: interaction.selectCaseByCaseId: no such case: wwe-probe."',
        "interaction.selectCaseByCaseId",
        NOBODY,
    ),
    Check(
        "An option?",
        "configuration.answer",
        "gives {interaction-workspace: {voice.auto-answer: text}}",
        "configuration.getOption",
        "voice.auto-answer",
    ),
    Check(
        "An option that nobody has set?",
        "configuration.nothing-found",
        "gives empty object",
        "configuration.getOption",
        "wwe-probe.no-such-option",
    ),
    Check(
        "A section by its name alone?",
        "configuration.section-name",
        "gives empty object",
        "configuration.getOption",
        NOBODY,
    ),
    Check(
        "Options behind an asterisk alone?",
        "configuration.bare-wildcard",
        NO_NAME + "*; " + AT_THE_END,
        "configuration.getOption",
        "*",
    ),
    Check(
        "Options behind an asterisk at the start?",
        "configuration.wildcard",
        NO_NAME + "*.auto; " + AT_THE_END,
        "configuration.getOption",
        "*.auto",
    ),
    Check(
        "An option for an interaction that is not there?",
        "configuration.interaction",
        NOT_FOUND,
        "configuration.getContextualOption",
        "voice.auto-answer",
        NOBODY,
    ),
    Check("A toast that is not there, closed?", "", "gives false", "system.closeToast", NOBODY),
    Check("A dialog that is not there, closed?", "", "gives false", "system.closeDialog", NOBODY),
    Check(
        "The token, without being named for it?",
        "origin.token-by-name",
        'refuses: "Error: auth.getJwtToken: operation not allowed for <this origin>."',
        "auth.getJwtToken",
    ),
    Check(
        "A channel without a name?",
        "messenger.no-channel",
        "refuses: \"Error: messenger.broadcastMessage: parameter 'channel' must be not empty.\"",
        "messenger.broadcastMessage",
        "",
        {"probe": True},
    ),
    Check(
        "A message that is an array?", "messenger.array", "gives nothing", "messenger.broadcastMessage", NOBODY, [1, 2]
    ),
    Check(
        "A message that is nested very deep?",
        "message.bounds",
        'refuses: "Error: messenger.broadcastMessage: the message is malformed: it is nested more than 20 deep."',
        "messenger.broadcastMessage",
        NOBODY,
        nested(25),
    ),
    Malformed(),
    Echo(),
    Check("The campaigns?", "", None, "outbound.getCampaigns"),
    Check("The call results?", "", None, "outbound.getListOfCallResults"),
    Check("The interactions that are there?", "", None, "interaction.getInteractions"),
]

"""A JavaScript page that asks for every operation about interactions in many states is answered as one in memory is.

That those answers are right is the matter of tests/wwe_host/reference; what a browser brings has to be the same.
"""

import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from tests.wwe_host.reference.commands import parameters_of
from wwe_host.journal.entry import Kind
from wwe_protocol.operations import OPERATIONS

HOST = {"voice.far-end-answers-after": 0, "voice.no-answer-timeout": 0, "voice.wrap-up-time": 0}
# Actions that bring an interaction into a state; the later ones are about what the first has made.
STATES = {
    "ringing": [("ring", {"ani": "+33298001007"})],
    "talking": [("ring", {"ani": "+33298001008"}), ("accept", {})],
    "held": [("ring", {"ani": "+33298001007"}), ("accept", {}), ("hold", {})],
    "ended": [("ring", {"ani": "+33298001007"}), ("accept", {}), ("hang-up", {})],
    "e-mail invited": [("email-arrives", {"sender": "ann@example.com", "subject": "Order"})],
    "e-mail accepted": [("email-arrives", {"sender": "ann@example.com"}), ("accept", {})],
    "e-mail composing": [("compose", {"destination": "ann@example.com"})],
    "chat accepted": [("chat-arrives", {"sender": "ann@example.com"}), ("accept", {})],
    "chat ended": [("chat-arrives", {"sender": "ann@example.com"}), ("accept", {}), ("end-chat", {})],
    "work item accepted": [("work-item-arrives", {"subject": "Claim"}), ("accept", {})],
    "record previewing": [("get-record", {"campaign": "Outbound Campaign Custom"})],
    "record invited": [("push-record", {"campaign": "Service Reminder"})],
}


def bring(do, actions):
    (first, fields), *rest = actions
    made = do(first, fields)
    for name, more in rest:
        do(name, {"interaction": made, **more})


def commands(ask):
    """Every operation, with its parameters for the newest interaction."""
    shown = ask("interaction.getInteractions", [])["data"][-1]
    return [(operation, parameters_of(operation, shown["interactionId"], shown)) for operation in OPERATIONS]


def form(value):
    """What is the same each time: keys, numbers and flags, and that there is a text."""
    if isinstance(value, dict):
        return {key: form(item) for key, item in value.items()}
    if isinstance(value, list):
        return [form(item) for item in value]
    return "text" if isinstance(value, str) else value


def told(answer):
    return answer["request"], answer.get("errorMessage"), form(answer.get("data"))


def in_memory():
    """What a page in memory is told, by state."""
    stage = Stage({"service-client-api.accepted-web-content-origins": f"{ORIGIN} (*, auth.getJwtToken)"}, HOST)
    stage.page.subscribe("interaction", "markdone")
    stage.pass_seconds(1)
    for name, actions in STATES.items():
        bring(lambda action, fields: stage.workspace.actions.do(action, fields, stage.tab), actions)
        asked = commands(lambda request, parameters: stage.page.request(request, *parameters).answers[0])
        requests = [stage.page.request(operation, *parameters) for operation, parameters in asked]
        stage.pass_seconds(2)
        yield name, [told(request.answers[0]) for request in requests]


def _here(value, origin):
    """An address of the page's own server, for one that nobody serves."""
    return value.replace(ORIGIN, origin) if isinstance(value, str) else value


@pytest.fixture
def wwe_extensions():
    return []


@pytest.fixture
def wwe_options(origin):
    return {
        "interaction-workspace": {
            "workspace.web-content": "crm",
            "service-client-api.accepted-web-content-origins": f"{origin} (*, auth.getJwtToken)",
        },
        "crm": {"label": "CRM", "url": f"{origin}/every-command.html"},
        "wwe-host": HOST,
    }


def test_a_javascript_page_is_told_what_a_page_in_memory_is_told(workspace, workspace_page, origin):
    frame = workspace_page.frame_locator('iframe[title="CRM"]').locator("html")
    assert workspace.wait_for(Kind.SUBSCRIBED)
    workspace.hold_clock()
    workspace.advance(1)
    for rounds, (state, expected) in enumerate(in_memory(), 1):
        bring(lambda action, fields: workspace.do(action, **fields), STATES[state])
        asked = commands(lambda request, parameters: frame.evaluate("(_, it) => ask(...it)", [request, parameters]))
        asked = [(name, [_here(value, origin) for value in parameters]) for name, parameters in asked]
        frame.evaluate("(_, all) => { for (const one of all) ask(...one); }", asked)
        workspace.wait_for(Kind.SUCCESS, asked[-1][0], count=rounds)
        workspace.advance(2)
        said = frame.evaluate("(_, count) => Promise.all(answers.slice(-count))", len(asked))
        assert [told(answer) for answer in said] == expected, state

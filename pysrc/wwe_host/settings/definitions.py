"""The options that the host knows: meaning, valid values, default and source of each.

Options of the real workspace have their real names and are in the section `interaction-workspace`. Options that only
this host has are in `wwe-host`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from wwe_host.lifecycles.agent_state import AGENTS, AgentTrigger
from wwe_host.rules import guess, observed, reference
from wwe_host.settings.origin_list import OriginsError, plain_origins, read_origins
from wwe_protocol.events import CASE_SELECTION

WORKSPACE = "interaction-workspace"
HOST = "wwe-host"

DISPLAY_NAMES = ("label", "state")
_MEDIUM = re.compile(r"[A-Za-z0-9_.-]+")
ROLES = ("ROLE_AGENT", "ROLE_SUPERVISOR", "ROLE_ADMIN")

# Returns what is wrong with a value, or "".
Check = Callable[[str], str]


class OptionKey(NamedTuple):
    """The section and the name of an option."""

    section: str
    name: str


class LabelledCode(NamedTuple):
    """What an agent chooses: the label that is shown, and the code that is sent."""

    label: str
    code: str


@dataclass(frozen=True, slots=True)
class Definition:
    """One option."""

    section: str
    name: str
    default: str
    check: Check
    means: str
    source: str = guess("an option of this host")


def any_text(_value: str) -> str:
    """Accept every text."""
    return ""


def text(value: str) -> str:
    """Check a text that is not empty."""
    return "" if value.strip() else "it must not be empty"


def whole_number(value: str) -> str:
    """Check a whole number from 0 up."""
    return "" if value.isascii() and value.isdigit() and len(value) < 16 else "it must be a whole number, 0 or more"


def positive_number(value: str) -> str:
    """Check a whole number from 1 up."""
    return whole_number(value) or ("" if int(value) else "it must be at least 1")


def flag(value: str) -> str:
    """Check for true or false."""
    return "" if value in ("true", "false") else 'it must be "true" or "false"'


def origins(value: str) -> str:
    """Check a list of accepted origins, which may have filters."""
    try:
        list(read_origins(value))
    except OriginsError as error:
        return str(error)
    return ""


def origins_alone(value: str) -> str:
    """Check a list of origins without filters."""
    try:
        plain_origins(value)
    except OriginsError as error:
        return str(error)
    return ""


def actions(value: str) -> str:
    """Check a list of the actions in the agent's menu of states."""
    known = [str(trigger) for trigger in AgentTrigger if trigger in AGENTS]
    wrong = [name for name in listed(value) if name not in known]
    return f'"{wrong[0]}" is not an action; valid actions: {", ".join(known)}' if wrong else ""


def media(value: str) -> str:
    """Check a list of media without duplicates. Open media may have any name."""
    names = listed(value)
    wrong = [name for name in names if not _MEDIUM.fullmatch(name)]
    if wrong:
        return f'"{wrong[0]}" is not a name of a medium; names have only letters, digits, ".", "-" and "_", as in voice'
    return _twice(names) if names else "it must name a medium"


def display_name(value: str) -> str:
    """Check what is shown as the displayName of a state with a reason."""
    return "" if value in DISPLAY_NAMES else f"it must be one of {', '.join(DISPLAY_NAMES)}"


def roles(value: str) -> str:
    """Check a list of an agent's roles."""
    wrong = [name for name in listed(value) if name not in ROLES]
    return f'"{wrong[0]}" is not a role; valid roles: {", ".join(ROLES)}' if wrong else ""


def codes(value: str) -> str:
    """Check a list of reasons, label=code each; a label alone is its own code."""
    pairs = labelled(value)
    if not all(label and code for label, code in pairs):
        return "it needs a label and a code for each reason, as in Lunch=OutToLunch"
    taken = [code for _, code in pairs if code in AGENTS]
    if taken:
        return f'"{taken[0]}" is the name of an action; a code must be different'
    return _twice([code for _, code in pairs])


def case_events(value: str) -> str:
    """Check the order of the three events that tell of a selected case."""
    is_right = sorted(listed(value)) == sorted(CASE_SELECTION)
    return "" if is_right else f"it must have each of {', '.join(sorted(CASE_SELECTION))} once"


def _twice(names: list[str]) -> str:
    double = [name for name in names if names.count(name) > 1]
    return f'"{double[0]}" is listed twice' if double else ""


def listed(value: str) -> list[str]:
    """Return the parts of a comma-separated value."""
    return [part.strip() for part in value.split(",") if part.strip()]


def labelled(value: str) -> list[LabelledCode]:
    """Return what a value lists as label=code. A label alone is its own code."""
    parts = (part.partition("=") for part in listed(value))
    return [LabelledCode(label.strip(), code.strip() if sign else label.strip()) for label, sign, code in parts]


_API = "service-client-api"
_CONFIGURATION = reference("Security configuration")
_TABS = reference("Supporting multiple browser tabs")
_SIMULATOR = observed("published simulator of the vendor")

# fmt: off
_WORKSPACE_OPTIONS = (
    ("workspace.web-content", "", any_text,
     "The sections of extensions at workspace level, separated by commas.", observed("real workspace")),
    ("interaction.web-content", "", any_text,
     "The sections of extensions with a view for each interaction, separated by commas.",
     reference("Embedding multiple third-party applications")),
    (f"{_API}.accepted-web-content-origins", "", origins,
     "The origins that may use the Service Client API, and which requests each of them may send.", _CONFIGURATION),
    (f"{_API}.rate-limit", "0", whole_number,
     "How many requests a frame may send in a minute; 0: no limit.", _CONFIGURATION),
    (f"{_API}.rate-limit-quarantine-delay", "30", whole_number,
     "After the rate limit is exceeded: for how many seconds requests are ignored; 0: for ever.",
     _CONFIGURATION),
    (f"{_API}.user-data.read-allowed", "*", any_text,
     "The keys of user data that extensions may read, separated by commas; *: all.", _CONFIGURATION),
    (f"{_API}.user-data.write-allowed", "*", any_text,
     "The keys of user data that extensions may write, separated by commas; *: all.", _CONFIGURATION),
    (f"{_API}.block-markdone-timeout", "1000", positive_number,
     "How many milliseconds mark done waits for the answers of extensions.",
     observed("real workspace 8.5: it announced and waited 1000 ms")),
    (f"{_API}.option.read-allowed-web-content-origin", "*", origins_alone,
     "The origins that may read options, with configuration.getOption and getContextualOption; *: all.",
     guess("the vendor's published simulator has this option; its effect is guessed from its name")),
    ("interaction.override-option-key", "", any_text,
     "The key of attached data in which a routing strategy names the transaction objects that override options.",
     reference("Configuration namespace, examples")),
    (f"{_API}.toast.width", "400", whole_number, "The width in pixels of a toast that sets none.",
     reference("System namespace, popupToast; the default is a guess")),
    ("security.inactivity-timeout", "0", whole_number,
     "After how many minutes without activity the session ends; 0: never.",
     guess("the name, the minutes and the default are from memory")),
    ("agent-status.enabled-actions-global", "Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff", actions,
     "The actions in the agent's menu of states, in this order.", _SIMULATOR),
    ("voice.auto-answer", "false", flag, "Whether calls are answered automatically.",
     reference("Configuration namespace")),
    ("chat.auto-answer", "false", flag, "Whether chats are accepted automatically.", _TABS),
    ("email.auto-answer", "false", flag, "Whether e-mails are accepted automatically.", _TABS),
)
_HOST_OPTIONS = (
    ("agent.employee-id", "1001", text, "The agent's id."),
    ("agent.username", "kmiller", text, "The agent's user name."),
    ("agent.first-name", "Kate", text, "The agent's first name."),
    ("agent.last-name", "Miller", text, "The agent's last name."),
    ("agent.number", "5001", text, "The agent's own number (DN)."),
    ("agent.dynamic-phone-number", "", any_text, "The dynamicPhoneNumber of the agent's device; none if empty."),
    ("agent.roles", "", roles,
     "The agent's roles, which agent.get of an older workspace (8.5) returns; none if empty."),
    ("agent.media", "voice,email,chat,workitem,outboundpreview", media,
     "The media that the agent is logged in to. Open media may have any name."),
    ("agent.action-codes", "Break=Break,Lunch=OutToLunch", codes,
     "The reasons for Not Ready: label=code, separated by commas."),
    ("agent.action-code-display-name", "label", display_name,
     "What events have as the displayName of a state with a reason: the reason's label (label), or the state's "
     "(state)."),
    ("agent.state-in-events", "false", flag,
     "Whether events of the agent also have the type, displayName and operationName of the state, for older pages."),
    ("agent.after-call-work-codes", "Take some notes=TakeNotes", codes,
     "The reasons for After Call Work: label=code, separated by commas."),
    ("disposition.codes", "Solved=Solved,Call back=CallBack,Wrong number=WrongNumber,Complaint=Complaint", codes,
     "The dispositions that the agent can choose: label=code, separated by commas."),
    ("auth.token-lifetime", "3600", positive_number, "For how many seconds the token of auth.getJwtToken is valid."),
    ("user-data.filter-records", "true", flag,
     "Whether user-data.read-allowed also limits which fields of outbound records extensions can read."),
    ("markdone.answer-when-decided", "true", flag,
     "When interaction.markdone is answered. true: after the extensions have decided. false: at once, before they "
     "are asked."),
    ("messenger.echo", "true", flag,
     "Whether a page receives its own broadcasts to a channel to which it has subscribed."),
    ("interaction.numeric-ids", "true", flag,
     "Whether an interaction id may be a number, as old pages send it, and not only text."),
    ("case.event-order", "CASE_COLLAPSED,CASE_EXPANDED,CASE_SELECTED", case_events,
     "The order of the three events that are sent when a case is selected."),
    ("toast.closes-on-click", "true", flag, "Whether a click on one of its buttons closes a toast."),
    ("voice.no-answer-timeout", "15", whole_number,
     "For how many seconds a call rings before it goes to somebody else; 0: until it is answered."),
    ("voice.far-end-answers-after", "5", whole_number,
     "After how many seconds the other side answers an outgoing call; 0: only when you say so in the page or in a "
     "test."),
    ("tab.election-time", "200", whole_number, "How many milliseconds the election of the leading browser tab takes."),
    ("web-content.tab-dial-only", "false", flag,
     "Whether a page in a workspace tab may only dial, as the reference says of click-to-dial."),
    ("web-content.send-frame-id", "false", flag,
     "Whether the workspace sends each page its frameId. The client in the page then adds it to each message."),
    ("voice.wrap-up-time", "30", whole_number, "How many seconds of after-call work follow a call; 0: none."),
)

DEFINITIONS: dict[OptionKey, Definition] = {
    OptionKey(definition.section, definition.name): definition
    for definition in (
        *(Definition(WORKSPACE, *row) for row in _WORKSPACE_OPTIONS),
        *(Definition(HOST, *row) for row in _HOST_OPTIONS),
    )
}

# A limit for one request: service-client-api.rate-limit.voice.dial
RATE_LIMIT_PREFIX = f"{_API}.rate-limit."

# The prefixes of real option names. An option that has no effect in the host is kept for `configuration.getOption`.
FAMILIES = (
    "agent-status", "alert", "application", "broadcast", "case-identifier", "case-info", "chat", "contact",
    "display-format", "editor", "email", "expression", "general", "intercommunication", "interaction",
    "interaction-bar", "kpi", "license", "login", "logout", "main-window", "misc", "openmedia", "outbound",
    "outbound-callresult", "presence", "privilege", "push-preview", "recents", "security", "sipendpoint", "sms",
    "sounds", "spellchecker", "standard-response", "statistics", "system", "teamcommunicator", "team-lead",
    "toast-window", "user-agent", "views", "voice", "voicemail", "webcallback", "workbin", "workitem",
    "workspace",
)

# The keys of a section that describes web content.
SECTION_KEYS = {
    "label": "The text that the agent sees.",
    "url": "The address of the page. It may have URL variables, such as $Interaction.Id$.",
    "kind": "tab, popup, background or hidden. The real name of this key is not known; this one is a guess.",
    "allow": "The `allow` attribute of the iframe: what the page may use. The real name of this key is not known; "
     "this one is a guess.",
}
KINDS = ("tab", "popup", "background", "hidden")

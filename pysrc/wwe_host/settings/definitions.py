"""The options that the host knows: what each one means, what it may be, what it is when nobody sets it, and its source.

Real options have their real names and stand in the section `interaction-workspace`; what only this host has stands in
`wwe-host`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from wwe_host.lifecycles.agent_state import AGENTS, AgentTrigger
from wwe_host.rules import guess, observed, reference
from wwe_host.settings.origin_list import OriginsError, plain_origins, read_origins
from wwe_protocol.events import CASE_SELECTION

WORKSPACE = "interaction-workspace"
HOST = "wwe-host"

DISPLAY_NAMES = ("label", "state")
_MEDIUM = re.compile(r"[A-Za-z0-9_.-]+")
ROLES = ("ROLE_AGENT", "ROLE_SUPERVISOR", "ROLE_ADMIN")

# Gives what is wrong with a value, or "".
Check = Callable[[str], str]


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
    """Every text will do."""
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
    """Return a list of accepted origins."""
    try:
        list(read_origins(value))
    except OriginsError as error:
        return str(error)
    return ""


def origins_alone(value: str) -> str:
    """Return a list of origins without filters."""
    try:
        plain_origins(value)
    except OriginsError as error:
        return str(error)
    return ""


def actions(value: str) -> str:
    """Return a list of what an agent may choose in the menu of states."""
    known = [str(trigger) for trigger in AgentTrigger if trigger in AGENTS]
    wrong = [name for name in listed(value) if name not in known]
    return f'"{wrong[0]}" is no action: there are {", ".join(known)}' if wrong else ""


def media(value: str) -> str:
    """Return a list of media, none twice. Open media may have any name."""
    names = listed(value)
    wrong = [name for name in names if not _MEDIUM.fullmatch(name)]
    if wrong:
        return f'"{wrong[0]}" is no name of a medium, which has letters, digits, dots, - and _ only, as in voice'
    return _twice(names) if names else "it must name a medium"


def display_name(value: str) -> str:
    """Return what the displayName of a state with a reason is."""
    return "" if value in DISPLAY_NAMES else f"it must be one of {', '.join(DISPLAY_NAMES)}"


def roles(value: str) -> str:
    """Return a list of an agent's roles."""
    wrong = [name for name in listed(value) if name not in ROLES]
    return f'"{wrong[0]}" is no role: there are {", ".join(ROLES)}' if wrong else ""


def codes(value: str) -> str:
    """Return a list of reasons, label=code each; a label alone is its own code."""
    pairs = labelled(value)
    if not all(label and code for label, code in pairs):
        return "it needs a label and a code for each reason, as in Lunch=OutToLunch"
    taken = [code for _, code in pairs if code in AGENTS]
    if taken:
        return f'"{taken[0]}" is an action already, and a code has to be something else'
    return _twice([code for _, code in pairs])


def case_events(value: str) -> str:
    """Return the three events of a case that is selected, in an order."""
    is_right = sorted(listed(value)) == sorted(CASE_SELECTION)
    return "" if is_right else f"it must name each of {', '.join(sorted(CASE_SELECTION))} once, in the order wanted"


def _twice(names: list[str]) -> str:
    double = [name for name in names if names.count(name) > 1]
    return f'"{double[0]}" is there twice' if double else ""


def listed(value: str) -> list[str]:
    """Return the parts of a comma-separated value."""
    return [part.strip() for part in value.split(",") if part.strip()]


def labelled(value: str) -> list[tuple[str, str]]:
    """Return the pairs of a value that lists label=code: label, and code; a label alone is its own code."""
    parts = (part.partition("=") for part in listed(value))
    return [(label.strip(), code.strip() if sign else label.strip()) for label, sign, code in parts]


_API = "service-client-api"
_CONFIGURATION = reference("Security configuration")
_TABS = reference("Supporting multiple browser tabs")
_SIMULATOR = observed("published simulator of the vendor")

# fmt: off
_WORKSPACE_OPTIONS = (
    ("workspace.web-content", "", any_text, "Sections of extensions at workspace level.", observed("real workspace")),
    ("interaction.web-content", "", any_text, "Sections of extensions with a view for each interaction.",
     reference("Embedding multiple third-party applications")),
    (f"{_API}.accepted-web-content-origins", "", origins, "Which origins may ask for what.", _CONFIGURATION),
    (f"{_API}.rate-limit", "0", whole_number, "Requests a minute; 0 for no limit.", _CONFIGURATION),
    (f"{_API}.rate-limit-quarantine-delay", "30", whole_number, "Seconds of silence after it; 0 for ever.",
     _CONFIGURATION),
    (f"{_API}.user-data.read-allowed", "*", any_text, "Keys of user data that extensions may read.", _CONFIGURATION),
    (f"{_API}.user-data.write-allowed", "*", any_text, "Keys of user data that extensions may write.", _CONFIGURATION),
    (f"{_API}.block-markdone-timeout", "1000", positive_number, "How long mark done waits for extensions, in ms.",
     observed("real workspace 8.5: it announced and waited 1000 ms")),
    (f"{_API}.option.read-allowed-web-content-origin", "*", origins_alone,
     "Which origins may read options, with configuration.getOption and getContextualOption.",
     guess("the vendor's published simulator has the option; what it does is read off its name")),
    ("interaction.override-option-key", "", any_text,
     "The key of attached data that names the transaction objects by which a routing strategy overrides options.",
     reference("Configuration namespace, examples")),
    (f"{_API}.toast.width", "400", whole_number, "How wide toasts are that do not say so themselves, in pixels.",
     reference("System namespace, popupToast; the default is a guess")),
    ("security.inactivity-timeout", "0", whole_number,
     "Minutes without activity after which the session ends; 0 for never.",
     guess("the name, the minutes and the default are from memory")),
    ("agent-status.enabled-actions-global", "Ready,NotReady,NotReadyReason,AfterCallWork,Dnd,LogOff", actions,
     "The agent's menu of states, in its order.", _SIMULATOR),
    ("voice.auto-answer", "false", flag, "Whether calls are answered by themselves.",
     reference("Configuration namespace")),
    ("chat.auto-answer", "false", flag, "Whether chats are accepted by themselves.", _TABS),
    ("email.auto-answer", "false", flag, "Whether e-mails are accepted by themselves.", _TABS),
)
_HOST_OPTIONS = (
    ("agent.employee-id", "1001", text, "The agent's id."),
    ("agent.username", "kmiller", text, "The agent's user name."),
    ("agent.first-name", "Kate", text, "The agent's first name."),
    ("agent.last-name", "Miller", text, "The agent's last name."),
    ("agent.number", "5001", text, "The agent's own number (DN)."),
    ("agent.dynamic-phone-number", "", any_text, "The agent's dynamicPhoneNumber, as Device has it; none if empty."),
    ("agent.roles", "", roles, "The agent's roles, which agent.get of an older workspace (8.5) adds; none if empty."),
    ("agent.media", "voice,email,chat,workitem,outboundpreview", media,
     "The media the agent is logged in to; open media may have any name."),
    ("agent.action-codes", "Break=Break,Lunch=OutToLunch", codes, "Reasons for Not Ready: label=code."),
    ("agent.action-code-display-name", "label", display_name,
     "The displayName of a state with a reason: the reason's label, or the words of the state alone (state)."),
    ("agent.state-in-events", "false", flag,
     "Whether events of the agent have the type, displayName and operationName of the state too, for older pages."),
    ("agent.after-call-work-codes", "Take some notes=TakeNotes", codes,
     "Reasons for After Call Work: label=code, no code twice."),
    ("disposition.codes", "Solved=Solved,Call back=CallBack,Wrong number=WrongNumber,Complaint=Complaint", codes,
     "Dispositions that the agent can choose: label=code."),
    ("auth.token-lifetime", "3600", positive_number, "Seconds for which the token of auth.getJwtToken is valid."),
    ("user-data.filter-records", "true", flag,
     "Whether user-data.read-allowed is held against the records of a chain and their fields as well."),
    ("markdone.answer-when-decided", "true", flag,
     "Whether interaction.markdone is answered when it is decided; if not, at once, before extensions are asked."),
    ("messenger.echo", "true", flag, "Whether a page that broadcasts to a channel it has subscribed to hears itself."),
    ("interaction.numeric-ids", "true", flag, "Whether an interaction id may be a number, as old pages send it."),
    ("case.event-order", "CASE_COLLAPSED,CASE_EXPANDED,CASE_SELECTED", case_events,
     "In which order extensions hear that a case is selected."),
    ("toast.closes-on-click", "true", flag, "Whether a toast is closed by a click on one of its buttons."),
    ("voice.no-answer-timeout", "15", whole_number, "Seconds a call rings before it goes elsewhere; 0 for ever."),
    ("voice.far-end-answers-after", "5", whole_number,
     "Seconds before the other side answers an outgoing call; 0: when the page is told to."),
    ("tab.election-time", "200", whole_number, "Milliseconds for which browser tabs negotiate who leads."),
    ("web-content.tab-dial-only", "false", flag,
     "Whether a page in a workspace tab may only dial, as the reference says of click-to-dial."),
    ("web-content.send-frame-id", "false", flag,
     "Whether each page is sent its frameId, which its client then adds to all it says."),
    ("voice.wrap-up-time", "30", whole_number, "Seconds of after-call work; 0 for none."),
)

DEFINITIONS: dict[tuple[str, str], Definition] = {
    (definition.section, definition.name): definition
    for definition in (
        *(Definition(WORKSPACE, *row) for row in _WORKSPACE_OPTIONS),
        *(Definition(HOST, *row) for row in _HOST_OPTIONS),
    )
}

# A limit for one request: service-client-api.rate-limit.voice.dial
RATE_LIMIT_PREFIX = f"{_API}.rate-limit."

# Real options come in families of hundreds. One that the host does nothing with is kept for `configuration.getOption`.
FAMILIES = (
    "agent-status", "alert", "application", "broadcast", "case-identifier", "case-info", "chat", "contact",
    "display-format", "editor", "email", "expression", "general", "intercommunication", "interaction",
    "interaction-bar", "kpi", "license", "login", "logout", "main-window", "misc", "openmedia", "outbound",
    "outbound-callresult", "presence", "privilege", "push-preview", "recents", "security", "sipendpoint", "sms",
    "sounds", "spellchecker", "standard-response", "statistics", "system", "teamcommunicator", "team-lead",
    "toast-window", "user-agent", "views", "voice", "voicemail", "webcallback", "workbin", "workitem",
    "workspace",
)

# What a section that is web content may say.
SECTION_KEYS = {
    "label": "What the agent reads.",
    "url": "The page's address, with URL variables such as $Interaction.Id$.",
    "kind": "tab, popup, background or hidden. The real name of this key is not known: this one is a guess.",
    "allow": "What the iframe may use: its `allow` attribute. The real name of this key is not known either.",
}
KINDS = ("tab", "popup", "background", "hidden")

"""Whether the agent takes interactions: a state for each medium, and one for all of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain

from wwe_host.lifecycles.agent_state import AGENT_STATE, AgentStateType, AgentTrigger
from wwe_host.lifecycles.table import NotPossible
from wwe_host.rules import Refused, guess, observed, rule
from wwe_host.settings.definitions import HOST, labelled
from wwe_host.settings.options import Options
from wwe_link.clock import Clock, Timer
from wwe_protocol import refusals

STATE_IN_MENU = rule(
    "agent-state.menu",
    observed("published simulator and adapters of the vendor"),
    "An agent can choose only the states that agent-status.enabled-actions-global lists, in its order.",
    "agent-status.enabled-actions-global",
)
STATE_REACHABLE = rule(
    "agent-state.log-on",
    guess("an agent who is logged off has to log on first"),
    "From LOGOUT an agent can only become Ready or Not Ready.",
)
READY_AT_LOGIN = rule("agent-state.login", guess("seen for voice only"), "After log-in every medium is Ready.")
PARTIAL_READY = rule(
    "agent-state.partial",
    guess("an adapter of the vendor tests for these types"),
    "While media differ and one is Ready, the agent's own state is PARTIAL_READY.",
)
NONE_READY = rule(
    "agent-state.none-ready",
    guess("no state type is known for media that differ where none is Ready"),
    "While media differ and none is Ready, the agent's own state is NOT_READY.",
)
NOT_TAKEN = rule(
    "agent-state.not-taken",
    observed("real workspace 8.5, whose switch has the no-answer action notready"),
    "If an agent lets a call ring until it goes elsewhere, voice becomes Not Ready.",
)
WRAP_UP = rule(
    "agent-state.wrap-up",
    observed("real workspace 8.5; how long depends on the switch"),
    "After a call, a Ready agent is in after-call work until its time is over, until mark done, or until the agent "
    "chooses a state.",
    "voice.wrap-up-time",
)
ACTION_CODE_NAME = rule(
    "agent-state.action-code-name",
    guess("it is chosen by each tenant"),
    "The operationName of a Not Ready reason is its code.",
    "agent.action-codes",
)
DISPLAY_NAME = "agent.action-code-display-name"
ACTION_CODE_DISPLAY_NAME = rule(
    "agent-state.display-name",
    guess("the vendor's web services have the reason there"),
    "The displayName of a state with a reason is the reason's label, so that a menu made of displayName can be read.",
    DISPLAY_NAME,
)
NO_SUCH_MEDIUM = rule(
    "media.unknown", guess("the real text is not known"), "A medium that the agent does not have is refused."
)

PARTIAL = "PARTIAL_READY"
_VOICE = "voice"
_LABELS = {
    AgentTrigger.READY: "Ready",
    AgentTrigger.NOT_READY: "Not Ready",
    AgentTrigger.NOT_READY_REASON: "Not Ready",
    AgentTrigger.AFTER_CALL_WORK: "After Call Work",
    AgentTrigger.AFTER_CALL_WORK_REASON: "After Call Work",
    AgentTrigger.DND: "Do Not Disturb",
    AgentTrigger.LOG_OFF: "Log Off",
}
# Which option holds the reasons.
_REASONS = {
    AgentTrigger.NOT_READY_REASON: "agent.action-codes",
    AgentTrigger.AFTER_CALL_WORK_REASON: "agent.after-call-work-codes",
}


@dataclass(frozen=True, slots=True)
class AgentState:
    """A state as an agent chooses and reads it: the operation name is what `setState` takes."""

    type: str
    display_name: str
    operation_name: str
    reason: str = ""
    reason_code: str = ""

    @property
    def words(self) -> str:
        """What the agent reads of it in the workspace's own page."""
        return f"{_WORDS[self.type]} · {self.reason}" if self.reason else self.display_name


@dataclass(slots=True)
class Medium:
    """One medium of the agent; the numbers are those of the phone, for voice."""

    name: str
    state: AgentState
    number: str = ""
    dynamic_number: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the menu of states."""

    trigger: AgentTrigger
    state: AgentState


class AgentStates:
    """The states. `changed(medium)` is called after the state of a medium changed, with None for the agent's own."""

    def __init__(self, options: Options, clock: Clock, changed: Callable[[Medium | None], object]) -> None:
        self._changed = changed
        self._options = options
        self._clock = clock
        self._wrap_ups: dict[str, Timer] = {}
        self.media = {name: Medium(name, _STATES[AgentStateType.READY]) for name in options.names("agent.media", HOST)}
        self._plug_in()

    def follow_options(self) -> None:
        """Take over which media and which phone the options have by now, and what states are called.

        What stays keeps its state. The agent is logged off from what goes, and logged in to what comes, unless logged
        off from everything.
        """
        for medium in self.media.values():
            if medium.state.reason:
                display_name = self._display_name(medium.state.type, medium.state.reason)
                medium.state = replace(medium.state, display_name=display_name)
        names = self._options.names("agent.media", HOST)
        is_out = self.own_state().type == AgentStateType.LOGOUT
        joined = _STATES[AgentStateType.LOGOUT if is_out else AgentStateType.READY]
        self._put([medium for name, medium in self.media.items() if name not in names], _STATES[AgentStateType.LOGOUT])
        before, new = self.own_state(), {name: Medium(name, joined) for name in names if name not in self.media}
        self.media = {name: new.get(name) or self.media[name] for name in names}
        self._plug_in()
        for medium in new.values():
            self._changed(medium)
        if self.own_state() != before:
            self._changed(None)

    def _plug_in(self) -> None:
        if _VOICE in self.media:
            voice = self.media[_VOICE]
            voice.number = self._options.text("agent.number", HOST)
            voice.dynamic_number = self._options.text("agent.dynamic-phone-number", HOST)

    def menu(self) -> list[Choice]:
        """Return what the agent can choose, in the option's order."""
        actions = [AgentTrigger(name) for name in self._options.names("agent-status.enabled-actions-global")]
        return list(chain.from_iterable(self._choices(trigger) for trigger in actions))

    def own_state(self) -> AgentState:
        """Return the agent's state over all media."""
        states = [medium.state for medium in self.media.values()]
        if all(state == states[0] for state in states):
            return states[0]
        if any(state.type == AgentStateType.READY for state in states):
            return AgentState(PARTIAL, "Partially Ready", "")
        return plain_state(AgentTrigger.NOT_READY)

    def medium(self, name: str) -> Medium:
        """Return a medium. Raises Refused for one that the agent has not."""
        if name not in self.media:
            raise Refused(NO_SUCH_MEDIUM, refusals.no_such("medium", name))
        return self.media[name]

    def choose(self, operation_name: str, media: list[Medium] | None = None) -> None:
        """Set the state that the menu has under this operation name: of these media, or of all."""
        choice = self._choice(operation_name)
        affected = list(self.media.values()) if media is None else media
        for medium in affected:
            _check_reachable(medium, choice.trigger)
        self._put(affected, choice.state)

    def log_off(self) -> None:
        """Log the agent off from every medium, whatever the menu offers."""
        self._put(list(self.media.values()), _STATES[AgentStateType.LOGOUT])

    def log_in(self) -> None:
        """Log the agent in to every medium."""
        self._put(list(self.media.values()), _STATES[AgentStateType.READY])

    def call_not_taken(self, medium_name: str) -> None:
        """Make an agent who let an interaction ring Not Ready."""
        self._happens(AgentTrigger.CALL_NOT_TAKEN, medium_name)

    def begin_wrap_up(self, medium_name: str) -> None:
        """Begin after-call work, for as long as the option says; for no time at all with 0."""
        seconds = self._options.number("voice.wrap-up-time", HOST)
        if seconds:
            self._happens(AgentTrigger.WRAP_UP_BEGINS, medium_name)
            self._cancel_wrap_up(medium_name)
            self._wrap_ups[medium_name] = self._clock.call_later(seconds * 1000, lambda: self.end_wrap_up(medium_name))

    def end_wrap_up(self, medium_name: str) -> None:
        """End after-call work that began by itself: the agent is Ready again."""
        if self._cancel_wrap_up(medium_name):
            self._happens(AgentTrigger.WRAP_UP_ENDS, medium_name)

    def _cancel_wrap_up(self, medium_name: str) -> bool:
        timer = self._wrap_ups.pop(medium_name, None)
        if timer is not None:
            timer.cancel()
        return timer is not None

    def _put(self, media: list[Medium], state: AgentState) -> None:
        for medium in media:
            self._cancel_wrap_up(medium.name)  # it was decided otherwise
        self._set(media, state)

    def _happens(self, trigger: AgentTrigger, medium_name: str) -> None:
        """Change the state of a medium, where the table knows the trigger for the state it is in."""
        medium = self.media.get(medium_name)
        if medium is not None and AGENT_STATE.allows(AgentStateType(medium.state.type), trigger):
            target = AGENT_STATE.next(AgentStateType(medium.state.type), trigger)
            self._set([medium], _STATES[AgentStateType(target)])

    def _set(self, media: list[Medium], state: AgentState) -> None:
        before = self.own_state()
        for medium in [medium for medium in media if medium.state != state]:
            medium.state = state
            self._changed(medium)
        if self.own_state() != before:
            self._changed(None)

    def _choices(self, trigger: AgentTrigger) -> list[Choice]:
        if trigger not in _REASONS:
            return [Choice(trigger, plain_state(trigger))]
        pairs = labelled(self._options.text(_REASONS[trigger], HOST))
        state_type = _type_after(trigger)
        return [
            Choice(trigger, AgentState(state_type, self._display_name(state_type, label), code, label, code))
            for label, code in pairs
        ]

    def _display_name(self, state_type: str, reason: str) -> str:
        is_label = self._options.text(DISPLAY_NAME, HOST) == "label"
        return reason if is_label else _WORDS[state_type]

    def _choice(self, operation_name: str) -> Choice:
        for choice in self.menu():
            if choice.state.operation_name == operation_name:
                return choice
        raise Refused(STATE_IN_MENU, refusals.no_such("state", operation_name))


def plain_state(trigger: AgentTrigger) -> AgentState:
    """Return the state that a trigger without a reason leads to."""
    return AgentState(_type_after(trigger), _LABELS[trigger], str(trigger))


def _type_after(trigger: AgentTrigger) -> str:
    return str(AGENT_STATE.next(AgentStateType.READY, trigger))


# What a state of a type is called, whatever its reason.
_WORDS = {_type_after(trigger): label for trigger, label in _LABELS.items()}


def _check_reachable(medium: Medium, trigger: AgentTrigger) -> None:
    try:
        AGENT_STATE.next(AgentStateType(medium.state.type), trigger)
    except NotPossible:
        raise Refused(STATE_REACHABLE, refusals.wrong_state(medium.name, medium.state.type)) from None


# What a state is called when nobody has chosen it.
_STATES = {
    AgentStateType(_type_after(trigger)): plain_state(trigger)
    for trigger in (
        AgentTrigger.READY,
        AgentTrigger.NOT_READY,
        AgentTrigger.AFTER_CALL_WORK,
        AgentTrigger.DND,
        AgentTrigger.LOG_OFF,
    )
}

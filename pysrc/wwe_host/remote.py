"""A workspace in the hand of somebody who is elsewhere: named commands, in plain values that cross as text.

Whoever is beside the workspace calls `Remote.do_command`. Whoever is not sends `question(...)`, which `Remote.answer`
answers, and reads that with `read_answer`: it gives the same value, or raises the same error.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from dataclasses import fields as fields_of
from typing import Any

from wwe_host.actions.fields import BadField, did_you_mean
from wwe_host.journal.entry import Entry, Kind
from wwe_host.model.interactions import Interaction
from wwe_host.model.preview import preview_of
from wwe_host.model.tab import Tab
from wwe_host.remote_screen import RemoteScreen
from wwe_host.rules import RULES, Refused
from wwe_host.scenarios.scenario import ScenarioError
from wwe_host.settings.option_checks import OptionError
from wwe_host.workspace import Workspace
from wwe_link.codec import CodecError, decode, encode

# What a command raises because of what it was asked; anything else is a defect.
_ERRORS: dict[str, type[Exception]] = {
    each.__name__: each for each in (BadField, KeyError, ScenarioError, TypeError, ValueError)
}
_ENTRY = tuple(field.name for field in fields_of(Entry))

Row = dict[str, Any]


class Remote:
    """The commands: its public methods, by name, and those of the screen."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._session = workspace.session
        self._clock = workspace.session.clock
        self._commands: dict[str, Callable[..., Any]] = {
            each.__name__: each
            for each in (
                self.do,
                self.play,
                self.announce,
                self.interactions,
                self.medium,
                self.interaction_id,
                self.state,
                self.user_data,
                self.parties,
                self.records,
                self.campaigns,
                self.agent_state,
                self.agent_states,
                self.steps_done,
                self.scenario_errors,
                self.tabs,
                self.last_active_tab,
                self.hold_clock,
                self.advance,
                self.release_clock,
                self.message_count,
                self.messages,
                self.set_option,
            )
        } | RemoteScreen(workspace).commands

    def do_command(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Do one command and give its value."""
        return self._commands[command](**fields)

    def answer(self, question: str) -> str:
        """Do what a question asks for; return the text that `read_answer` reads."""
        try:
            command, fields = decode(question)
            value = self.do_command(command, fields)
            return encode({"list": [_alone(item) for item in value]} if isinstance(value, list) else {"value": value})
        except Refused as error:
            return encode({"refused": error.problem, "rule": error.rule.name})
        except tuple(_ERRORS.values()) as error:
            return encode({"error": _name(error), "text": str(error.args[0])})

    # --- what happens ------------------------------------------------------------------------------------------------

    def do(self, action: str, fields: Mapping[str, Any], tab: str = "") -> str:
        """Let something happen, in a tab or in the first. Return the UUID of the interaction that came of it, or ""."""
        return self._workspace.actions.do(action, fields, self._tab(tab) if tab else None)

    def play(self, toml: str) -> None:
        """Play the scenario that a file of this content has."""
        self._workspace.playlist.play(self._workspace.playlist.read(toml))

    def announce(self, toml: str) -> None:
        """Play the scenario that a file of this content has as soon as the first browser tab opens."""
        self._workspace.playlist.announce(self._workspace.playlist.read(toml))

    def set_option(self, section: str, name: str, value: str | None) -> None:
        """Change an option; None takes it back. Raises ValueError for what cannot be as it is."""
        try:
            self._session.live_options.set(section, name, value)
        except OptionError as error:
            raise ValueError(f"{error}. {did_you_mean(name, error.valid)}".rstrip()) from None

    # --- how things are ----------------------------------------------------------------------------------------------

    def interactions(self) -> list[Row]:
        """Return all interactions, the oldest first, each with its UUID and its medium."""
        return [{"uuid": uuid, "medium": each.media} for uuid, each in self._session.interactions.items()]

    def medium(self, interaction: str) -> str:
        """Return the medium of an interaction."""
        return self._interaction(interaction).media

    def interaction_id(self, interaction: str, tab: str = "") -> str:
        """Return the id that an interaction has or had in a tab, or in the first. Raises ValueError without a tab."""
        if not tab and not self._session.tabs:
            raise ValueError("an interaction has an id only in a browser tab, and none is open: open the page first")
        of = self._tab(tab) if tab else self._session.tabs[0]
        return of.former_id(interaction) or of.id_of(self._interaction(interaction))

    def state(self, interaction: str) -> str:
        """Return the state of an interaction; "REMOVED" for one that does not exist any more."""
        found = self._session.interactions.get(interaction)
        return str(found.state) if found else "REMOVED"

    def user_data(self, interaction: str) -> Row:
        """Return all user data of an interaction, also what extensions may not read."""
        return dict(self._interaction(interaction).user_data)

    def parties(self, interaction: str) -> list[str]:
        """Return the names of those who are on an interaction beside the agent."""
        return [party.name for party in self._interaction(interaction).parties]

    def records(self, interaction: str) -> list[Row]:
        """Return the records of a preview, as extensions see them."""
        return [record.payload() for record in preview_of(self._interaction(interaction)).records]

    def campaigns(self) -> Row:
        """Return the state of each campaign by its name."""
        return {campaign.name: str(campaign.state) for campaign in self._workspace.campaigns.all}

    def agent_state(self) -> str:
        """Return the type of the agent's state over all media."""
        return str(self._session.agent_states.own_state().type)

    def agent_states(self) -> list[Row]:
        """Return the states of the agent's menu, in its order; each has the fields of an `AgentState`."""
        return [asdict(choice.state) for choice in self._session.agent_states.menu()]

    def steps_done(self) -> int:
        """Return how many steps have happened of the scenario that is played, or was played last; 0 without one."""
        playing = self._workspace.playlist.playing
        return playing.done if playing else 0

    def scenario_errors(self) -> list[str]:
        """Return what could not happen in the scenario that is played, in sentences."""
        return list(self._workspace.playlist.scenario_errors)

    def tabs(self) -> list[Row]:
        """Return the browser tabs that are open, each with its id and its state among the others."""
        return [{"id": tab.tab_id, "state": str(tab.state)} for tab in self._session.tabs]

    def last_active_tab(self) -> str:
        """Return the id of the tab that the agent turned to last; "" where none is open."""
        tab = self._session.last_active.tab
        return tab.tab_id if tab else ""

    # --- time --------------------------------------------------------------------------------------------------------

    def hold_clock(self) -> None:
        """Let the workspace's time stand still."""
        self._clock.hold()

    def advance(self, seconds: float) -> None:
        """Push the time; it stands still afterwards, or goes on, as before."""
        goes_on = not self._clock.is_held
        if goes_on:
            self._clock.hold()
        self._clock.advance(seconds * 1000)
        if goes_on:
            self._clock.release()

    def release_clock(self) -> None:
        """Let time pass by itself again."""
        self._clock.release()

    # --- what was said -----------------------------------------------------------------------------------------------

    def message_count(self) -> int:
        """Return how many entries the journal has had: the number of the next one."""
        return self._workspace.journal.count

    def messages(self, kind: str = "", name: str = "", frame: str = "", rule: str = "", since: int = 0) -> list[Row]:
        """Return the entries of the journal that match everything given, the oldest first; `entry_of` reads them."""
        found = self._workspace.journal.find(Kind(kind) if kind else None, name, frame, rule, since)
        return [{field: getattr(entry, field) for field in _ENTRY} for entry in found]

    def _tab(self, tab_id: str) -> Tab:
        found = next((tab for tab in self._session.tabs if tab.tab_id == tab_id), None)
        if found is None:
            names = ", ".join(tab.tab_id for tab in self._session.tabs) or "none"
            raise ValueError(f"there is no tab {tab_id}. Open are {names}")
        return found

    def _interaction(self, uuid: str) -> Interaction:
        found = self._session.interactions.get(uuid)
        if found is None:
            raise KeyError(f"there is no interaction {uuid}: it never existed, or it has ended")
        return found


def question(command: str, fields: Mapping[str, Any]) -> str:
    """Return the text that asks for a command. Raises CodecError for a value that cannot cross."""
    return encode([command, dict(fields)])


def read_answer(text: str) -> Any:
    """Return the value that was answered. Raises the error that the command raised: Refused, or one of `_ERRORS`."""
    answer = decode(text)
    if "refused" in answer:
        raise Refused(RULES[answer["rule"]], answer["refused"])
    if "error" in answer:
        raise _ERRORS[answer["error"]](answer["text"])
    return [decode(item) for item in answer["list"]] if "list" in answer else answer["value"]


def entry_of(row: Row) -> Entry:
    """Return the entry of the journal that a row of `messages` is."""
    return Entry(**row | {"kind": Kind(row["kind"])})


def _name(error: Exception) -> str:
    return next(name for name, kind in _ERRORS.items() if isinstance(error, kind))


def _alone(item: Any) -> str:
    """Return a text for each item of a list: a message that cannot cross takes no other along."""
    try:
        return encode(item)
    except CodecError as error:
        return encode(item | {"message": None, "note": f"{item['note']} does not cross: {error}".strip()})

"""The workspace in a test's hand: what happens to the agent, and what has been said, all from plain Python.

An interaction is named by its `interactionUUID`, which is what `ring` and `dial` give.
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from wwe_host.journal.entry import Entry, Kind
from wwe_host.model.agent_state import AgentState
from wwe_host.model.samples import CALLERS
from wwe_host.remote import entry_of
from wwe_host.workspace import Workspace
from wwe_kit.server.scenario_file import scenario_text
from wwe_kit.testing.transcript import transcript

T = TypeVar("T")

PATIENCE_S = 10.0
_PAUSE_S = 0.02


class ExtensionFrame(NamedTuple):
    """A frame of the workspace; `interaction` is the UUID that it was opened for, "" at workspace level."""

    id: str
    tab: str
    label: str
    kind: str
    interaction: str


class NothingSaid(AssertionError):
    """The message that a test waited for did not come; the text lists what came instead."""


class Driven(Protocol):
    """Where the workspace is: in a server's thread beside the test, or in a browser."""

    @property
    def host_origin(self) -> str:
        """The workspace's origin."""
        ...

    @property
    def extension_origins(self) -> dict[str, str]:
        """The origin of each extension, by its name."""
        ...

    def ask(self, command: str, fields: Mapping[str, Any]) -> Any:
        """Let the workspace do a command of `wwe_host.remote`; return its value, or raise its error."""
        ...

    def on_workspace(self, function: Callable[[Workspace], T]) -> T:
        """Call a function with the workspace. Raises NeedsTheServer where it is not in this process."""
        ...

    def reload_extension(self, name: str) -> None:
        """Load an extension again from its folder. Raises NeedsTheServer where it cannot be."""
        ...

    def pause(self, seconds: float) -> None:
        """Wait, and let go on what must go on."""
        ...


class WorkspaceDriver:
    """A workspace that is being served. Every method may be called from the test's own thread."""

    def __init__(self, driven: Driven, printed: list[str]) -> None:
        self._driven = driven
        self.printed = printed
        self.host_url = driven.host_origin + "/"
        self.extension_origins = driven.extension_origins

    def on_workspace(self, function: Callable[[Workspace], T]) -> T:
        """Do anything else with the workspace, in its own thread; return what the function gives.

        A workspace that is a static site lives in the browser: there it raises NeedsTheServer, and a test that cannot
        do without is marked `served`.
        """
        return self._driven.on_workspace(function)

    def do(self, action: str, **fields: Any) -> str:
        """Let something happen (docs/scenarios.md lists it all). Return the UUID of the interaction that came of it."""
        uuid: str = self._ask("do", action=action, fields=fields)
        return uuid

    def play(self, scenario: str | Path) -> None:
        """Play a scenario, by its file or by the name of one of the host's. Its options are not applied any more."""
        self._ask("play", toml=scenario_text(str(scenario)))

    # --- what happens most -------------------------------------------------------------------------------------------

    def ring(self, ani: str = CALLERS[0].number, user_data: Mapping[str, Any] | None = None) -> str:
        """Let a call come in; it rings. Without `user_data` a caller of the samples brings their own."""
        return self.do("ring", ani=ani, user_data=user_data)

    def dial(self, destination: str = CALLERS[1].number, user_data: Mapping[str, Any] | None = None) -> str:
        """Let the agent call somebody."""
        return self.do("dial", destination=destination, user_data=user_data)

    def answer(self, uuid: str) -> None:
        """Let the agent answer."""
        self.do("answer", interaction=uuid)

    def hold(self, uuid: str) -> None:
        """Let the agent put a call on hold."""
        self.do("hold", interaction=uuid)

    def resume(self, uuid: str) -> None:
        """Let the agent take a call back."""
        self.do("resume", interaction=uuid)

    def hang_up(self, uuid: str) -> None:
        """Let the agent hang up."""
        self.do("hang-up", interaction=uuid)

    def mark_done(self, uuid: str) -> None:
        """Let the agent mark an interaction done."""
        self.do("mark-done", interaction=uuid)

    def attach(self, uuid: str, key_values: Mapping[str, Any]) -> None:
        """Let somebody else attach user data."""
        self.do("attach", interaction=uuid, user_data=key_values)

    def set_agent_state(self, operation_name: str) -> None:
        """Let the agent choose a state of the menu for all media."""
        self.do("state", operation=operation_name)

    # --- how things are ----------------------------------------------------------------------------------------------

    def user_data(self, uuid: str) -> dict[str, Any]:
        """Return all user data of an interaction, also what extensions may not read."""
        return dict(self._ask("user_data", interaction=uuid))

    def state(self, uuid: str) -> str:
        """Return the state of an interaction; "REMOVED" for one that is not there any more."""
        return str(self._ask("state", interaction=uuid))

    def interactions(self) -> list[str]:
        """Return the interactions that are there, the oldest first."""
        return list(self._ask("interactions"))

    @property
    def agent_state(self) -> str:
        """The type of the agent's state over all media."""
        return str(self._ask("agent_state"))

    @property
    def agent_states(self) -> list[AgentState]:
        """The states of the agent's menu, in its order."""
        return [AgentState(**row) for row in self._ask("agent_states")]

    @property
    def tabs(self) -> dict[str, str]:
        """The browser tabs that are open, the oldest first: id -> state among the others."""
        return {row["id"]: row["state"] for row in self._ask("tabs")}

    @property
    def last_active_tab(self) -> str:
        """The id of the tab that the agent turned to last; "" where none is open."""
        return str(self._ask("last_active_tab"))

    @property
    def frames(self) -> list[ExtensionFrame]:
        """The frames of extensions in all browser tabs."""
        return [ExtensionFrame(**row) for row in self._ask("frames")]

    def set_option(self, section: str, name: str, value: str | None) -> None:
        """Change an option while the session goes on; None takes it back to what it was set up with.

        Raises ValueError for what cannot be as it is.
        """
        self._ask("set_option", section=section, name=name, value=value)

    def reload_extension(self, name: str) -> None:
        """Let the server see that an extension's folder was edited: its frames are loaded again."""
        self._driven.reload_extension(name)

    @property
    def steps_done(self) -> int:
        """How many steps have happened of the scenario that is played, or was played last."""
        return int(self._ask("steps_done"))

    @property
    def scenario_errors(self) -> list[str]:
        """What could not happen in the scenario that is played, in sentences. `workspace` fails a test over it."""
        return list(self._ask("scenario_errors"))

    # --- time --------------------------------------------------------------------------------------------------------

    def hold_clock(self) -> None:
        """Let the workspace's time stand still."""
        self._ask("hold_clock")

    def advance(self, seconds: float) -> None:
        """Push the time that stands still; everything that is due on the way happens."""
        self._ask("advance", seconds=seconds)

    def release_clock(self) -> None:
        """Let time pass by itself again."""
        self._ask("release_clock")

    # --- what was said -----------------------------------------------------------------------------------------------

    def messages(self, kind: Kind | None = None, name: str = "", frame: str = "", rule: str = "") -> list[Entry]:
        """Return the entries of the journal that match everything given, the oldest first."""
        return list(map(entry_of, self._ask("messages", kind=kind or "", name=name, frame=frame, rule=rule)))

    def wait_for(
        self, kind: Kind, name: str = "", *, rule: str = "", count: int = 1, timeout: float = PATIENCE_S
    ) -> list[Entry]:
        """Wait until `count` such messages were said and give them. Raises NothingSaid after `timeout` seconds."""
        if not self._comes(lambda: len(self.messages(kind, name, rule=rule)) >= count, timeout):
            came = len(self.messages(kind, name, rule=rule))
            said = transcript(self.messages()[-30:])
            raise NothingSaid(f"{kind} {name} {rule}: {came} of {count} came in {timeout} s, but:\n{said}")
        return self.messages(kind, name, rule=rule)

    def wait_until(self, is_so: Callable[[], bool], timeout: float = PATIENCE_S) -> None:
        """Wait until `is_so()` returns true; for what no message tells. Raises NothingSaid in the end."""
        if not self._comes(is_so, timeout):
            printed = "\n".join(self.printed)
            raise NothingSaid(f"the condition did not become true within {timeout} s. Pages have printed:\n{printed}")

    def _comes(self, is_so: Callable[[], bool], timeout: float) -> bool:
        deadline = time.monotonic() + timeout
        while not is_so():
            if time.monotonic() > deadline:
                return False
            self._driven.pause(_PAUSE_S)
        return True

    def _ask(self, command: str, **fields: Any) -> Any:
        return self._driven.ask(command, fields)

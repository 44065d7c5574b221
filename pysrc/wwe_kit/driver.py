"""The workspace in a test's hand: what happens to the agent, and what has been said, all from plain Python.

An interaction is named by its `interactionUUID`, which is what `ring` and `dial` give.
"""

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from wwe_host.journal import Entry, Kind
from wwe_host.work.interactions import Interaction
from wwe_host.work.samples import CALLERS
from wwe_host.workspace import Workspace
from wwe_kit.server.background import BackgroundStage
from wwe_kit.server.scenario_file import load_scenario

T = TypeVar("T")

PATIENCE_S = 10.0


class NothingSaid(AssertionError):
    """The message that a test waited for did not come; the text lists what came instead."""


class WorkspaceDriver:
    """A workspace that is being served. Every method may be called from the test's own thread."""

    def __init__(self, background: BackgroundStage, printed: list[str]) -> None:
        self._background = background
        self._written = threading.Event()
        self.printed = printed
        self.host_url = background.stage.host_origin + "/"
        self.extension_origin = background.stage.extension_origin
        self.on_workspace(lambda workspace: workspace.journal.listeners.append(lambda _entry: self._written.set()))

    def on_workspace(self, function: Callable[[Workspace], T]) -> T:
        """Do anything else with the workspace, in its own thread; give what the function gives."""
        return self._background.run(lambda stage: function(stage.workspace))

    def do(self, happening: str, **fields: Any) -> str:
        """Let something happen (docs/scenarios.md lists it all). Gives the UUID of the interaction that came of it."""
        return self.on_workspace(lambda workspace: workspace.happenings.do(happening, fields))

    def play(self, scenario: str | Path) -> None:
        """Play a scenario, by its file or by the name of one of the host's. Its options are not applied any more."""
        script = load_scenario(str(scenario))
        self.on_workspace(lambda workspace: workspace.playlist.play(script))

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
        """Give all user data of an interaction, also what extensions may not read."""
        return self.on_workspace(lambda workspace: dict(_interaction(workspace, uuid).user_data))

    def state(self, uuid: str) -> str:
        """Give the state of an interaction; "REMOVED" for one that is not there any more."""
        def read(workspace: Workspace) -> str:
            interaction = workspace.session.interactions.get(uuid)
            return str(interaction.state) if interaction else "REMOVED"

        return self.on_workspace(read)

    def interactions(self) -> list[str]:
        """Give the interactions that are there, the oldest first."""
        return self.on_workspace(lambda workspace: list(workspace.session.interactions))

    @property
    def agent_state(self) -> str:
        """The type of the agent's state over all media."""
        return self.on_workspace(lambda workspace: workspace.session.readiness.own_state().type)

    def reload_extension(self, name: str) -> None:
        """Let the server see that an extension's folder was edited: its frames are loaded again."""
        self._background.run(lambda stage: stage.changed(stage.sites[name]))

    @property
    def troubles(self) -> list[str]:
        """What could not happen in the scenario that is played, in sentences. `workspace` fails a test over it."""
        return self.on_workspace(lambda workspace: list(workspace.playlist.troubles))

    # --- time --------------------------------------------------------------------------------------------------------

    def hold_clock(self) -> None:
        """Let the workspace's time stand still."""
        self.on_workspace(lambda workspace: workspace.session.clock.hold())

    def advance(self, seconds: float) -> None:
        """Push the time that stands still; everything that is due on the way happens."""
        self.on_workspace(lambda workspace: workspace.session.clock.advance(seconds * 1000))

    def release_clock(self) -> None:
        """Let time pass by itself again."""
        self.on_workspace(lambda workspace: workspace.session.clock.release())

    # --- what was said -----------------------------------------------------------------------------------------------

    def messages(self, kind: Kind | None = None, name: str = "", frame: str = "", rule: str = "") -> list[Entry]:
        """Give the entries of the journal that match everything given, the oldest first."""
        return self.on_workspace(lambda workspace: workspace.journal.find(kind, name, frame, rule))

    def wait_for(
        self, kind: Kind, name: str = "", *, rule: str = "", count: int = 1, timeout: float = PATIENCE_S
    ) -> list[Entry]:
        """Wait until `count` such messages were said and give them. Raises NothingSaid after `timeout` seconds."""
        deadline = time.monotonic() + timeout
        while True:
            self._written.clear()
            found = self.messages(kind, name, rule=rule)
            if len(found) >= count:
                return found
            if not self._written.wait(max(0.0, deadline - time.monotonic())):
                said = "\n".join(map(str, self.messages()[-30:])) or "nothing at all"
                raise NothingSaid(f"{kind} {name} {rule}: {len(found)} of {count} came in {timeout} s, but:\n{said}")

    def wait_until(self, is_so: Callable[[], bool], timeout: float = PATIENCE_S) -> None:
        """Wait until something is so that is not on the wire, such as what pages have printed."""
        deadline = time.monotonic() + timeout
        while not is_so():
            if time.monotonic() > deadline:
                raise NothingSaid(f"it was not so within {timeout} s; printed was:\n" + "\n".join(self.printed))
            time.sleep(0.02)


def _interaction(workspace: Workspace, uuid: str) -> Interaction:
    found = workspace.session.interactions.get(uuid)
    if found is None:
        raise KeyError(f"there is no interaction {uuid}: it was never there, or it is gone")
    return found

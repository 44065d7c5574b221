"""What can happen to the workspace: what comes to the agent, and what the agent and the network do to all of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wwe_host.model.agent_state import AgentState
from wwe_host.model.samples import CALLERS
from wwe_kit.errors import nearest
from wwe_kit.server.scenario_file import scenario_text
from wwe_kit.testing.handles.call import Call
from wwe_kit.testing.handles.host import Host
from wwe_kit.testing.handles.interaction import Interaction
from wwe_kit.testing.handles.misspelt import Hinting
from wwe_kit.testing.handles.open_media import Chat, Email, OpenMedia, WorkItem
from wwe_kit.testing.handles.outbound import Campaign, Preview, preview_or_none
from wwe_kit.testing.handles.screen import Dialog, ExtensionFrame, Tab, Toast

UserData = Mapping[str, Any] | None


class World(Hinting):
    """The typed actions that belong to no interaction. What the workspace does not allow raises Refused."""

    _called = "Workspace"

    def __init__(self, host: Host) -> None:
        self._host = host

    def do(self, action: str, **fields: Any) -> Interaction | None:
        """Let an action happen by its name (docs/scenarios.md), where a test does not know it beforehand.

        Return the interaction that came of it, or None. Raises BadField for what makes no sense.
        """
        uuid = self._host.do(action, **fields)
        return self.interaction(uuid) if uuid else None

    # --- what comes to the agent -------------------------------------------------------------------------------------

    def ring(self, ani: str = CALLERS[0].number, user_data: UserData = None, *, dnis: str = "") -> Call:
        """Let a call come in; it rings. Without `user_data` a caller of the samples brings their own."""
        return Call(self._host.do("ring", ani=ani, user_data=user_data, dnis=dnis), self._host)

    def dial(self, destination: str = CALLERS[1].number, user_data: UserData = None) -> Call:
        """Let the agent call somebody."""
        return Call(self._host.do("dial", destination=destination, user_data=user_data), self._host)

    def chat_arrives(
        self, sender: str = CALLERS[0].address, text: str = "", user_data: UserData = None, *, conference: bool = False
    ) -> Chat:
        """Let a chat be offered. With `conference` it is one that another agent already has."""
        fields: dict[str, Any] = {"sender": sender, "text": text, "user_data": user_data, "conference": conference}
        return Chat(self._host.do("chat-arrives", **fields), self._host)

    def email_arrives(
        self, sender: str = CALLERS[0].address, subject: str = "", text: str = "", user_data: UserData = None
    ) -> Email:
        """Let an e-mail be offered."""
        fields: dict[str, Any] = {"sender": sender, "subject": subject, "text": text, "user_data": user_data}
        return Email(self._host.do("email-arrives", **fields), self._host)

    def work_item_arrives(self, subject: str, user_data: UserData = None) -> WorkItem:
        """Let a work item be offered."""
        return WorkItem(self._host.do("work-item-arrives", subject=subject, user_data=user_data), self._host)

    def open_media_arrives(
        self, medium: str, sender: str = CALLERS[0].address, subject: str = "", user_data: UserData = None
    ) -> OpenMedia:
        """Let an interaction of another open medium of the agent be offered, such as "instagram"."""
        fields: dict[str, Any] = {"medium": medium, "sender": sender, "subject": subject, "user_data": user_data}
        return OpenMedia(self._host.do("open-media-arrives", **fields), self._host)

    def compose(self, destination: str) -> Email:
        """Let the agent open a new e-mail. Return the draft."""
        return Email(self._host.do("compose", destination=destination), self._host)

    # --- campaigns ---------------------------------------------------------------------------------------------------

    def campaign(self, name: str) -> Campaign:
        """Return the campaign with this name, loaded or not. Raises ValueError, with the names, if there is none."""
        known = self._host.ask("campaigns")
        if name not in known:
            raise ValueError(f'There is no campaign "{name}". {nearest(name, known)}')
        return Campaign(name, self._host)

    def start_direct_push(self) -> Preview | None:
        """Let the agent start direct push preview. Return the preview that arrives at once, or None."""
        return preview_or_none(self._host.do("start-direct-push"), self._host)

    def stop_direct_push(self) -> None:
        """Let the agent stop direct push preview."""
        self._host.do("stop-direct-push")

    # --- the agent and the session -----------------------------------------------------------------------------------

    def set_agent_state(self, operation_name: str, medium: str = "") -> None:
        """Let the agent choose a state of the menu, by its operation name, for one medium or for all."""
        self._host.do("state", operation=operation_name, medium=medium)

    def lose_connection(self) -> None:
        """Let the connection with the server be lost. After a minute it is down."""
        self._host.do("lose-connection")

    def regain_connection(self) -> None:
        """Let the connection come back."""
        self._host.do("regain-connection")

    def activity(self) -> None:
        """Let the agent move the pointer, so that the inactivity timer begins anew."""
        self._host.do("activity")

    def force_log_out(self) -> None:
        """Let a supervisor log the agent out: the session ends."""
        self._host.do("force-log-out")

    def log_in(self) -> None:
        """Let the agent log in again after the end of a session."""
        self._host.do("log-in")

    def play(self, scenario: str | Path) -> None:
        """Play a scenario, by its file or by the name of one of the host's. Its options are not applied any more."""
        self._host.ask("play", toml=scenario_text(str(scenario), "workspace.play:"))

    def stop_scenario(self) -> None:
        """Let nothing more happen of the scenario that is played."""
        self._host.do("stop-scenario")

    def open_tab(self) -> Tab:
        """Let the agent open the workspace in another browser tab, and use that. Return it."""
        tab = Tab(self._host.ask("open_tab"), self._host)
        tab.turn_to()
        return tab

    # --- what there is -----------------------------------------------------------------------------------------------

    def interaction(self, uuid: str) -> Interaction:
        """Return the interaction with this `interactionUUID`. Raises KeyError when it is not there any more."""
        return Interaction.of(self._host.ask("medium", interaction=str(uuid)), uuid, self._host)

    @property
    def interactions(self) -> list[Interaction]:
        """The interactions that are there, the oldest first: a Call, a Chat, an Email ... for each."""
        return [Interaction.of(row["medium"], row["uuid"], self._host) for row in self._host.ask("interactions")]

    @property
    def agent_state(self) -> str:
        """The type of the agent's state over all media."""
        return str(self._host.ask("agent_state"))

    @property
    def agent_states(self) -> list[AgentState]:
        """The states of the agent's menu, in its order."""
        return [AgentState(**row) for row in self._host.ask("agent_states")]

    @property
    def tabs(self) -> dict[Tab, str]:
        """The browser tabs that are open, the oldest first: each with its state among the others."""
        return {Tab(row["id"], self._host): row["state"] for row in self._host.ask("tabs")}

    @property
    def last_active_tab(self) -> Tab | None:
        """The tab that the agent turned to last; None where none is open."""
        tab_id = self._host.ask("last_active_tab")
        return Tab(tab_id, self._host) if tab_id else None

    @property
    def labels(self) -> list[str]:
        """The labels that extensions have, whether their pages are open or not, and those of dialogs that are open."""
        return list(self._host.ask("labels"))

    @property
    def frames(self) -> list[ExtensionFrame]:
        """The frames of extensions in all browser tabs."""
        return [ExtensionFrame(**row) for row in self._host.ask("frames")]

    @property
    def visible_frames(self) -> list[str]:
        """The ids of the frames that the agent can see now."""
        return list(self._host.ask("visible_frames"))

    @property
    def toasts(self) -> list[Toast]:
        """The toasts on all browser tabs, the oldest of each first."""
        return [Toast(row, self._host) for row in self._host.ask("toasts")]

    @property
    def dialogs(self) -> list[Dialog]:
        """The dialogs on all browser tabs, the oldest of each first."""
        return [Dialog(row, self._host) for row in self._host.ask("dialogs")]

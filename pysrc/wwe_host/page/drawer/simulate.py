"""Simulate: what can be made to happen from outside, by hand."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wwe_host.actions.fields import BadField
from wwe_host.lifecycles.voice import CallState
from wwe_host.model.call import Call
from wwe_host.model.campaign import Mode
from wwe_host.model.interactions import Interaction
from wwe_host.model.tab import Tab
from wwe_host.page.controls import shown_controls, simulated_controls
from wwe_host.page.drawer.regions import panel_region
from wwe_host.page.parts import Handlers, Region
from wwe_host.page.tabs import tab_values
from wwe_host.page.words import state_words, who
from wwe_host.recorder.pytest_writer import write_pytest
from wwe_host.recorder.scenario_writer import write_scenario
from wwe_host.settings.options import differing
from wwe_host.work.open_media import CHAT_MEDIUM, OpenMedia, other_media
from wwe_host.workspace import Workspace


class SimulatePanel:
    """The panel in one tab's page."""

    def __init__(self, workspace: Workspace, tab: Tab, runtimes: Mapping[str, str]) -> None:
        self._workspace = workspace
        self._tab = tab
        self._runtimes = runtimes
        self.handlers: Handlers = {"start-over": lambda _fields: workspace.recorder.begin()}
        self._scenarios = workspace.playlist.titles()

    def close(self) -> None:
        """Nothing is followed."""

    def content(self) -> Sequence[Region]:
        """Return the forms for what comes in, and the controls of those who are on the other side."""
        return [
            panel_region("recorder", self._recorder()),
            panel_region("simulate", self._forms()),
            panel_region("others", {"rows": [self._other(each) for each in self._at_hand()]}),
            panel_region("tab", tab_values(self._workspace, self._tab)),
        ]

    def _forms(self) -> dict[str, Any]:
        campaigns = self._workspace.campaigns.known
        callers = self._workspace.session.contacts.known
        return {
            "callers": [
                {
                    "name": caller.contact.display_name,
                    "number": caller.number,
                    "address": caller.address,
                    "attached": caller.attached,
                }
                for caller in callers
            ],
            "pulled": [each.name for each in campaigns if each.mode is Mode.PULL],
            "pushed": [each.name for each in campaigns if each.mode is not Mode.PULL],
            "campaigns": [each.name for each in campaigns],
            "other_media": other_media(self._workspace.session.agent_states.media),
            "scenarios": self._scenarios,
        }

    def _recorder(self) -> dict[str, Any]:
        """Return what was done by hand so far, as a test and as a scenario; or why it cannot be."""
        recorder, session = self._workspace.recorder, self._workspace.session
        recorder.look(self._tab)
        options = differing(session.options)
        return {
            "count": len(recorder.steps),
            "test": _text(lambda: write_pytest(recorder, session, options, self._runtimes)),
            "scenario": _text(lambda: write_scenario(recorder, options)),
        }

    def _at_hand(self) -> list[Interaction]:
        """Those of the selected case, and those that the agent has not taken yet."""
        everything = self._workspace.session.interactions.values()
        return [each for each in everything if each.case is self._tab.selected or not each.is_opened]

    def _other(self, interaction: Interaction) -> dict[str, Any]:
        is_chat = isinstance(interaction, OpenMedia) and interaction.media == CHAT_MEDIUM
        return {
            "uuid": interaction.uuid,
            "title": who(interaction),
            "media": interaction.media,
            "state": state_words(interaction.state),
            "controls": shown_controls(simulated_controls(interaction)),
            "can_write": is_chat and interaction.is_live,
            "parties": [party.name for party in interaction.parties] if _takes_parties(interaction) else [],
        }


def _takes_parties(interaction: Interaction) -> bool:
    return isinstance(interaction, Call) and interaction.state in (CallState.TALKING, CallState.HELD)


def _text(write: Callable[[], str]) -> dict[str, str]:
    try:
        return {"text": write(), "problem": ""}
    except BadField as problem:
        return {"text": "", "problem": str(problem)}

"""Options: what the workspace is set up with, and what each option means."""

from collections.abc import Sequence

from wwe_host.page.parts import NO_ACTIONS, Region
from wwe_host.settings.definitions import DEFINITIONS
from wwe_host.workspace import Workspace


class OptionsPanel:
    """The options in one tab's page."""

    def __init__(self, workspace: Workspace) -> None:
        self.actions = NO_ACTIONS
        self._options = workspace.session.options

    def close(self) -> None:
        """Nothing is followed."""

    def content(self) -> Sequence[Region]:
        """Give every option that the host knows, with its present value."""
        return [Region("options", {"rows": [
            {
                "section": each.section, "name": each.name, "value": self._options.text(each.name, each.section),
                "default": each.default, "means": each.means, "source": each.source,
            }
            for each in DEFINITIONS.values()
        ]})]

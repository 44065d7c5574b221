"""A page whose drawer shows one panel: what its regions hold, and what its controls do."""

from tests.wwe_host.page.shown import templates
from wwe_host.page.desktop import Desktop


class OpenPanel:
    """The panel of this name, open in the page of a stage's tab."""

    def __init__(self, stage, name, runtimes=()):
        self._desktop = Desktop(stage.workspace, stage.tab, templates(), dict(runtimes))
        self.regions = {}
        self.do("open-panel", panel=name)

    def do(self, action, **fields):
        """Use a control; return the names of the regions that have changed."""
        self._desktop.do(action, fields)
        return self.look()

    def look(self):
        """Take what has changed; return the names of the regions."""
        new = self._desktop.update().get("regions", {})
        self.regions |= new
        return set(new)

    def close(self):
        """Close the page."""
        self._desktop.close()

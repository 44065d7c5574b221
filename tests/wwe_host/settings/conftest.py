import pytest

from tests.wwe_host.conversation import ORIGIN, Stage
from wwe_host.settings.definitions import WORKSPACE
from wwe_host.settings.options import TRANSACTION


@pytest.fixture
def stage():
    notes = {"label": "Notes", "url": f"{ORIGIN}/notes.html?agent=$Agent.FullName$"}
    overriding = {"Colours": {WORKSPACE: {"interaction.case-data.frame-color": "red"}}}
    return Stage(sections={"notes": notes, TRANSACTION: overriding})


@pytest.fixture
def live(stage):
    return stage.workspace.session.live_options


@pytest.fixture
def set_(live):
    """Set an option of the workspace, or of another section."""
    return lambda name, value, section=WORKSPACE: live.set(section, name, value)

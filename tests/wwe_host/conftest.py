import pytest

from tests.wwe_host.conversation import Stage


@pytest.fixture
def stage():
    return Stage()


@pytest.fixture
def extension(stage):
    """An extension's page, which has subscribed to nothing."""
    return stage.page


@pytest.fixture
def listener(stage):
    """An extension's page, subscribed to what happens to interactions, the agent and the media."""
    stage.page.subscribe("interaction", "agent", "media")
    return stage.page


@pytest.fixture
def do(stage):
    """Let something happen: `do("ring", ani="+33298001007")`."""
    return lambda action, **fields: stage.workspace.actions.do(action, fields)
